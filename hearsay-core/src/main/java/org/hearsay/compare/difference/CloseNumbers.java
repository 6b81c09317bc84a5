package org.hearsay.compare.difference;

import java.util.List;
import java.util.Set;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.quantity.Measure;
import org.hearsay.text.TextSpan;

/// Compares sums and counts of two figures and more that lie near one another in sentences that are about one thing.
///
/// Two numbers that lie far apart count two things as often as one. A mistake, a later count or another source gives a
/// number that is nearly the same.
final class CloseNumbers extends AlignedRule {
  static final String NAME = "close-number";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -2;

  /// Least information in nats of what both have around the number.
  private static final double LEAST_SHARED = 7;

  /// Words beside the number among which both must have one of content.
  private static final int BESIDE = 4;

  private static final int LEAST_FIGURES = 2;

  /// How far the greater may be above the lesser, as a factor.
  private static final double NEAR = 1.12;

  /// Steps of the last figure given by which the two must differ where one is rounded.
  private static final double STEPS = 1.5;

  /// Dimensions in which close values are mostly of two things: shares of several parties, hours, lengths of time.
  static final Set<String> LEFT_OUT = DifferenceLists.ENGLISH.words("close-numbers.left-out");

  CloseNumbers() {
    super(NAME, LEAST);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    List<Measure> left = AlignedMeasures.in(at.left, at.leftFirst, at.leftLast);
    List<Measure> right = AlignedMeasures.in(at.right, at.rightFirst, at.rightLast);
    for (Measure mine : left) {
      for (Measure theirs : right) {
        if (near(mine, theirs)
            && only(at, mine, left, theirs, right)
            && AlignedMeasures.absent(at, mine, theirs)
            && at.sameMonths()) {
          found.add(difference(at, mine, theirs));
        }
      }
    }
  }

  private static boolean near(Measure one, Measure other) {
    double low = Math.min(one.low(), other.low());
    double high = Math.max(one.low(), other.low());
    double step = Math.max(step(one), step(other));
    boolean exact = one.exact() && other.exact() && step(one) == step(other);
    return one.dimension().equals(other.dimension())
        && !one.dimension().isEmpty()
        && !LEFT_OUT.contains(one.dimension())
        && one.unit() == other.unit()
        && !one.range()
        && !other.range()
        && one.bound() != Measure.Bound.AT_MOST
        && other.bound() != Measure.Bound.AT_MOST
        && Math.min(one.digits(), other.digits()) >= LEAST_FIGURES
        && low > 0
        && high <= low * NEAR
        && high - low > (exact ? 0 : STEPS) * step;
  }

  /// What one more in the last figure given adds.
  private static double step(Measure measure) {
    double written = Math.abs(measure.written());
    return written == 0
        ? measure.unit()
        : Math.pow(10, Math.floor(Math.log10(written)) - measure.digits() + 1) * measure.unit();
  }

  /// Whether what stands around tells the same, and no other pair of near numbers shares more.
  private static boolean only(SlotContext at, Measure mine, List<Measure> left, Measure theirs, List<Measure> right) {
    double shared = AlignedMeasures.shared(at, mine, theirs);
    return shared >= LEAST_SHARED
        && at.meet(mine.first(), mine.last(), theirs.first(), theirs.last(), BESIDE)
        && left.stream()
            .noneMatch(o -> !o.equals(mine) && near(o, theirs) && AlignedMeasures.shared(at, o, theirs) >= shared)
        && right.stream()
            .noneMatch(o -> !o.equals(theirs) && near(mine, o) && AlignedMeasures.shared(at, mine, o) >= shared);
  }

  private static Difference difference(SlotContext at, Measure mine, Measure theirs) {
    TextSpan from = at.left.words.span(mine.first(), mine.last());
    TextSpan to = at.right.words.span(theirs.first(), theirs.last());
    return Difference.of(
        Kind.NUMBER,
        NAME,
        Sides.of(at.left, from),
        Sides.of(at.right, to),
        "a number that is nearly the same in sentences about one thing");
  }
}
