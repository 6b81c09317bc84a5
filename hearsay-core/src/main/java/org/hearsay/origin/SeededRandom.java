package org.hearsay.origin;

/// Random numbers (SplitMix64). The same seed, such as the id of a claim, gives the same numbers.
final class SeededRandom {
  /// The distance of two neighbouring numbers: 53 bits fill a double.
  private static final double UNIT = 1.0 / (1L << 53);

  private long state;

  SeededRandom(String seed) {
    state = 0x9E3779B97F4A7C15L ^ seed.hashCode();
  }

  /// Uniform in [0, 1).
  double even() {
    state += 0x9E3779B97F4A7C15L;
    long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return ((z ^ z >>> 31) >>> 11) * UNIT;
  }

  boolean happens(double p) {
    return even() < p;
  }

  /// A waiting time above 0 with this mean, of the exponential distribution.
  double delay(double mean) {
    return -mean * Math.log(1 - even());
  }
}
