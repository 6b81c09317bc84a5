package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.hearsay.words.NumberWords.Quantity;
import org.jspecify.annotations.Nullable;

/// Compares how many were killed or hurt in sentences that are about one thing: "at least two dead bodies and more than
/// 100 wounded people" and "four dead bodies and 120 wounded people".
///
/// A sentence must have one such number; a part of others ("including two children", "12 more") is none. The other
/// report's number must stand beside no word of harm in the whole report: where it has both, they are of two groups or
/// of two hours.
final class AlignedTolls extends AlignedRule {
  static final String NAME = "aligned-toll";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -2;

  /// Least information in nats of what both have around the number.
  private static final double LEAST_SHARED = 6;

  /// Words between a number and the word for what happened to so many people.
  private static final int BETWEEN = 4;

  /// Words before a number among which "death toll" stands.
  private static final int TOLL = 7;

  /// Words before a number that make it a part of others.
  private static final int PART = 3;

  /// How far a number may lie above another that says "more than", as a factor, and be the same.
  private static final double ROUNDED = 1.1;

  static final Set<String> PARTS = DifferenceLists.ENGLISH.words("aligned-tolls.parts");
  private static final Set<String> MEASURES = DifferenceLists.ENGLISH.words("aligned-tolls.measures");
  private static final Map<String, String> TOLLS = DifferenceLists.ENGLISH.pairs("aligned-tolls.tolls");

  /// So many people and what befell them.
  ///
  /// @param noun what they are called, in its compared form; empty for people as such
  /// @param first index of the first word of the number and of what bounds it, as in "at least 12"
  private record Toll(Quantity number, int first, String fate, String noun) {}

  AlignedTolls() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    List<Toll> left = tolls(at.left, at.leftFirst, at.leftLast);
    List<Toll> right = left.isEmpty() ? List.of() : tolls(at.right, at.rightFirst, at.rightLast);
    for (Toll mine : left) {
      for (Toll theirs : right) {
        if (differ(at, mine, theirs) && lone(mine, left) && lone(theirs, right)) {
          found.add(difference(at, mine, theirs));
        }
      }
    }
  }

  private static boolean lone(Toll toll, List<Toll> all) {
    return all.stream().filter(other -> other.fate().equals(toll.fate())).count() == 1;
  }

  private static boolean differ(SlotContext at, Toll mine, Toll theirs) {
    return mine.fate().equals(theirs.fate())
        && mine.number().value() != theirs.number().value()
        && mine.noun().equals(theirs.noun())
        && !rounded(mine, theirs)
        && !rounded(theirs, mine)
        && at.sameMonths()
        && at.shared(mine.number().first(), mine.number().last(), theirs.number().first(), theirs.number().last())
            >= LEAST_SHARED
        && !told(at.left, theirs)
        && !told(at.right, mine);
  }

  /// "more than 500" and "527".
  private static boolean rounded(Toll bounded, Toll other) {
    return bounded.first() < bounded.number().first()
        && other.number().value() >= bounded.number().value()
        && other.number().value() <= bounded.number().value() * ROUNDED;
  }

  /// Whether a report has the number beside a word of harm anywhere, headlines included.
  private static boolean told(Report report, Toll toll) {
    for (Report.Sentence sentence : report.sentences) {
      for (Quantity number : NumberWords.in(report.words, sentence.first(), sentence.last() + 1)) {
        if (number.value() == toll.number().value()
            && (sentence.kind() == BlockKind.HEADLINE
                || toll(report, sentence.first(), sentence.last(), number) != null)) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<Toll> tolls(Report report, int first, int last) {
    List<Toll> found = new ArrayList<>();
    for (Quantity number : NumberWords.in(report.words, first, last + 1)) {
      Toll toll = toll(report, first, last, number);
      if (toll != null && !SlotContext.before(report, first, toll.first(), PARTS, PART)) {
        found.add(toll);
      }
    }
    return found;
  }

  /// A whole number of people, and no day of a month, by a word of harm after it, one right before it, or a toll that comes to it.
  private static @Nullable Toll toll(Report report, int first, int last, Quantity number) {
    if (!whole(report, first, number) || number.value() == 1 || (number.last() < last && measures(report, number))) {
      return null;
    }
    int from = bound(report, first, number.first());
    String noun = "";
    for (int i = number.last() + 1; i <= Math.min(last, number.last() + 1 + BETWEEN); i++) {
      String form = report.words.form(i);
      String fate = CasualtyCounts.FATES.get(form);
      if (fate != null) {
        return new Toll(number, from, fate, noun);
      }
      if (NumberWords.value(form) >= 0 || PARTS.contains(form) || !together(report, i)) {
        break;
      }
      noun = CasualtyCounts.PLAIN.contains(form) || Commonness.stop(form) ? noun : Concepts.of(form);
    }
    if (from > first && CasualtyCounts.DOING.contains(report.words.form(from - 1))) {
      String fate = CasualtyCounts.FATES.getOrDefault(report.words.form(from - 1), "");
      return new Toll(number, from, fate, number.last() < last ? counted(report, number.last() + 1) : "");
    }
    for (int i = from - 1; i >= Math.max(first, from - TOLL); i--) {
      String fate = TOLLS.get(report.words.form(i));
      if (fate != null) {
        return new Toll(number, from, fate, "");
      }
    }
    return null;
  }

  /// The first word of "at least 12".
  private static int bound(Report report, int first, int number) {
    int from = number;
    while (from > first && BOUNDS.contains(report.words.form(from - 1))) {
      from--;
    }
    return from;
  }

  private static final Set<String> BOUNDS = DifferenceLists.ENGLISH.words("aligned-tolls.bounds");

  private static String counted(Report report, int word) {
    String form = report.words.form(word);
    return CasualtyCounts.PLAIN.contains(form) || Commonness.stop(form) ? "" : Concepts.of(form);
  }

  private static boolean measures(Report report, Quantity number) {
    return MEASURES.contains(report.words.form(number.last() + 1));
  }

  private static boolean whole(Report report, int first, Quantity number) {
    if (number.first() > first && month(report, number.first() - 1)) {
      return false;
    }
    int begin = report.words.begin(number.first());
    int end = report.words.end(number.last());
    return number.value() == Math.rint(number.value())
        && (begin == 0 || "$£€#-–:/".indexOf(report.text.charAt(begin - 1)) < 0)
        && (end >= report.text.length() || "%-–/:".indexOf(report.text.charAt(end)) < 0);
  }

  private static boolean month(Report report, int word) {
    return EditWords.MONTHS_AND_DAYS.contains(report.words.form(word))
        || EditWords.MAY.equals(report.words.exact(word));
  }

  /// Whether nothing but white space stands before a word.
  private static boolean together(Report report, int word) {
    return report.text.substring(report.words.end(word - 1), report.words.begin(word)).isBlank();
  }

  private static Difference difference(SlotContext at, Toll mine, Toll theirs) {
    TextSpan from = at.left.words.span(mine.first(), mine.number().last());
    TextSpan to = at.right.words.span(theirs.first(), theirs.number().last());
    return Difference.of(
        Kind.NUMBER,
        NAME,
        Sides.of(at.left, from),
        Sides.of(at.right, to),
        "another number of dead or hurt in sentences about one thing");
  }
}
