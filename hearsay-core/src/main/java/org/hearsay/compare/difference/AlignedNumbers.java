package org.hearsay.compare.difference;

import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.quantity.Measure;

/// Compares sums and counts in sentences that are surely about one thing, also where they lie further apart than
/// [CloseNumbers] asks.
///
/// Neither report may have the other's value anywhere: who has both tells of two things, or of two hours. Of the numbers
/// of one sort in both sentences, the two that share the most words around them are compared.
final class AlignedNumbers extends AlignedRule {
  static final String NAME = "aligned-number";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1.2;

  /// The same where no word beside the numbers is in both.
  private static final double SURE = 0;

  /// Least value. Of smaller numbers a text has many.
  private static final int SMALL = 10;

  /// Least information in nats of what both have around the number.
  private static final double LEAST_SHARED = 6;

  /// Words beside the number among which both must have one of content.
  private static final int BESIDE = 4;

  private static final String DOZEN = DifferenceLists.ENGLISH.word("dozen");

  /// How far the greater may be above the lesser, as a factor. Further apart are a part and its total.
  private static final double MOST = 2.2;

  /// How far two numbers may lie apart, as a factor, and be one: where one says "at least", and where one says "about".
  private static final double ROUNDED = 1.12;

  private static final double ROUGHLY = 1.25;

  /// Words before a number among which one makes it a part of others.
  private static final int PART = 3;

  AlignedNumbers() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    List<Measure> left = AlignedMeasures.in(at.left, at.leftFirst, at.leftLast);
    List<Measure> right = left.isEmpty() ? List.of() : AlignedMeasures.in(at.right, at.rightFirst, at.rightLast);
    for (Measure mine : left) {
      for (Measure theirs : right) {
        if (apart(mine, theirs, rough(at.left, mine) || rough(at.right, theirs))
            && only(at, mine, left, theirs, right)
            && AlignedMeasures.absent(at, mine, theirs)
            && !part(at, mine, theirs)
            && at.sameMonths()) {
          found.add(
              Difference.of(
                  Kind.NUMBER,
                  NAME,
                  Sides.of(at.left, at.left.words.span(mine.first(), mine.last())),
                  Sides.of(at.right, at.right.words.span(theirs.first(), theirs.last())),
                  "another number of the same in sentences about one thing"));
        }
      }
    }
  }

  private static boolean apart(Measure one, Measure other, boolean rough) {
    double low = Math.min(one.low(), other.low());
    double high = Math.max(one.low(), other.low());
    return !CloseNumbers.LEFT_OUT.contains(one.dimension())
        && one.dimension().equals(other.dimension())
        && !one.dimension().isEmpty()
        && (rough ? high > low * ROUGHLY : one.compare(other) == Measure.Relation.DIFFERENT || high > low * ROUNDED)
        && !one.range()
        && !other.range()
        && low >= SMALL
        && high <= low * MOST;
  }

  /// "about 40", "a dozen".
  private static boolean rough(Report report, Measure measure) {
    return measure.bound() == Measure.Bound.ABOUT || report.words.form(measure.last()).startsWith(DOZEN);
  }

  /// Whether what stands around tells the same, and no other number of the sort shares as much with one of the two.
  private static boolean only(SlotContext at, Measure mine, List<Measure> left, Measure theirs, List<Measure> right) {
    double shared = AlignedMeasures.shared(at, mine, theirs);
    return shared >= LEAST_SHARED
        && (at.meet(mine.first(), mine.last(), theirs.first(), theirs.last(), BESIDE)
            || (at.odds >= SURE && lone(mine, left) && lone(theirs, right)))
        && left.stream().noneMatch(o -> beats(o, mine) && AlignedMeasures.shared(at, o, theirs) >= shared)
        && right.stream().noneMatch(o -> beats(o, theirs) && AlignedMeasures.shared(at, mine, o) >= shared);
  }

  private static boolean lone(Measure one, List<Measure> all) {
    return all.stream().noneMatch(other -> beats(other, one));
  }

  private static boolean beats(Measure other, Measure one) {
    return !other.equals(one) && other.dimension().equals(one.dimension());
  }

  private static boolean part(SlotContext at, Measure mine, Measure theirs) {
    return SlotContext.before(at.left, at.leftFirst, mine.first(), AlignedTolls.PARTS, PART)
        || SlotContext.before(at.right, at.rightFirst, theirs.first(), AlignedTolls.PARTS, PART);
  }
}
