package org.hearsay.words;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Finds texts that are nearly the same, however many there are: no text is compared with more than a few others.
public final class NearCopies {
  /// Share of the runs of either text that both have, from which one is a near copy of the other. Then at least two
  /// thirds of the shorter one stand in the longer.
  private static final double LEAST = 0.5;

  /// Runs of a text that is compared: two headlines with a few runs may be alike by chance.
  private static final int LEAST_RUNS = 8;

  private NearCopies() {}

  /// @param runs for each text hashes of its runs of words, in any order
  /// @return for each text the first one that it is a near copy of; itself where there is none
  public static int[] first(List<long[]> runs) {
    int[] first = new int[runs.size()];
    Map<Long, Integer> byBand = new HashMap<>();
    long[][] sorted = new long[runs.size()][];
    for (int i = 0; i < first.length; i++) {
      first[i] = i;
      sorted[i] = Arrays.stream(runs.get(i)).sorted().distinct().toArray();
      if (sorted[i].length < LEAST_RUNS) {
        continue;
      }
      MinHash sketch = MinHash.of(sorted[i]);
      TreeSet<Integer> near = new TreeSet<>();
      for (int band = 0; band < MinHash.bands(); band++) {
        Integer known = byBand.get(sketch.band(band));
        if (known != null) {
          near.add(known);
        }
      }
      for (int other : near) {
        if (first[i] == i && like(sorted[i], sorted[other]) >= LEAST) {
          first[i] = other;
        }
      }
      for (int band = 0; band < MinHash.bands() && first[i] == i; band++) {
        byBand.putIfAbsent(sketch.band(band), i);
      }
    }
    return first;
  }

  /// @param a ascending, each once
  private static double like(long[] a, long[] b) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < a.length && j < b.length) {
      int order = Long.compare(a[i], b[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return (double) shared / (a.length + b.length - shared);
  }
}
