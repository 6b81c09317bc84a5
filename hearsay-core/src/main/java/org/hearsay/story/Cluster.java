package org.hearsay.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// The articles of one story, in order, and their days.
final class Cluster {
  /// Empty for a group that is only tried.
  final String id;

  private final ArrayList<Entry> members = new ArrayList<>();
  private final TreeMap<Long, Integer> days = new TreeMap<>();

  /// Articles that it had when its articles were last grouped anew as a large story.
  int grouped;

  /// How much holds the members together, in log odds; not a number where it has not been asked for since they changed.
  double within = Double.NaN;

  Cluster(String id) {
    this.id = id;
  }

  static Cluster of(Entry entry) {
    Cluster cluster = new Cluster("");
    cluster.add(entry);
    return cluster;
  }

  List<Entry> members() {
    return Collections.unmodifiableList(members);
  }

  int size() {
    return members.size();
  }

  void add(Entry entry) {
    within = Double.NaN;
    int at = Collections.binarySearch(members, entry, Entry.ORDER);
    members.add(at < 0 ? -at - 1 : at, entry);
    Long day = entry.day();
    if (day != null) {
      days.merge(day, 1, Integer::sum);
    }
  }

  void remove(Entry entry) {
    within = Double.NaN;
    int at = Collections.binarySearch(members, entry, Entry.ORDER);
    if (at >= 0) {
      members.remove(at);
      Long day = entry.day();
      if (day != null) {
        days.computeIfPresent(day, (key, count) -> count == 1 ? null : count - 1);
      }
    }
  }

  /// All members, or where there are more, so many of them evenly over time.
  List<Entry> sample(int most) {
    int size = members.size();
    if (size <= most) {
      return members();
    }
    List<Entry> some = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      some.add(members.get((int) ((long) i * (size - 1) / (most - 1))));
    }
    return some;
  }

  NavigableMap<Long, Integer> days() {
    return Collections.unmodifiableNavigableMap(days);
  }

  /// Days between the nearest two of two sets; 0 where one set is empty.
  static double gap(NavigableMap<Long, Integer> a, NavigableMap<Long, Integer> b) {
    if (a.size() > b.size()) {
      return gap(b, a);
    }
    long best = a.isEmpty() ? 0 : Long.MAX_VALUE;
    for (long day : a.keySet()) {
      Long before = b.floorKey(day);
      Long after = b.ceilingKey(day);
      best = Math.min(best, before == null ? Long.MAX_VALUE : day - before);
      best = Math.min(best, after == null ? Long.MAX_VALUE : after - day);
    }
    return best;
  }

  /// How much longer nothing came between two groups than within the longer one: the logarithm of the ratio of the
  /// days, 0 where it was not longer, or where one has fewer than two dated articles.
  static double silence(Cluster a, Cluster b) {
    if (!a.lasting() || !b.lasting()) {
      return 0;
    }
    double longer = Math.max(a.days.lastKey() - a.days.firstKey(), b.days.lastKey() - b.days.firstKey());
    return Math.max(0, Math.log((1 + gap(a.days, b.days)) / (1 + longer)));
  }

  private boolean lasting() {
    return days.size() > 1 || (days.size() == 1 && days.firstEntry().getValue() > 1);
  }

  void addAll(Cluster other) {
    other.members.forEach(this::add);
  }
}
