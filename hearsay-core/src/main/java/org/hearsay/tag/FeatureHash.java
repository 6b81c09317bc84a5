package org.hearsay.tag;

/// How features of words become numbers. Part of every model that was trained with it.
public final class FeatureHash {
  private FeatureHash() {}

  public static int mix(int a, int b) {
    int x = a * 0x9E3779B1 + b;
    x ^= x >>> 15;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    return x ^ (x >>> 16);
  }
}
