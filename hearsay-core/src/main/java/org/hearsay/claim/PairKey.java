package org.hearsay.claim;

/// One number for two, spread so that a hash table of them does not clot: the two halves of a `long` are added up by
/// its own hash, and neighbouring pairs then have one hash.
final class PairKey {
  private PairKey() {}

  static long of(int a, int b) {
    return ((long) a << 32 | b) * 0x9E3779B97F4A7C15L;
  }
}
