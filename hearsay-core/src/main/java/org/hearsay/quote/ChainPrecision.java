package org.hearsay.quote;

import java.util.Locale;

/// How often a hop or an addressee is right, by the words that make it.
///
/// Counted on the set made by hand (docs/chains.md): of those found, how many were marked; the estimate
/// is (right + 1) / (all + 2), as in [Precision].
final class ChainPrecision {
  /// Of what nothing was counted for.
  static final double UNKNOWN = 0.5;

  private static final double ACCORDING_TO = estimate(51, 59);
  private static final double REPORTED = estimate(47, 51);
  private static final double ADDRESSED = estimate(132, 143);

  private ChainPrecision() {}

  private static double estimate(int right, int all) {
    return Math.round(100.0 * (right + 1) / (all + 2)) / 100.0;
  }

  /// @param cue the words that make the link; empty where there are none
  static double hop(String cue) {
    if (cue.isEmpty()) {
      return UNKNOWN;
    }
    return cue.toLowerCase(Locale.ROOT).startsWith("according") ? ACCORDING_TO : REPORTED;
  }

  static double addressee() {
    return ADDRESSED;
  }
}
