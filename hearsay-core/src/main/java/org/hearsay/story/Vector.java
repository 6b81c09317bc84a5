package org.hearsay.story;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// A sketch with its terms weighed by their rarity in the window.
final class Vector implements Serializable {
  private static final long serialVersionUID = 1L;

  final Sketch sketch;
  private final float[] weights;
  private final double all;
  private final double lead;
  private final double names;
  private final double title;

  Vector(Sketch sketch, Rarity rarity) {
    this.sketch = sketch;
    weights = new float[sketch.size()];
    double sumAll = 0;
    double sumLead = 0;
    double sumNames = 0;
    double sumTitle = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = (float) (sketch.count(i) * rarity.of(sketch, i));
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
  }

  /// The terms that tell most, heaviest first.
  int[] keys(int most) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      order.add(i);
    }
    order.sort(
        (a, b) -> {
          int byWeight = Float.compare(weights[b], weights[a]);
          return byWeight != 0 ? byWeight : Integer.compare(a, b);
        });
    return order.stream().limit(most).mapToInt(sketch::term).toArray();
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
