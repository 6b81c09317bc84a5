package org.hearsay.compare.difference;

import org.hearsay.compare.name.DifferentSpeakers;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The difference between two quotations that have different speakers.
final class SpeakerSides {
  private SpeakerSides() {}

  /// Absent where the two may have one speaker.
  ///
  /// @param claim of which both are statements, where they are
  /// @param utterance of which both are wordings, where they are
  static @Nullable Difference of(
      String rule, ComparedQuotation a, ComparedQuotation b, @Nullable String claim, @Nullable String utterance) {
    StoryEntity left = a.speaker();
    StoryEntity right = b.speaker();
    if (left == null || right == null || !DifferentSpeakers.surely(a, b)) {
      return null;
    }
    return new Difference(
        Kind.SPEAKER,
        rule,
        new Side(a.report().place(span(a)), left.name()),
        new Side(b.report().place(span(b)), right.name()),
        claim,
        utterance,
        "attributed to different speakers");
  }

  private static TextSpan span(ComparedQuotation said) {
    Quotation quotation = said.quotation();
    return quotation.source().isEmpty() ? quotation.content().getFirst() : quotation.source().getFirst();
  }
}
