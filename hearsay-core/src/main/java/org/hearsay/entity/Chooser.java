package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Chooses among candidates by weighed clues: the share of each is the exponent of its sum, of all sums.
final class Chooser {
  private static final double[] WEIGHTS = weights();

  /// @param draft absent for "nobody of those"
  /// @param clues by ordinal of [Clue]
  record Option(@Nullable Draft draft, double[] clues) {
    Option(@Nullable Draft draft) {
      this(draft, new double[Clue.COUNT]);
    }

    Option with(Clue clue) {
      return with(clue, 1);
    }

    Option with(Clue clue, double amount) {
      clues[clue.ordinal()] = amount;
      return this;
    }

    boolean has(Clue clue) {
      return clues[clue.ordinal()] != 0;
    }
  }

  /// @param share of the chosen one, 0 to 1
  record Choice(@Nullable Draft draft, double share, List<Option> options) {}

  private Chooser() {}

  private static double[] weights() {
    double[] weights = new double[Clue.COUNT];
    for (String[] row : Tsv.read("speaker-weights.tsv", 2)) {
      weights[Clue.valueOf(row[0]).ordinal()] = Double.parseDouble(row[1]);
    }
    return weights;
  }

  /// The best; of equal ones the first.
  static Choice choose(List<Option> options) {
    double[] sums = new double[options.size()];
    int best = 0;
    for (int i = 0; i < sums.length; i++) {
      double[] clues = options.get(i).clues();
      for (int c = 0; c < clues.length; c++) {
        sums[i] += WEIGHTS[c] * clues[c];
      }
      best = sums[i] > sums[best] ? i : best;
    }
    double all = 0;
    for (double sum : sums) {
      all += Math.exp(sum - sums[best]);
    }
    return new Choice(options.get(best).draft(), 1 / all, new ArrayList<>(options));
  }
}
