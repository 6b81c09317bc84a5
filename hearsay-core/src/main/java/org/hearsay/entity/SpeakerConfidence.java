package org.hearsay.entity;

import org.hearsay.entity.Chooser.Choice;
import org.jspecify.annotations.Nullable;

/// How sure a speaker is, from the way it was found and from its share among those it was chosen from.
///
/// Counted on the 571 quotations of the labelled speakers that the fast model finds (docs/speakers.md); shares of
/// ways are (right + 1) / (all + 2), and those of choices are bent by the two numbers of a logistic curve.
/// `org.hearsay.eval.SpeakerTraining DATA ways` prints what they were counted on, and the error by cross-validation.
final class SpeakerConfidence {
  private static final double CURVE_BASE = -0.65;
  private static final double CURVE_SLOPE = 1.16;

  /// Shares nearer to 1 are counted as this: no choice is surer than 3 of 2000 examples can tell.
  private static final double MOST = 0.9995;

  private SpeakerConfidence() {}

  static double of(Way way, @Nullable Choice choice) {
    return switch (way) {
      case NAME -> 0.973; // 251 of 257
      case BODY -> choice == null ? 0.83 : 0.5; // 37 of 44; made from a description: 2 of 5
      case UNNAMED -> 0.92; // 60 of 64
      case SOUGHT -> 0.44; // 10 of 23
      case DOCUMENT -> choice == null ? 0.75 : 0.45; // 2 of 2; 4 of 9
      case PRONOUN, DESCRIPTION, SHORT_NAME -> choice == null ? 0.9 : bent(choice.share());
      case NAMED_NEXT -> 0.67; // none labelled, as the next three: too few to count
      case SAME_PARAGRAPH, SAME_SPEECH -> 0.5;
      case EMBED -> 0.67;
    };
  }

  private static double bent(double share) {
    double near = Math.clamp(share, 1 - MOST, MOST);
    return 1 / (1 + Math.exp(-(CURVE_BASE + CURVE_SLOPE * Math.log(near / (1 - near)))));
  }
}
