package org.hearsay.quote.rules;

import java.util.Map;

/// How often the quotations of a rule are right: their confidence.
///
/// Counted on the training part of PolNeAR, 840 articles: of the quotations that a rule found, how many
/// are linked to one of the annotators' (their contents overlap by half, and cue and source touch).
/// For `no-cue`, which PolNeAR does not annotate by itself, how many stand in content of some
/// attribution. Few cases say little, so the estimate is (right + 1) / (all + 2).
public final class RulePrecision {
  private record Count(int right, int all) {
    double estimate() {
      return Math.round(100.0 * (right + 1) / (all + 2)) / 100.0;
    }
  }

  private static final Map<String, Count> MEASURED =
      Map.ofEntries(
          Map.entry("speech", new Count(3313, 3546)),
          Map.entry("speech-verb", new Count(27, 37)),
          Map.entry("speech-far", new Count(25, 33)),
          Map.entry("speech-colon", new Count(24, 37)),
          Map.entry("no-cue", new Count(219, 261)),
          Map.entry("clause", new Count(2967, 3790)),
          Map.entry("before", new Count(597, 750)),
          Map.entry("according-to", new Count(299, 368)),
          Map.entry("participle", new Count(320, 480)),
          Map.entry("question", new Count(152, 217)),
          Map.entry("infinitive", new Count(434, 920)),
          Map.entry("phrase", new Count(1368, 2766)),
          Map.entry("passive", new Count(45, 94)),
          Map.entry("raised", new Count(52, 83)),
          Map.entry("quoted-as", new Count(1, 1)),
          Map.entry("headline-colon", new Count(41, 56)),
          // Without one interview whose annotators mark statements in the turns instead, and none of 40 turns.
          Map.entry("turn", new Count(27, 27)),
          // No embedded post is annotated there: these are read by hand in other articles.
          Map.entry("embed", new Count(2, 2)));

  private static final Count NOTHING = new Count(0, 0);

  private RulePrecision() {}

  /// @return the estimate, 0.5 for a rule that nothing is known of
  public static double of(String rule) {
    return MEASURED.getOrDefault(rule, NOTHING).estimate();
  }
}
