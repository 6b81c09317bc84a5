package org.hearsay.compare.difference;

import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.quantity.MarginsOfError;
import org.hearsay.quantity.Measure;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Stem;

/// The quantities of aligned sentences that are compared, and whether a report has a value anywhere.
final class AlignedMeasures {
  private AlignedMeasures() {}

  /// The quantities of a sentence, without those that say when and those that are part of a name ("Falk-12").
  static List<Measure> in(Report report, int first, int last) {
    return report.measures().stream()
        .filter(m -> m.first() >= first && m.last() <= last && !isOfTime(report, m) && !named(report, m))
        .map(m -> joined(report, m))
        .toList();
  }

  /// Whether a number is part of words that say when, as a day of a month is.
  private static boolean isOfTime(Report report, Measure measure) {
    TextSpan number = report.words.span(measure.first(), measure.last());
    return report.read.times().stream().anyMatch(time -> time.span().overlaps(number));
  }

  private static boolean named(Report report, Measure measure) {
    int from = report.words.begin(measure.first());
    return from > 1 && report.text.charAt(from - 1) == '-' && Character.isLetter(report.text.charAt(from - 2));
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

  /// Whether neither report has the other's value anywhere, and neither is a margin of error.
  static boolean absent(SlotContext at, Measure mine, Measure theirs) {
    return !has(at.left, theirs)
        && !has(at.right, mine)
        && !MarginsOfError.of(at.left.words, mine)
        && !MarginsOfError.of(at.right.words, theirs);
  }

  private static boolean has(Report report, Measure measure) {
    return report.measures().stream()
        .filter(m -> m.low() == measure.low())
        .anyMatch(m -> joined(report, m).dimension().equals(measure.dimension()));
  }

  /// Information in nats of what both have around two quantities.
  static double shared(SlotContext at, Measure mine, Measure theirs) {
    return at.shared(mine.first(), mine.last(), theirs.first(), theirs.last());
  }
}
