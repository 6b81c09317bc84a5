package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.quantity.MarginsOfError;
import org.hearsay.quantity.Measure;
import org.hearsay.text.TextSpan;
import org.hearsay.words.NumberWords;
import org.hearsay.words.Stem;

/// Compares the quantities of sentences that are about one thing: one number each of the same unit or noun, among the
/// same words, that neither sentence has beside the other's.
final class AlignedNumbers implements DifferenceRule {
  static final String NAME = "aligned-number";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1.5;

  /// Least information in nats of what both have around the number.
  private static final double LEAST_SHARED = 9;

  /// By how much an exact number must be beyond a bound such as "at least" to be another value and not the same rounded.
  private static final double BEYOND = 1.15;

  /// Words before a number among which "of" makes it the whole.
  private static final int NEAR_OF = 4;

  private static final Set<String> OF = DifferenceLists.ENGLISH.words("aligned-numbers.of");

  private static final String OLD = DifferenceLists.ENGLISH.word("old");

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (AlignedPair pair : story.aligned) {
      if (pair.odds() >= LEAST) {
        compare(new SlotContext(pair), found);
      }
    }
    return found;
  }

  private static void compare(SlotContext at, List<Difference> found) {
    List<Measure> left = in(at.left, at.leftFirst, at.leftLast);
    List<Measure> right = in(at.right, at.rightFirst, at.rightLast);
    for (Measure mine : left) {
      if (right.stream().anyMatch(other -> same(mine, other))) {
        continue;
      }
      for (Measure theirs : right) {
        if (left.stream().noneMatch(other -> same(other, theirs))
            && differ(mine, theirs)
            && old(at.left, mine) == old(at.right, theirs)
            && !MarginsOfError.of(at.left.words, mine)
            && !MarginsOfError.of(at.right.words, theirs)
            && !has(at.left, theirs)
            && !has(at.right, mine)
            && alone(left, mine, right, theirs, at)) {
          found.add(difference(at, mine, theirs));
        }
      }
    }
  }

  private static List<Measure> in(Report report, int first, int last) {
    return report.measures().stream()
        .filter(m -> m.first() >= first && m.last() <= last && plain(report, m))
        .map(m -> joined(report, m))
        .toList();
  }

  /// Not "hundreds of", nor the number of a name as in "F-15", nor the whole in "21 of the more than 200".
  private static boolean plain(Report report, Measure m) {
    String form = report.words.form(m.first());
    int begin = report.words.begin(m.first());
    boolean name = begin > 0 && report.text.charAt(begin - 1) == '-';
    boolean vague = m.first() == m.last() && !Character.isDigit(form.charAt(0)) && NumberWords.value(form) < 0;
    boolean whole = SlotContext.before(report, 0, m.first(), OF, NEAR_OF);
    return !name && !vague && !(whole && m.bound() == Measure.Bound.AT_LEAST);
  }

  /// "48-page": a number that counts the word it is joined to by a hyphen.
  private static Measure joined(Report report, Measure m) {
    int next = m.last() + 1;
    boolean hyphen =
        m.first() == m.last()
            && next < report.words.size()
            && report.words.begin(next) == report.words.end(m.last()) + 1
            && report.text.charAt(report.words.end(m.last())) == '-';
    String noun = hyphen ? Stem.of(report.words.form(next)) : "";
    boolean counts = hyphen && m.unit() == 1 && Character.isLetter(noun.charAt(0));
    return counts
        ? new Measure(m.low(), m.high(), "#" + noun, m.written(), m.bound(), m.digits(), m.unit(), m.first(), m.last())
        : m;
  }

  private static boolean has(Report report, Measure measure) {
    return report.measures().stream()
        .map(m -> joined(report, m))
        .anyMatch(m -> m.compare(measure) == Measure.Relation.SAME);
  }

  /// "five-year-old", "five years old".
  private static boolean old(Report report, Measure measure) {
    return measure.last() + 1 < report.words.size() && report.words.form(measure.last() + 1).equals(OLD);
  }

  private static boolean same(Measure one, Measure other) {
    return one.dimension().equals(other.dimension()) && one.low() == other.low() && one.high() == other.high();
  }

  private static boolean differ(Measure one, Measure other) {
    if (one.dimension().isEmpty() || Math.min(Math.abs(one.written()), Math.abs(other.written())) < 2) {
      return false;
    }
    return switch (one.compare(other)) {
      case DIFFERENT -> bounded(one, other);
      case SAME, NOT_COMPARABLE -> false;
      case COMPATIBLE ->
          one.dimension().equals(other.dimension())
              && ((one.bound() == other.bound() && one.bound() != Measure.Bound.EXACT && apart(one, other))
                  || (one.bound() == Measure.Bound.AT_LEAST && !other.range() && other.high() >= one.low() * BEYOND)
                  || (other.bound() == Measure.Bound.AT_LEAST && !one.range() && one.high() >= other.low() * BEYOND));
    };
  }

  /// Whether none is rounded and each is one value or a bound.
  private static boolean bounded(Measure one, Measure other) {
    return !one.range() && !other.range() && one.bound() != Measure.Bound.ABOUT && other.bound() != Measure.Bound.ABOUT;
  }

  private static boolean apart(Measure one, Measure other) {
    return Math.max(one.high(), other.high()) >= Math.min(one.high(), other.high()) * BEYOND;
  }

  /// Whether the words around tell the same, and more than around any other number of the two sentences.
  private static boolean alone(List<Measure> left, Measure mine, List<Measure> right, Measure theirs, SlotContext at) {
    double shared = shared(at, mine, theirs);
    return shared >= LEAST_SHARED
        && left.stream().noneMatch(o -> !o.equals(mine) && differ(o, theirs) && shared(at, o, theirs) >= shared)
        && right.stream().noneMatch(o -> !o.equals(theirs) && differ(mine, o) && shared(at, mine, o) >= shared);
  }

  private static double shared(SlotContext at, Measure mine, Measure theirs) {
    return at.shared(mine.first(), mine.last(), theirs.first(), theirs.last());
  }

  private static Difference difference(SlotContext at, Measure mine, Measure theirs) {
    TextSpan from = at.left.words.span(mine.first(), mine.last());
    TextSpan to = at.right.words.span(theirs.first(), theirs.last());
    return new Difference(
        old(at.left, mine) ? Kind.AGE : Kind.NUMBER,
        NAME,
        new Side(at.left.place(from), from.in(at.left.text)),
        new Side(at.right.place(to), to.in(at.right.text)),
        null,
        null,
        "a different number in sentences about one thing");
  }
}
