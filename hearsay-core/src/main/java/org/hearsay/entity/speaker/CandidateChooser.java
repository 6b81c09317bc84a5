package org.hearsay.entity.speaker;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hearsay.entity.name.Tsv;
import org.jspecify.annotations.Nullable;

/// Chooses among candidates by weighed clues: the share of each is the exponent of its sum, of all sums.
final class CandidateChooser {
  private static final Map<Clue, Double> WEIGHTS = weights();

  /// One who may be meant.
  static final class Option {
    private final @Nullable DraftEntity draft;
    private final Map<Clue, Double> clues = new EnumMap<>(Clue.class);

    /// @param draft absent for "nobody of those"
    Option(@Nullable DraftEntity draft) {
      this.draft = draft;
    }

    @Nullable DraftEntity draft() {
      return draft;
    }

    Map<Clue, Double> clues() {
      return clues;
    }

    void add(Clue clue) {
      clues.put(clue, 1.0);
    }

    void add(Clue clue, double amount) {
      if (amount != 0) {
        clues.put(clue, amount);
      }
    }

    void addIf(boolean holds, Clue clue) {
      if (holds) {
        add(clue);
      }
    }

    boolean has(Clue clue) {
      return clues.containsKey(clue);
    }

    private double sum() {
      double sum = 0;
      for (Map.Entry<Clue, Double> clue : clues.entrySet()) {
        sum += WEIGHTS.getOrDefault(clue.getKey(), 0.0) * clue.getValue();
      }
      return sum;
    }
  }

  /// @param share of the chosen one, 0 to 1
  record Choice(@Nullable DraftEntity draft, double share, List<Option> options) {
    Choice {
      options = List.copyOf(options);
    }
  }

  private CandidateChooser() {}

  private static Map<Clue, Double> weights() {
    Map<Clue, Double> weights = new EnumMap<>(Clue.class);
    for (String[] row : Tsv.read("speaker-weights.tsv", 2)) {
      weights.put(Clue.valueOf(row[0]), Double.valueOf(row[1]));
    }
    return weights;
  }

  /// "Nobody of those", for one kind of source.
  static Option nobody(Clue clue) {
    Option nobody = new Option(null);
    nobody.add(clue);
    return nobody;
  }

  /// The best; of equal ones the first.
  ///
  /// @param options at least one
  static Choice choose(List<Option> options) {
    double[] sums = options.stream().mapToDouble(Option::sum).toArray();
    int best = 0;
    for (int i = 1; i < sums.length; i++) {
      best = sums[i] > sums[best] ? i : best;
    }
    double all = 0;
    for (double sum : sums) {
      all += Math.exp(sum - sums[best]);
    }
    return new Choice(options.get(best).draft(), 1 / all, options);
  }
}
