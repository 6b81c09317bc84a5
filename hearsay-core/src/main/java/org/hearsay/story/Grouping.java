package org.hearsay.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/// Groups entries from nothing: the two groups for whose being one most speaks join first, until too little
/// does. The order in which the articles came does not matter.
///
/// First by the pairs that the index found, where a pair that it did not find counts as the least that can
/// be said; then the groups that are left are compared by a sample of all their pairs.
final class Grouping {
  private final Linkage linkage;
  private final List<Entry> entries;
  private final List<Map<Integer, Double>> sums = new ArrayList<>();
  private final List<Cluster> groups = new ArrayList<>();

  /// By group: the sum over its own pairs.
  private final double[] inner;

  private final int[] stamps;
  private final PriorityQueue<Pair> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble((Pair pair) -> -pair.link()).thenComparingInt(Pair::a).thenComparingInt(Pair::b));

  private record Pair(int a, int b, double link, int stamp) {}

  private Grouping(Linkage linkage, List<Entry> entries) {
    this.linkage = linkage;
    this.entries = entries;
    stamps = new int[entries.size()];
    inner = new double[entries.size()];
  }

  /// All pairs are compared: for few entries.
  static List<Cluster> ofFew(Linkage linkage, List<Entry> entries) {
    Grouping grouping = new Grouping(linkage, entries);
    grouping.begin();
    for (int i = 0; i < entries.size(); i++) {
      for (int j = i + 1; j < entries.size(); j++) {
        grouping.compare(i, j);
      }
    }
    return grouping.grouped();
  }

  /// Pairs that the index finds are compared.
  ///
  /// @param entries in order; all are in the index
  static List<Cluster> of(Linkage linkage, Index index, List<Entry> entries) {
    Grouping grouping = new Grouping(linkage, entries);
    grouping.begin();
    Map<Entry, Integer> numbers = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      numbers.put(entries.get(i), i);
    }
    Set<Long> done = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      for (Entry other : index.near(entries.get(i))) {
        Integer j = numbers.get(other);
        if (j != null && done.add(((long) Math.min(i, j) << 32) | Math.max(i, j))) {
          grouping.compare(Math.min(i, j), Math.max(i, j));
        }
      }
    }
    List<Cluster> found = grouping.grouped();
    return grouping.groups.size() < 2 ? found : grouping.rejoined();
  }

  private void begin() {
    for (Entry entry : entries) {
      sums.add(new HashMap<>());
      groups.add(Cluster.of(entry));
    }
  }

  private void compare(int a, int b) {
    double above = linkage.content(entries.get(a), entries.get(b)) - PairModel.FLOOR;
    if (above > 0) {
      sums.get(a).put(b, above);
      sums.get(b).put(a, above);
      offer(a, b, above);
    }
  }

  private void offer(int a, int b, double sum) {
    Cluster left = groups.get(a);
    Cluster right = groups.get(b);
    double mean = PairModel.FLOOR + sum / ((double) left.size() * right.size());
    if (mean >= linkage.model.join()) {
      double link = linkage.model.link(mean, Math.min(within(a), within(b)), left, right);
      if (link >= linkage.model.join()) {
        queue.add(new Pair(Math.min(a, b), Math.max(a, b), link, stamps[a] + stamps[b]));
      }
    }
  }

  private double within(int group) {
    double size = groups.get(group).size();
    return size < 2 ? Double.NEGATIVE_INFINITY : PairModel.FLOOR + inner[group] / (size * (size - 1) / 2);
  }

  private boolean stale(Pair pair) {
    return groups.get(pair.a()).size() == 0
        || groups.get(pair.b()).size() == 0
        || stamps[pair.a()] + stamps[pair.b()] != pair.stamp();
  }

  private List<Cluster> grouped() {
    while (!queue.isEmpty()) {
      Pair best = queue.remove();
      if (!stale(best)) {
        Map<Integer, Double> merged = unite(best.a(), best.b());
        merged.forEach((other, sum) -> offer(best.a(), other, sum));
      }
    }
    return living();
  }

  /// @return the sums of the united group
  private Map<Integer, Double> unite(int a, int b) {
    groups.get(a).addAll(groups.get(b));
    groups.set(b, new Cluster(""));
    stamps[a] += stamps[b] + 1;
    inner[a] += inner[b] + sums.get(a).getOrDefault(b, 0.0);
    Map<Integer, Double> merged = new TreeMap<>(sums.get(a));
    sums.get(b).forEach((other, sum) -> merged.merge(other, sum, Double::sum));
    merged.remove(a);
    merged.remove(b);
    sums.set(a, new HashMap<>(merged));
    sums.set(b, Map.of());
    for (Map.Entry<Integer, Double> entry : merged.entrySet()) {
      Map<Integer, Double> back = sums.get(entry.getKey());
      back.remove(b);
      back.put(a, entry.getValue());
    }
    return merged;
  }

  /// Large groups have pairs that the index did not find: these are judged by a sample, and what is left alone by those
  /// that are most like it.
  private List<Cluster> rejoined() {
    for (int a = 0; a < groups.size(); a++) {
      for (int b : new TreeMap<>(sums.get(a)).keySet()) {
        if (a < b) {
          offerSampled(a, b);
        }
      }
    }
    while (!queue.isEmpty()) {
      Pair best = queue.remove();
      if (!stale(best)) {
        for (int other : unite(best.a(), best.b()).keySet()) {
          offerSampled(best.a(), other);
        }
      }
    }
    return living();
  }

  private void offerSampled(int a, int b) {
    double link = linkage.settled(groups.get(a), groups.get(b));
    if (link >= linkage.model.join()) {
      queue.add(new Pair(Math.min(a, b), Math.max(a, b), link, stamps[a] + stamps[b]));
    }
  }

  private List<Cluster> living() {
    return groups.stream().filter(group -> group.size() > 0).toList();
  }
}
