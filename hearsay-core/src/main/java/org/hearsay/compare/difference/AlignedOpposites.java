package org.hearsay.compare.difference;

import java.util.List;
import java.util.Map;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.text.TextSpan;
import org.hearsay.words.EditWords;

/// Compares verbs that cannot both be true of one subject: "the shares rose" in one report, "the shares fell" in the
/// other.
///
/// The subject must be the same word in both. A sentence that has both verbs tells of two things, and a verb that is
/// denied or only possible is left out.
final class AlignedOpposites extends AlignedRule {
  static final String NAME = "aligned-opposite";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1;

  /// Least information in nats of what both have around the verb.
  private static final double LEAST_SHARED = 8;

  /// Words with content before a verb among which its subject is.
  private static final int SUBJECT = 3;

  /// Words before a verb among which one says that it is not so, or not sure.
  private static final int MARKED = 4;

  /// Verb, and what it says of which thing: "move up".
  private static final Map<String, String> VERBS = DifferenceLists.ENGLISH.pairs("aligned-opposites.verbs");

  AlignedOpposites() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    for (int i = at.leftFirst; i <= at.leftLast; i++) {
      String mine = VERBS.get(at.left.words.form(i));
      for (int j = at.rightFirst; mine != null && j <= at.rightLast; j++) {
        String theirs = VERBS.get(at.right.words.form(j));
        if (theirs != null
            && opposite(mine, theirs)
            && !has(at.left, at.leftFirst, at.leftLast, theirs)
            && !has(at.right, at.rightFirst, at.rightLast, mine)
            && told(at.left, at.leftFirst, i)
            && told(at.right, at.rightFirst, j)
            && at.sameBefore(i, j, SUBJECT)
            && at.shared(i, i, j, j) >= LEAST_SHARED) {
          found.add(
              Difference.of(
                  Kind.POLARITY,
                  NAME,
                  Sides.of(at.left, span(at.left, at.leftFirst, i)),
                  Sides.of(at.right, span(at.right, at.rightFirst, j)),
                  "the opposite verb for the same subject"));
        }
      }
    }
  }

  /// Whether two meanings are of one thing and not the same.
  private static boolean opposite(String one, String other) {
    return !one.equals(other) && one.substring(0, one.indexOf(' ')).equals(other.substring(0, other.indexOf(' ')));
  }

  private static boolean has(Report report, int first, int last, String meaning) {
    return report.words.forms().subList(first, last + 1).stream().anyMatch(form -> meaning.equals(VERBS.get(form)));
  }

  /// Whether the verb is told as done.
  private static boolean told(Report report, int first, int verb) {
    for (int i = Math.max(first, verb - MARKED); i < verb; i++) {
      String form = report.words.form(i);
      if (EditWords.negative(form) || AlignedOutcomes.WILL.contains(form) || AlignedOutcomes.MAY.contains(form)) {
        return false;
      }
    }
    return true;
  }

  private static TextSpan span(Report report, int first, int verb) {
    return report.words.span(Math.max(first, verb - 1), verb);
  }
}
