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
  /// @param rival a person who is about as likely as the person chosen; absent where there is none
  record Choice(@Nullable DraftEntity draft, double share, List<Option> options, @Nullable DraftEntity rival) {
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
    return new Choice(options.get(best).draft(), 1 / all, options, rival(options, sums, best));
  }

  /// The chosen one may be so many times as likely as the next, and the two are still about as likely. Of the labelled
  /// speakers (docs/lab/speakers.md) half of those who would be chosen so are right.
  private static final double ABOUT_AS_LIKELY = Math.log(1.5);

  private static @Nullable DraftEntity rival(List<Option> options, double[] sums, int best) {
    int second = -1;
    for (int i = 0; i < sums.length; i++) {
      second = i != best && (second < 0 || sums[i] > sums[second]) ? i : second;
    }
    DraftEntity chosen = options.get(best).draft();
    DraftEntity next =
        second < 0 || !mayBeMeant(options.get(second), options.get(best)) ? null : options.get(second).draft();
    if (chosen == null || next == null || sums[best] - sums[second] >= ABOUT_AS_LIKELY) {
      return null;
    }
    return chosen.isPerson() && next.isPerson() ? next : null;
  }

  /// Whether nothing speaks against somebody: of a pronoun's sex or, where it is known of neither, heard before if the
  /// chosen one was; and not whom the words are about or said to.
  private static boolean mayBeMeant(Option option, Option chosen) {
    boolean fits = isOfKnownSex(option) || (!isOfKnownSex(chosen) && option.has(Clue.SPOKE) == chosen.has(Clue.SPOKE));
    return fits && !option.has(Clue.IN_CONTENT) && !option.has(Clue.ADDRESSED);
  }

  private static boolean isOfKnownSex(Option option) {
    return option.has(Clue.GENDER_FITS) || option.has(Clue.GENDER_LISTED);
  }
}
