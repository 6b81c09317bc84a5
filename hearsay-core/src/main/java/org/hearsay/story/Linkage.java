package org.hearsay.story;

import java.util.Comparator;
import java.util.List;

/// How likely entries, and groups of them, are one story, in log odds.
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

  /// The log odds by the texts (mean over pairs), by time, and by how well each of the two groups holds together.
  double between(Cluster a, Cluster b) {
    List<Entry> left = a.sample(SAMPLE);
    List<Entry> right = b.sample(SAMPLE);
    double sum = 0;
    for (Entry one : left) {
      for (Entry other : right) {
        sum += content(one, other);
      }
    }
    double mean = sum / ((double) left.size() * right.size());
    return model.link(mean, Math.min(within(a), within(b)), a, b);
  }

  /// Members of a group that are most like a lone report, by which it is weighed.
  private static final int NEAREST = 3;

  /// The same where the window is settled: a lone report is weighed by those of a group that are most like it. A later turn
  /// of an affair, or a retelling in other words, is like some of the reports and unlike most.
  double settled(Cluster a, Cluster b) {
    Cluster lone = a.size() == 1 ? a : b;
    Cluster group = lone == a ? b : a;
    if (lone.size() != 1 || group.size() < NEAREST) {
      return between(a, b);
    }
    Entry one = lone.sample(1).getFirst();
    double mean =
        group.sample(SAMPLE).stream()
            .map(other -> content(one, other))
            .sorted(Comparator.reverseOrder())
            .limit(NEAREST)
            .mapToDouble(Double::doubleValue)
            .average()
            .orElse(PairModel.FLOOR);
    return model.link(mean, Math.min(within(a), within(b)), a, b);
  }

  /// The mean log odds by the texts, over the pairs of one group; none for a single article.
  private double within(Cluster group) {
    if (Double.isNaN(group.within)) {
      List<Entry> some = group.sample(SAMPLE);
      double sum = 0;
      for (int i = 0; i < some.size(); i++) {
        for (int j = i + 1; j < some.size(); j++) {
          sum += content(some.get(i), some.get(j));
        }
      }
      group.within = some.size() < 2 ? Double.NEGATIVE_INFINITY : sum / (some.size() * (some.size() - 1) / 2.0);
    }
    return group.within;
  }
}
