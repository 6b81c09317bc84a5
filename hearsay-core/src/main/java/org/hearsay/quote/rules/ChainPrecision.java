package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.Hop;

/// How often a hop or an addressee is right. Addressees are counted by the word before them: those after "told" are
/// nearly always right, those after "to" or "with" less often.
///
/// Counted on articles that were read by hand before the program first read them (docs/lab/chains.md), with the models
/// `fast` and `accurate`, and before any rule was made on them: of those found, how many were marked. The estimate is
/// (right + 1) / (all + 2), as in [RulePrecision].
public final class ChainPrecision {
  /// With the two thirds of the first set, where it was 121 of 128; by kind or words hops differ too little to tell.
  private static final double LINKED = estimate(145, 157);

  private static final double TOLD = estimate(71, 72);
  private static final double ASKED = estimate(36, 38);
  private static final double OTHERWISE = estimate(24, 28);

  private static final Set<String> TELL = QuotationRuleLists.ENGLISH.words("chain-precision.tell");

  private ChainPrecision() {}

  private static double estimate(int right, int all) {
    return Math.round(100.0 * (right + 1) / (all + 2)) / 100.0;
  }

  /// @param cue the words that make the link; empty where there are none
  static double hop(String cue) {
    return cue.isEmpty() ? Hop.UNKNOWN : LINKED;
  }

  /// @param before the word before the phrase, articles and possessives left aside
  static double addressee(CueLexicon cues, String before) {
    boolean asked = cues.of(before).stream().anyMatch(cue -> Addressees.SPOKEN_TO.contains(cue.lemma()));
    return TELL.contains(before) ? TOLD : asked ? ASKED : OTHERWISE;
  }
}
