package org.hearsay.compare;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.compare.result.TimelineEntry.Clock;
import org.hearsay.entity.TimeExpression;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// What is dated in a story: when reports were printed, when words were said, when things happened.
final class Timeline {
  private Timeline() {}

  static List<TimelineEntry> of(List<Report> reports) {
    Set<TimelineEntry> entries = new LinkedHashSet<>();
    for (Report report : reports) {
      DateRange published = report.article.published().range();
      if (published != null) {
        entries.add(new TimelineEntry(Clock.PUBLISHED, published, report.id(), null));
      }
      Set<TextSpan> used = new LinkedHashSet<>();
      for (Quotation quotation : report.read.quotations()) {
        SaidWhen when = quotation.when();
        if (when != null && when.range() != null) {
          entries.add(new TimelineEntry(Clock.SAID, when.range(), report.id(), when.span()));
          used.add(when.span());
        }
      }
      for (TimeExpression time : report.read.times()) {
        DateRange range = time.type() == TimeExpression.Type.DATE ? range(time.value()) : null;
        if (range != null && used.stream().noneMatch(span -> span.overlaps(time.span()))) {
          entries.add(new TimelineEntry(Clock.HAPPENED, range, report.id(), time.span()));
        }
      }
    }
    List<TimelineEntry> ordered = new ArrayList<>(entries);
    ordered.sort(
        Comparator.comparing(TimelineEntry::when)
            .thenComparing(TimelineEntry::clock)
            .thenComparing(TimelineEntry::article)
            .thenComparing(entry -> entry.span() == null ? -1 : entry.span().begin()));
    return ordered;
  }

  /// Days of a TIMEX3 value that names a day, a month or a year; absent for any other.
  private static @Nullable DateRange range(@Nullable String value) {
    if (value == null) {
      return null;
    }
    try {
      return switch (value.length()) {
        case 10 -> DateRange.day(LocalDate.parse(value));
        case 7 -> {
          YearMonth month = YearMonth.parse(value);
          yield new DateRange(month.atDay(1), month.atEndOfMonth());
        }
        case 4 -> {
          int year = Integer.parseInt(value);
          yield new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
        default -> null;
      };
    } catch (DateTimeParseException | NumberFormatException e) {
      return null;
    }
  }
}
