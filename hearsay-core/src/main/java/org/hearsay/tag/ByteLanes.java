package org.hearsay.tag;

/// Eight bytes of weight in one number, so that one addition adds them all.
///
/// To each weight 128 is added, so that none is negative and no byte borrows from its neighbour. Rows are added in two
/// numbers, one of the even and one of the odd bytes: each byte then has room for a sum of 257 rows.
public final class ByteLanes {
  /// Weights in a number.
  public static final int COUNT = 8;

  /// Eight weights of 0.
  public static final long ZEROS = 0x8080808080808080L;

  /// Of a number the weights 0, 2, 4 and 6; of the number shifted by eight bits the others.
  public static final long EVERY_SECOND = 0x00FF00FF00FF00FFL;

  /// Rows that can be added before [#addTo].
  public static final int MOST_ROWS = 257;

  private static final int BIAS = 128;

  private ByteLanes() {}

  /// @param count of weights, at most [#COUNT]
  public static long pack(byte[] weights, int from, int count) {
    long row = ZEROS;
    for (int i = 0; i < count; i++) {
      row ^= (weights[from + i] & 0xFFL) << (8 * i);
    }
    return row;
  }

  /// Adds what rows came to.
  ///
  /// @param even sum of the even weights of the rows
  /// @param odd sum of the odd ones
  /// @param rows how many were added
  /// @param count of weights that a row holds, at most [#COUNT]
  /// @param from the sum that takes the first weight
  public static void addTo(int[] sums, int from, int count, long even, long odd, int rows) {
    for (int i = 0; i < count; i++) {
      long lanes = (i & 1) == 0 ? even : odd;
      sums[from + i] += (int) (lanes >>> (8 * (i & ~1)) & 0xFFFF) - BIAS * rows;
    }
  }
}
