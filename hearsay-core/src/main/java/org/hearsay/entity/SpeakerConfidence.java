package org.hearsay.entity;

import org.hearsay.entity.Chooser.Choice;
import org.jspecify.annotations.Nullable;

/// How sure a speaker is, from the way it was found and from its share among those it was chosen from.
///
/// Counted on the labelled speakers that are not held out (docs/speakers.md), with both models: shares of ways are about
/// (right + 1) / (all + 2), and the shares of choices are bent by the two numbers of a logistic curve, for pronouns and for
/// descriptions. `org.hearsay.eval.SpeakerTraining DATA ways MODEL` prints what they were counted on, and the error by
/// cross-validation.
final class SpeakerConfidence {
  private record Curve(double base, double slope) {
    double of(double share) {
      double near = Math.clamp(share, 1 - MOST, MOST);
      return 1 / (1 + Math.exp(-(base + slope * Math.log(near / (1 - near)))));
    }
  }

  private static final Curve PRONOUNS = new Curve(-0.2, 0.95);
  private static final Curve DESCRIPTIONS = new Curve(1.2, 0.6);

  /// Shares nearer to 1 are counted as this: no choice is surer than 3 of 2000 examples can tell.
  private static final double MOST = 0.9995;

  private SpeakerConfidence() {}

  static double of(Way way, @Nullable Choice choice) {
    return switch (way) {
      case NAME -> 0.985; // 701 of 704
      case BODY -> choice == null ? 0.965 : 0.85; // 153 of 154; made from a description: 10 of 10
      case PLACE -> 0.5; // 2 of 5
      case UNNAMED -> 0.92; // 222 of 238
      case SEVERAL -> 0.92; // 22 of 22
      case SOUGHT -> 0.55; // 27 of 47
      case DOCUMENT -> choice == null ? 0.92 : 0.7; // 24 of 24; 10 of 14
      case SAME_DOCUMENT -> 0.4; // 6 of 17
      case SHORT_NAME -> choice == null ? 0.9 : 0.45; // of several bearers: 8 of 18
      case PRONOUN -> choice == null ? 0.9 : PRONOUNS.of(choice.share());
      case DESCRIPTION -> choice == null ? 0.9 : DESCRIPTIONS.of(choice.share());
      case NAMED_NEXT -> 0.67; // none labelled, as the next three: too few to count
      case SAME_PARAGRAPH, SAME_SPEECH -> 0.5;
      case EMBED -> 0.67;
    };
  }
}
