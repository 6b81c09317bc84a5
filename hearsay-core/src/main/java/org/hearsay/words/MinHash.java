package org.hearsay.words;

/// A sketch of a set by which the likeness of two sets is told without looking at them: one permutation, many bins.
///
/// Every element falls into one bin by its hash, and a bin keeps the least hash that fell into it. Two sets have the
/// same in a bin as often as an element of both is among those of either (Jaccard). A bin that nothing fell into takes
/// what another has, which bin being chosen by its number alone, so that a short text has as many bins as a long one.
public final class MinHash {
  static final int BINS = 128;

  /// Neighbouring bins that must all be equal for two sets to be compared. With 32 bands of four bins two sets of
  /// likeness 0.5 are compared in 87 of 100 cases, of 0.7 in all but two of 10,000, of 0.1 in three of 1,000.
  static final int ROWS = 4;

  private final long[] bins;

  private MinHash(long[] bins) {
    this.bins = bins;
  }

  /// @param elements hashes, in any order; at least one
  public static MinHash of(long[] elements) {
    if (elements.length == 0) {
      throw new IllegalArgumentException("a set without elements is like no other and has no sketch");
    }
    long[] bins = new long[BINS];
    boolean[] filled = new boolean[BINS];
    for (long element : elements) {
      long hash = mixed(element);
      int bin = (int) (hash >>> 57);
      if (!filled[bin] || hash < bins[bin]) {
        bins[bin] = hash;
        filled[bin] = true;
      }
    }
    long[] dense = bins.clone();
    for (int bin = 0; bin < BINS; bin++) {
      int from = bin;
      for (int attempt = 1; !filled[from]; attempt++) {
        from = (int) (mixed((long) bin << 32 | attempt) >>> 57);
      }
      dense[bin] = bins[from];
    }
    return new MinHash(dense);
  }

  /// About the share of the elements of either set that both have, 0 to 1; wrong by 0.04 as a rule.
  public double like(MinHash other) {
    int equal = 0;
    for (int bin = 0; bin < BINS; bin++) {
      equal += bins[bin] == other.bins[bin] ? 1 : 0;
    }
    return (double) equal / BINS;
  }

  static int bands() {
    return BINS / ROWS;
  }

  /// Equal for two sets that have all bins of a band in common.
  long band(int band) {
    long hash = band;
    for (int row = 0; row < ROWS; row++) {
      hash = mixed(hash * 31 + bins[band * ROWS + row]);
    }
    return hash;
  }

  private static long mixed(long value) {
    long hash = value * 0x9E3779B97F4A7C15L;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
    return hash ^ hash >>> 32;
  }
}
