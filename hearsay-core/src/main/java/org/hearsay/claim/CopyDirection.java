package org.hearsay.claim;

import java.util.List;
import org.hearsay.claim.Passage.Direction;

/// Which of two reports with shared text had it from the other, as a probability.
record CopyDirection(double leftFirst) {
  /// Below this share of certainty the direction is not known.
  private static final double LEAST = 0.6;

  static CopyDirection of(Report left, Report right, List<Passages.Block> blocks) {
    return new CopyDirection(0.5);
  }

  Direction direction() {
    return leftFirst >= LEAST ? Direction.LEFT_TO_RIGHT : leftFirst <= 1 - LEAST ? Direction.RIGHT_TO_LEFT : Direction.UNKNOWN;
  }

  double confidence() {
    return Math.round(Math.max(leftFirst, 1 - leftFirst) * 1000) / 1000.0;
  }
}
