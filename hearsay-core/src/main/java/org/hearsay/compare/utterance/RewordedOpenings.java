package org.hearsay.compare.utterance;

import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.words.Commonness;
import org.hearsay.words.EditWords;
import org.hearsay.words.WordAlignment;

/// Whether a negation counts at the head of a sentence whose opening was worded anew: "If they don't sell it" and "To
/// sell it".
final class RewordedOpenings {
  /// Equal words after an opening that make it one of the same clause.
  private static final int SAME_CLAUSE = 4;

  private RewordedOpenings() {}

  /// A negation counts where the same verb goes on, and is doubted elsewhere: the opening may be that of another
  /// sentence.
  ///
  /// @param left words of the reference's sentence before those that both have
  /// @param right the same of the variant's
  static Edit judged(Edit edit, boolean goesOn, List<String> left, List<String> right) {
    if (edit.kind() != Kind.POLARITY || edit.from().isEmpty() || edit.to().isEmpty()) {
      return edit;
    }
    List<String> other = EditWords.negated(left) ? right : left;
    // Nothing stands for the negation: "to", but not "failing to".
    boolean lost = goesOn && other.stream().allMatch(Commonness::stop) && !EditWords.negated(other);
    return lost ? edit : edit.doubted();
  }

  /// Whether the same clause follows an opening, and no question is asked: "Isn't it time" is no denial.
  static boolean goesOn(WordAlignment alignment, ComparedQuotation variant, int[] piece) {
    List<WordAlignment.Step> steps = alignment.steps();
    String text = variant.report().text;
    int end = variant.words().end(piece[1] - 1);
    boolean asked = end < text.length() && text.charAt(end) == '?';
    return !asked
        && steps.size() >= SAME_CLAUSE
        && steps.subList(0, SAME_CLAUSE).stream().allMatch(WordAlignment.Step::equal);
  }
}
