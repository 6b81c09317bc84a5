package org.hearsay.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;

/// A sketch with its terms weighed by their rarity in the window.
final class Vector {
  /// Heaviest names of title and lead by which articles are told apart, and how many of them an article must have for
  /// it: one or two may be a dateline or a slip.
  private static final int OWN_NAMES = 6;

  private static final int LEAST_NAMES = 3;

  /// Share of the weight of its own names that each article may have for itself: reports of one happening seldom
  /// reach this (32 of 733 pairs of news-stories, none of 180 of triples). With 0.7 F1 of the program's own model on
  /// news-stories is 0.9 points lower, with 0.85 two more events of triples are mixed.
  private static final double OWN = 0.8;

  final Sketch sketch;
  private final float[] weights;
  private final double all;
  private final double lead;
  private final double names;
  private final double title;

  /// Indices of the heaviest names of title and lead.
  private final int[] ownNames;

  Vector(Sketch sketch, Rarity rarity) {
    this(sketch, weighed(sketch, rarity));
  }

  /// @param weights of the sketch's terms, in their order
  private Vector(Sketch sketch, float[] weights) {
    this.sketch = sketch;
    this.weights = weights;
    double sumAll = 0;
    double sumLead = 0;
    double sumNames = 0;
    double sumTitle = 0;
    for (int i = 0; i < weights.length; i++) {
      double square = (double) weights[i] * weights[i];
      sumAll += square;
      sumLead += sketch.in(i, Sketch.LEAD) ? square : 0;
      sumNames += sketch.in(i, Sketch.NAME) ? square : 0;
      sumTitle += sketch.in(i, Sketch.TITLE) ? square : 0;
    }
    all = Math.sqrt(sumAll);
    lead = Math.sqrt(sumLead);
    names = Math.sqrt(sumNames);
    title = Math.sqrt(sumTitle);
    ownNames = heaviest(OWN_NAMES, i -> sketch.in(i, Sketch.NAME) && sketch.in(i, Sketch.LEAD));
  }

  private static float[] weighed(Sketch sketch, Rarity rarity) {
    float[] weights = new float[sketch.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sketch.count(i) * rarity.of(sketch, i));
    }
    return weights;
  }

  /// Writes the weights: what was rare when they were made can no longer be counted.
  void save(StateWriter out) {
    for (float weight : weights) {
      out.floatOf(weight);
    }
  }

  static Vector restore(StateReader in, Sketch sketch) {
    float[] weights = new float[sketch.size()];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = in.floatOf();
    }
    return new Vector(sketch, weights);
  }

  /// The terms that tell most, heaviest first.
  int[] keys(int most) {
    return Arrays.stream(heaviest(most, i -> true)).map(sketch::term).toArray();
  }

  private int[] heaviest(int most, IntPredicate counts) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      if (counts.test(i)) {
        order.add(i);
      }
    }
    order.sort((a, b) -> {
      int byWeight = Float.compare(weights[b], weights[a]);
      return byWeight != 0 ? byWeight : Integer.compare(a, b);
    });
    return order.stream().limit(most).mapToInt(Integer::intValue).toArray();
  }

  /// How surely two articles tell of other people and places: 1 where neither has any of the other's heaviest names, 0
  /// where they share enough of them or one has too few. The same sentences with other names, as of two storms, two
  /// trials or two matches, are two happenings.
  double apart(Vector other) {
    if (ownNames.length < LEAST_NAMES || other.ownNames.length < LEAST_NAMES) {
      return 0;
    }
    return Math.max(0, Math.min(ownShare(other), other.ownShare(this)) - OWN) / (1 - OWN);
  }

  /// The share of the weight of its own names that the other article does not have at all.
  private double ownShare(Vector other) {
    double own = 0;
    double sum = 0;
    for (int i : ownNames) {
      sum += weights[i];
      own += other.sketch.has(sketch.term(i)) ? 0 : weights[i];
    }
    return sum == 0 ? 0 : own / sum;
  }

  /// See [PairModel#FEATURES].
  double[] with(Vector other) {
    double sumAll = 0;
    double sumLead = 0;
    double sumNames = 0;
    double myTitle = 0;
    double theirTitle = 0;
    Sketch a = sketch;
    Sketch b = other.sketch;
    int i = 0;
    int j = 0;
    while (i < a.size() && j < b.size()) {
      int order = Integer.compare(a.term(i), b.term(j));
      if (order == 0) {
        double product = (double) weights[i] * other.weights[j];
        sumAll += product;
        sumLead += a.in(i, Sketch.LEAD) && b.in(j, Sketch.LEAD) ? product : 0;
        sumNames += a.in(i, Sketch.NAME) && b.in(j, Sketch.NAME) ? product : 0;
        myTitle += a.in(i, Sketch.TITLE) ? (double) weights[i] * weights[i] : 0;
        theirTitle += b.in(j, Sketch.TITLE) ? (double) other.weights[j] * other.weights[j] : 0;
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    int fewer = Math.min(a.runs(), b.runs());
    Long left = a.day();
    Long right = b.day();
    return new double[] {
      Math.sqrt(ratio(sumAll, all * other.all)),
      Math.sqrt(ratio(sumLead, lead * other.lead)),
      Math.sqrt(ratio(sumNames, names * other.names)),
      (ratio(myTitle, title * title) + ratio(theirTitle, other.title * other.title)) / 2,
      fewer == 0 ? 0 : Math.sqrt((double) a.sharedRuns(b) / fewer),
      left == null || right == null ? 0 : Math.log1p(Math.abs((double) left - right)),
      Math.log(1 + Math.min(a.words(), b.words()))
    };
  }

  private static double ratio(double part, double whole) {
    return whole == 0 ? 0 : Math.min(1, part / whole);
  }
}
