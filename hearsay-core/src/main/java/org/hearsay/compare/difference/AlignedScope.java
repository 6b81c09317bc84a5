package org.hearsay.compare.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;

/// Compares how far sentences about one thing reach: "the largest" in one, "one of the largest" or "believed to be the
/// largest" in the other.
final class AlignedScope extends AlignedRule {
  static final String NAME = "aligned-scope";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -2.0;

  /// The same where only one of the two believes it.
  private static final double SURE = -1.0;

  /// Words before a superlative among which "one of" stands.
  private static final int NEAR = 4;

  /// Least information in nats of what both have around the word.
  private static final double LEAST_SHARED = 8;

  private static final Set<String> SUPERLATIVES = DifferenceLists.ENGLISH.words("aligned-scope.superlatives");
  private static final Set<String> UNSURE = DifferenceLists.ENGLISH.words("aligned-scope.unsure");
  private static final Set<String> PARTS = DifferenceLists.ENGLISH.words("aligned-scope.parts");

  AlignedScope() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    for (int i = at.leftFirst; i <= at.leftLast; i++) {
      if (!SUPERLATIVES.contains(at.left.words.form(i))) {
        continue;
      }
      for (int j = at.rightFirst; j <= at.rightLast; j++) {
        if (at.left.words.form(i).equals(at.right.words.form(j))
            && sameNoun(at, i, j)
            && at.shared(i, i, j, j) >= LEAST_SHARED) {
          compare(at, i, j, found);
        }
      }
    }
  }

  private static void compare(SlotContext at, int i, int j, List<Difference> found) {
    boolean parts = part(at.left, at.leftFirst, i) != part(at.right, at.rightFirst, j);
    boolean surety = unsure(at.left, at.leftFirst, i) != unsure(at.right, at.rightFirst, j);
    if (!parts && (!surety || at.odds < SURE)) {
      return;
    }
    TextSpan from = at.left.words.span(Math.max(at.leftFirst, i - NEAR), i);
    TextSpan to = at.right.words.span(Math.max(at.rightFirst, j - NEAR), j);
    found.add(
        Difference.of(
            parts ? Kind.NUMBER : Kind.POLARITY,
            NAME,
            Sides.of(at.left, from),
            Sides.of(at.right, to),
            parts
                ? "the only one in one report and one of several in the other"
                : "believed in one report and stated in the other"));
  }

  /// Whether one of the next two words with content is the same: "the largest mill".
  private static boolean sameNoun(SlotContext at, int i, int j) {
    Set<String> mine = next(at.left, i, at.leftLast);
    mine.retainAll(next(at.right, j, at.rightLast));
    return !mine.isEmpty()
        && once(at.left, at.leftFirst, at.leftLast, i)
        && once(at.right, at.rightFirst, at.rightLast, j);
  }

  private static Set<String> next(Report report, int word, int last) {
    Set<String> found = new HashSet<>();
    for (int i = word + 1; i <= last && found.size() < 2; i++) {
      if (!Commonness.stop(report.words.form(i))) {
        found.add(Concepts.of(report.words.form(i)));
      }
    }
    return found;
  }

  /// Who writes "one of the best, if not the best" says both.
  private static boolean once(Report report, int first, int last, int word) {
    return report.words.forms().subList(first, last + 1).stream().filter(report.words.form(word)::equals).count() == 1;
  }

  /// "believed to be the largest", "likely the largest".
  private static boolean unsure(Report report, int first, int word) {
    return SlotContext.before(report, first, word, UNSURE, NEAR);
  }

  /// "one of the largest", "among the largest".
  private static boolean part(Report report, int first, int word) {
    return SlotContext.before(report, first, word, PARTS, NEAR);
  }
}
