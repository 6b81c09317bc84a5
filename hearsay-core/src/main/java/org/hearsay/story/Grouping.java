package org.hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Groups the articles of a window: the two groups that are most alike on average join first, until none
/// reach the threshold. The order in which the articles came does not matter.
final class Grouping {
  private Grouping() {}

  private record Pair(int a, int b, double mean, int stamp) {}

  /// @param window in a fixed order
  /// @return for each article the index of the first article of its group
  static int[] of(StoryConfig config, List<Sketch> window) {
    Likeness likeness = new Likeness(config, window);
    List<Likeness.Vector> vectors = new ArrayList<>();
    for (Sketch sketch : window) {
      vectors.add(likeness.vector(sketch));
    }
    int size = window.size();
    List<Map<Integer, Double>> sums = new ArrayList<>();
    int[] group = new int[size];
    int[] members = new int[size];
    int[] stamp = new int[size];
    for (int i = 0; i < size; i++) {
      sums.add(new HashMap<>());
      group[i] = i;
    }
    Arrays.fill(members, 1);
    PriorityQueue<Pair> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble((Pair pair) -> -pair.mean())
                .thenComparingInt(Pair::a)
                .thenComparingInt(Pair::b));
    for (int[] pair : likeness.candidates(vectors)) {
      double value = likeness.between(vectors.get(pair[0]), vectors.get(pair[1]));
      if (value > 0) {
        sums.get(pair[0]).put(pair[1], value);
        sums.get(pair[1]).put(pair[0], value);
        if (value >= config.join()) {
          queue.add(new Pair(pair[0], pair[1], value, 0));
        }
      }
    }
    while (!queue.isEmpty()) {
      Pair best = queue.remove();
      int a = best.a();
      int b = best.b();
      if (group[a] != a || group[b] != b || stamp[a] + stamp[b] != best.stamp()) {
        continue;
      }
      group[b] = a;
      members[a] += members[b];
      stamp[a] += stamp[b] + 1;
      Map<Integer, Double> merged = new TreeMap<>(sums.get(a));
      sums.get(b).forEach((other, sum) -> merged.merge(other, sum, Double::sum));
      merged.remove(a);
      merged.remove(b);
      sums.set(a, new HashMap<>(merged));
      sums.set(b, Map.of());
      for (Map.Entry<Integer, Double> entry : merged.entrySet()) {
        int other = entry.getKey();
        Map<Integer, Double> back = sums.get(other);
        back.remove(b);
        back.put(a, entry.getValue());
        double mean = entry.getValue() / ((double) members[a] * members[other]);
        if (mean >= config.join()) {
          queue.add(new Pair(Math.min(a, other), Math.max(a, other), mean, stamp[a] + stamp[other]));
        }
      }
    }
    for (int i = 0; i < size; i++) {
      int root = i;
      while (group[root] != root) {
        root = group[root];
      }
      group[i] = root;
    }
    return group;
  }
}
