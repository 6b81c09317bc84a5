package org.hearsay.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Pairs of things that share something, each pair once. Of the many that share one thing each is paired with the first
/// ones and with those just before it, so that the cost grows with their number and not with its square.
public final class SharingPairs {
  private final int most;
  private final Set<Long> seen = new HashSet<>();
  private final List<int[]> pairs = new ArrayList<>();
  private boolean capped;

  /// @param most of the first ones, and of those just before
  public SharingPairs(int most) {
    this.most = most;
  }

  /// @param sharing numbers of things that share something, ascending
  public void add(List<Integer> sharing) {
    for (int y = 1; y < sharing.size(); y++) {
      for (int x = 0; x < y; x++) {
        if (x >= most && x < y - most) {
          capped = true;
          x = y - most;
        }
        if (seen.add(key(sharing.get(x), sharing.get(y)))) {
          pairs.add(new int[] {sharing.get(x), sharing.get(y)});
        }
      }
    }
  }

  /// Spread so that a hash table of them does not clot: the two halves of a `long` are added up by its own hash, and
  /// neighbouring pairs then have one hash.
  private static long key(int a, int b) {
    return ((long) a << 32 | b) * 0x9E3779B97F4A7C15L;
  }

  /// The lesser first, in the order found.
  public List<int[]> pairs() {
    return pairs;
  }

  /// Whether some that share something are no pair.
  public boolean capped() {
    return capped;
  }
}
