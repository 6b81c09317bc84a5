package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;

/// Chance with a seed: the same numbers on every machine and every Java.
final class Chance {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    state = seed * 0xD1B54A32D192ED03L + GOLDEN;
    next();
  }

  /// Another generator, so that more draws from this one do not change its numbers.
  Chance fork(String name) {
    long hash = 1125899906842597L;
    for (int i = 0; i < name.length(); i++) {
      hash = 31 * hash + name.charAt(i);
    }
    return new Chance(state ^ hash);
  }

  private long next() {
    state += GOLDEN;
    long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /// In [0, 1).
  double unit() {
    return (next() >>> 11) * 0x1.0p-53;
  }

  boolean happens(double probability) {
    return unit() < probability;
  }

  /// In [0, bound).
  int below(int bound) {
    return (int) (unit() * bound);
  }

  /// In [low, high].
  int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /// Waiting time with a mean.
  double delay(double mean) {
    return -mean * Math.log(1 - unit());
  }

  <T> T of(List<T> list) {
    return list.get(below(list.size()));
  }

  /// An index, the more likely the greater its weight.
  int weighted(double... weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    double at = unit() * sum;
    for (int i = 0; i < weights.length; i++) {
      at -= weights[i];
      if (at < 0) {
        return i;
      }
    }
    return weights.length - 1;
  }

  <T> List<T> shuffled(List<T> list) {
    List<T> out = new ArrayList<>(list);
    for (int i = out.size() - 1; i > 0; i--) {
      int j = below(i + 1);
      T swap = out.get(i);
      out.set(i, out.get(j));
      out.set(j, swap);
    }
    return out;
  }
}
