package org.hearsay.tag;

/// How features of words become numbers. Part of every model that was trained with it.
public final class FeatureHash {
  private FeatureHash() {}

  public static int mix(int a, int b) {
    return last(first(a * 0x9E3779B1 + b));
  }

  // Two steps, each so short that the quick compiler puts it in its place.

  private static int first(int x) {
    int y = (x ^ (x >>> 15)) * 0x85EBCA6B;
    return y ^ (y >>> 13);
  }

  private static int last(int x) {
    int y = x * 0xC2B2AE35;
    return y ^ (y >>> 16);
  }
}
