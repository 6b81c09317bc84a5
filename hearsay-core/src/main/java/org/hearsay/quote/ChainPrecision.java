package org.hearsay.quote;

/// How often a hop or an addressee is right. By the words that make it they differ too little to tell ("according to":
/// 48 of 54, others 47 of 52).
///
/// Counted on the set made by hand (docs/chains.md): of those found, how many were marked; the estimate
/// is (right + 1) / (all + 2), as in [Precision].
final class ChainPrecision {
  /// Of what nothing was counted for.
  static final double UNKNOWN = 0.5;

  private static final double LINKED = estimate(103, 113);
  private static final double ADDRESSED = estimate(137, 149);

  private ChainPrecision() {}

  private static double estimate(int right, int all) {
    return Math.round(100.0 * (right + 1) / (all + 2)) / 100.0;
  }

  /// @param cue the words that make the link; empty where there are none
  static double hop(String cue) {
    return cue.isEmpty() ? UNKNOWN : LINKED;
  }

  static double addressee() {
    return ADDRESSED;
  }
}
