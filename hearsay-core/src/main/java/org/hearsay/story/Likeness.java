package org.hearsay.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// How alike the articles of a window are, with the rarity of words as seen in that window.
final class Likeness {
  /// Terms of an article that are looked up to find others like it.
  private static final int KEY_TERMS = 25;

  /// A term that more articles have leads to no candidates of its own.
  private static final int MAX_POSTINGS = 120;

  private final StoryConfig config;
  private final Map<String, Double> rarity = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  Likeness(StoryConfig config, List<Sketch> window) {
    this.config = config;
    Map<String, Integer> seen = new HashMap<>();
    Map<String, Float> priors = new HashMap<>();
    for (Sketch sketch : window) {
      for (int i = 0; i < sketch.size(); i++) {
        seen.merge(sketch.term(i), 1, Integer::sum);
        priors.put(sketch.term(i), sketch.prior(i));
      }
    }
    for (String term : new TreeSet<>(seen.keySet())) {
      numbers.put(term, numbers.size());
    }
    double all = window.size() + config.background();
    for (Map.Entry<String, Integer> entry : seen.entrySet()) {
      double believed = config.background() * Math.exp(-priors.getOrDefault(entry.getKey(), 7f));
      rarity.put(entry.getKey(), -Math.log((believed + entry.getValue()) / (all + 1)));
    }
  }

  private double rarity(String term) {
    Double known = rarity.get(term);
    return known == null ? 0 : known;
  }

  /// An article's terms with their weights, each part at length one.
  ///
  /// Terms are numbered in the order of their letters, so that two articles are compared by walking both once.
  static final class Vector {
    final Sketch sketch;
    final int[] terms;
    final double[] all;
    final double[] names;
    final double[] lead;

    private Vector(Sketch sketch, int[] terms, double[] all, double[] names, double[] lead) {
      this.sketch = sketch;
      this.terms = terms;
      this.all = all;
      this.names = names;
      this.lead = lead;
    }
  }

  /// Terms that no article of the window has weigh nothing.
  Vector vector(Sketch sketch) {
    int size = sketch.size();
    int[] terms = new int[size];
    double[] all = new double[size];
    double[] names = new double[size];
    double[] lead = new double[size];
    int known = -1;
    for (int i = 0; i < size; i++) {
      Integer number = numbers.get(sketch.term(i));
      terms[i] = number == null ? known : number;
      known = terms[i];
      double weight = number == null ? 0 : sketch.count(i) * rarity(sketch.term(i));
      if (sketch.term(i).startsWith(Sketch.NAME)) {
        names[i] = weight;
      } else {
        all[i] = weight;
        lead[i] = sketch.inLead(i) ? weight : 0;
      }
    }
    return new Vector(sketch, terms, unit(all), unit(names), unit(lead));
  }

  private static double[] unit(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    double by = sum == 0 ? 0 : 1 / Math.sqrt(sum);
    for (int i = 0; i < values.length; i++) {
      values[i] *= by;
    }
    return values;
  }

  /// From 0, nothing shared, to 1.
  double between(Vector a, Vector b) {
    int[] left = a.terms;
    int[] right = b.terms;
    double all = 0;
    double names = 0;
    double lead = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = Integer.compare(left[i], right[j]);
      if (order == 0) {
        all += a.all[i] * b.all[j];
        names += a.names[i] * b.names[j];
        lead += a.lead[i] * b.lead[j];
        i++;
        j++;
      } else if (order < 0) {
        i++;
      } else {
        j++;
      }
    }
    double likeness = config.text() * all + config.names() * names + config.lead() * lead;
    return likeness * nearness(a.sketch.day(), b.sketch.day());
  }

  private double nearness(
      @org.jspecify.annotations.Nullable Long a, @org.jspecify.annotations.Nullable Long b) {
    if (a == null || b == null) {
      return 1;
    }
    double days = Math.abs(a - b);
    return 1 - days / (days + config.days()) * 2 / 3;
  }

  /// Pairs of articles that share one of their telling terms, each once, the smaller index first.
  List<int[]> candidates(List<Vector> vectors) {
    Map<String, List<Integer>> postings = new HashMap<>();
    for (int i = 0; i < vectors.size(); i++) {
      for (String term : keys(vectors.get(i))) {
        postings.computeIfAbsent(term, key -> new ArrayList<>()).add(i);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int[] mark = new int[vectors.size()];
    for (int i = 0; i < vectors.size(); i++) {
      for (String term : keys(vectors.get(i))) {
        List<Integer> sharing = postings.getOrDefault(term, List.of());
        if (sharing.size() <= MAX_POSTINGS) {
          for (int j : sharing) {
            if (j > i && mark[j] != i + 1) {
              mark[j] = i + 1;
              pairs.add(new int[] {i, j});
            }
          }
        }
      }
    }
    return pairs;
  }

  private static List<String> keys(Vector vector) {
    Sketch sketch = vector.sketch;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < sketch.size(); i++) {
      if (vector.all[i] > 0) {
        order.add(i);
      }
    }
    order.sort(
        (x, y) -> {
          int byWeight = Double.compare(vector.all[y], vector.all[x]);
          return byWeight != 0 ? byWeight : Integer.compare(x, y);
        });
    List<String> keys = new ArrayList<>();
    for (int i : order.subList(0, Math.min(KEY_TERMS, order.size()))) {
      keys.add(sketch.term(i));
    }
    return keys;
  }
}
