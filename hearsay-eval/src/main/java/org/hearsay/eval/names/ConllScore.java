package org.hearsay.eval.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Chains found against chains known: MUC, B-cubed and CEAF over entities, as in the CoNLL shared task.
///
/// Sums over documents; `CoNLL` is the mean of the three F1.
record ConllScore(List<Double> sums) {

  private static final int MEASURES = 3;

  static final ConllScore NONE = new ConllScore(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0));

  ConllScore {
    sums = List.copyOf(sums);
  }

  /// @param known chains of mentions; a mention is in one chain
  static <M> ConllScore of(List<Set<M>> known, List<Set<M>> found) {
    List<Double> sums = new ArrayList<>();
    muc(known, found, sums);
    muc(found, known, sums);
    bCubed(known, found, sums);
    bCubed(found, known, sums);
    double alike = aligned(known, found);
    sums.addAll(List.of(alike, (double) known.size(), alike, (double) found.size()));
    return new ConllScore(sums);
  }

  ConllScore plus(ConllScore other) {
    List<Double> both = new ArrayList<>();
    for (int i = 0; i < sums.size(); i++) {
      both.add(sums.get(i) + other.sums.get(i));
    }
    return new ConllScore(both);
  }

  /// In percent; 0 for MUC, 1 for B-cubed, 2 for CEAF.
  double f1(int measure) {
    double recall = share(measure * 4);
    double precision = share(measure * 4 + 2);
    return precision + recall == 0 ? 0 : 200 * precision * recall / (precision + recall);
  }

  private double share(int at) {
    return sums.get(at + 1) == 0 ? 0 : sums.get(at) / sums.get(at + 1);
  }

  double conll() {
    return (f1(0) + f1(1) + f1(2)) / MEASURES;
  }

  String shown() {
    return String.format(
        Locale.ROOT, "CoNLL F1 %.1f (MUC %.1f, B-cubed %.1f, CEAF %.1f)", conll(), f1(0), f1(1), f1(2));
  }

  private static <M> Map<M, Integer> index(List<Set<M>> chains) {
    Map<M, Integer> index = new HashMap<>();
    for (int i = 0; i < chains.size(); i++) {
      for (M mention : chains.get(i)) {
        index.put(mention, i);
      }
    }
    return index;
  }

  private static <M> void muc(List<Set<M>> chains, List<Set<M>> others, List<Double> sums) {
    Map<M, Integer> index = index(others);
    double links = 0;
    double all = 0;
    for (Set<M> chain : chains) {
      Set<Integer> parts = new HashSet<>();
      int alone = 0;
      for (M mention : chain) {
        Integer part = index.get(mention);
        if (part == null) {
          alone++;
        } else {
          parts.add(part);
        }
      }
      links += chain.size() - (parts.size() + alone);
      all += chain.size() - 1;
    }
    sums.add(links);
    sums.add(all);
  }

  private static <M> void bCubed(List<Set<M>> chains, List<Set<M>> others, List<Double> sums) {
    Map<M, Integer> index = index(others);
    double right = 0;
    double all = 0;
    for (Set<M> chain : chains) {
      Map<Integer, Integer> parts = new HashMap<>();
      for (M mention : chain) {
        Integer part = index.get(mention);
        if (part != null) {
          parts.merge(part, 1, Integer::sum);
        }
      }
      for (int together : parts.values()) {
        right += (double) together * together / chain.size();
      }
      all += chain.size();
    }
    sums.add(right);
    sums.add(all);
  }

  /// The best one-to-one assignment of chains, each pair worth `2 |shared| / (|a| + |b|)`.
  private static <M> double aligned(List<Set<M>> known, List<Set<M>> found) {
    int size = Math.max(known.size(), found.size());
    double[][] cost = new double[size][size];
    for (int i = 0; i < known.size(); i++) {
      for (int j = 0; j < found.size(); j++) {
        Set<M> shared = new HashSet<>(known.get(i));
        shared.retainAll(found.get(j));
        cost[i][j] = -2.0 * shared.size() / (known.get(i).size() + found.get(j).size());
      }
    }
    return -cheapest(cost);
  }

  /// The Hungarian method with potentials; rows and columns are counted from one inside.
  private static double cheapest(double[][] cost) {
    int size = cost.length;
    double[] rows = new double[size + 1];
    double[] columns = new double[size + 1];
    int[] match = new int[size + 1];
    int[] way = new int[size + 1];
    for (int i = 1; i <= size; i++) {
      match[0] = i;
      int column = 0;
      double[] least = new double[size + 1];
      Arrays.fill(least, Double.MAX_VALUE);
      boolean[] used = new boolean[size + 1];
      do {
        used[column] = true;
        int row = match[column];
        double step = Double.MAX_VALUE;
        int next = 0;
        for (int j = 1; j <= size; j++) {
          if (!used[j]) {
            double reduced = cost[row - 1][j - 1] - rows[row] - columns[j];
            if (reduced < least[j]) {
              least[j] = reduced;
              way[j] = column;
            }
            if (least[j] < step) {
              step = least[j];
              next = j;
            }
          }
        }
        for (int j = 0; j <= size; j++) {
          if (used[j]) {
            rows[match[j]] += step;
            columns[j] -= step;
          } else {
            least[j] -= step;
          }
        }
        column = next;
      } while (match[column] != 0);
      while (column != 0) {
        match[column] = match[way[column]];
        column = way[column];
      }
    }
    double sum = 0;
    for (int j = 1; j <= size; j++) {
      sum += cost[match[j] - 1][j - 1];
    }
    return sum;
  }
}
