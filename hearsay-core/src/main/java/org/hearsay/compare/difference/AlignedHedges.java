package org.hearsay.compare.difference;

import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;

/// Compares how sure sentences about one thing are of it: "an alleged raid" in one, "the raid" in the other.
final class AlignedHedges extends AlignedRule {
  static final String NAME = "aligned-hedge";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1.0;

  /// Least information in nats of what both have around the word.
  private static final double LEAST_SHARED = 8;

  private static final Set<String> UNSURE = DifferenceLists.ENGLISH.words("aligned-hedges.unsure");

  AlignedHedges() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    int left = first(at.left, at.leftFirst, at.leftLast);
    int right = first(at.right, at.rightFirst, at.rightLast);
    if (left >= 0 && right < 0) {
      compare(at, left, true, found);
    } else if (right >= 0 && left < 0) {
      compare(at, right, false, found);
    }
  }

  /// The first word of doubt of a sentence, -1 for none.
  private static int first(Report report, int first, int last) {
    for (int i = first; i <= last; i++) {
      if (UNSURE.contains(report.words.form(i))) {
        return i;
      }
    }
    return -1;
  }

  /// The word that follows, which the other sentence has without doubt.
  private static void compare(SlotContext at, int unsure, boolean ofLeft, List<Difference> found) {
    Report mine = ofLeft ? at.left : at.right;
    Report theirs = ofLeft ? at.right : at.left;
    int word = unsure + 1;
    if (word > (ofLeft ? at.leftLast : at.rightLast) || Commonness.stop(mine.words.form(word))) {
      return;
    }
    String concept = Concepts.of(mine.words.form(word));
    for (int j = ofLeft ? at.rightFirst : at.leftFirst; j <= (ofLeft ? at.rightLast : at.leftLast); j++) {
      double shared = ofLeft ? at.shared(unsure, word, j, j) : at.shared(j, j, unsure, word);
      if (Concepts.of(theirs.words.form(j)).equals(concept) && shared >= LEAST_SHARED) {
        Side doubted = side(mine, unsure, word);
        Side plain = side(theirs, j, j);
        found.add(
            Difference.of(
                Kind.POLARITY,
                NAME,
                ofLeft ? doubted : plain,
                ofLeft ? plain : doubted,
                "said with doubt in one report and without it in the other"));
        return;
      }
    }
  }

  private static Side side(Report report, int first, int last) {
    return Sides.of(report, report.words.span(first, last));
  }
}
