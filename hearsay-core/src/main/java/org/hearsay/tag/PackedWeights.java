package org.hearsay.tag;

import java.util.Arrays;

/// [ByteWeights] as they are used: of one model, or of several that look at the same features, side by side, so
/// that one look-up serves all.
///
/// Each bucket with weights has one row of [ByteLanes]. Buckets without share a row of zeros: adding a row takes no
/// decision, and the processor need not guess any.
public final class PackedWeights {
  private final int mask;

  /// Of all models together.
  private final int tags;

  /// Numbers in a row.
  private final int width;

  /// Of each bucket where its row begins.
  private final int[] rowOf;

  private final long[] rows;

  /// @param tags of each model
  /// @param models of equally many buckets
  public PackedWeights(int tags, ByteWeights... models) {
    this.tags = tags * models.length;
    width = (this.tags + ByteLanes.COUNT - 1) / ByteLanes.COUNT;
    rowOf = new int[models[0].buckets()];
    mask = rowOf.length - 1;
    int size = width;
    for (int bucket = 0; bucket <= mask; bucket++) {
      boolean any = false;
      for (ByteWeights model : models) {
        any |= model.length(bucket) > 0;
      }
      if (any) {
        rowOf[bucket] = size;
        size += width;
      }
    }
    rows = new long[size];
    Arrays.fill(rows, 0, width, ByteLanes.ZEROS);
    byte[] row = new byte[this.tags];
    for (int bucket = 0; bucket <= mask; bucket++) {
      if (rowOf[bucket] > 0) {
        Arrays.fill(row, (byte) 0);
        for (int i = 0; i < models.length; i++) {
          models[i].copy(bucket, row, i * tags);
        }
        for (int i = 0; i < width; i++) {
          rows[rowOf[bucket] + i] = ByteLanes.pack(row, i * ByteLanes.COUNT, lanes(i));
        }
      }
    }
  }

  private int lanes(int number) {
    return Math.min(ByteLanes.COUNT, tags - number * ByteLanes.COUNT);
  }

  /// Adds the weights of features to a sum for each tag: first those of the first model, then those of the next.
  ///
  /// @param features hashes; their low bits choose the bucket; at most [ByteLanes#MOST_ROWS]
  /// @param sums added to
  /// @param from where the sums of these features begin
  public void add(int[] features, int[] sums, int from) {
    int[] places = new int[features.length];
    for (int i = 0; i < places.length; i++) {
      places[i] = rowOf[features[i] & mask]; // all at first, so that the processor waits for many at once
    }
    int number = 0;
    for (; number + 1 < width; number += 2) {
      two(places, number, sums, from);
    }
    if (number < width) {
      long even = 0;
      long odd = 0;
      for (int place : places) {
        long row = rows[place + number];
        even += row & ByteLanes.EVERY_SECOND;
        odd += (row >>> 8) & ByteLanes.EVERY_SECOND;
      }
      ByteLanes.addTo(sums, from + number * ByteLanes.COUNT, lanes(number), even, odd, places.length);
    }
  }

  /// Adds two neighbouring numbers of each row, which lie side by side in memory.
  private void two(int[] places, int number, int[] sums, int from) {
    long even = 0;
    long odd = 0;
    long nextEven = 0;
    long nextOdd = 0;
    for (int place : places) {
      long row = rows[place + number];
      long next = rows[place + number + 1];
      even += row & ByteLanes.EVERY_SECOND;
      odd += (row >>> 8) & ByteLanes.EVERY_SECOND;
      nextEven += next & ByteLanes.EVERY_SECOND;
      nextOdd += (next >>> 8) & ByteLanes.EVERY_SECOND;
    }
    int to = from + number * ByteLanes.COUNT;
    ByteLanes.addTo(sums, to, lanes(number), even, odd, places.length);
    ByteLanes.addTo(sums, to + ByteLanes.COUNT, lanes(number + 1), nextEven, nextOdd, places.length);
  }
}
