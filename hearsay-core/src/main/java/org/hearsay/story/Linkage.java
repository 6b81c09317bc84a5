package org.hearsay.story;

import java.util.List;

/// How much speaks for entries and groups of them being one story, in log odds.
final class Linkage {
  /// Members of a group that are compared; the mean of more changes little.
  private static final int SAMPLE = 16;

  /// Weights are made anew when the window has changed by this factor.
  private static final double STALE = 1.2;

  final PairModel model;
  private final Rarity rarity;

  Linkage(PairModel model, Rarity rarity) {
    this.model = model;
    this.rarity = rarity;
  }

  Vector vector(Entry entry) {
    Vector known = entry.vector;
    int now = rarity.size();
    if (known == null || now > entry.madeOf * STALE || entry.madeOf > now * STALE) {
      known = new Vector(entry.sketch, rarity);
      entry.vector = known;
      entry.madeOf = now;
    }
    return known;
  }

  double content(Entry a, Entry b) {
    Vector left = vector(a);
    Vector right = vector(b);
    return model.content(left.with(right), left.apart(right));
  }

  /// The mean over pairs of what the texts say, and what the time between the groups says.
  double between(Cluster a, Cluster b) {
    List<Entry> left = a.sample(SAMPLE);
    List<Entry> right = b.sample(SAMPLE);
    double sum = 0;
    for (Entry one : left) {
      for (Entry other : right) {
        sum += content(one, other);
      }
    }
    return sum / ((double) left.size() * right.size()) + model.time(Cluster.gap(a.days(), b.days()));
  }
}
