package org.hearsay.origin;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.compare.report.PublicationInterval;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Evidence.Carried;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// The days on which a claim was made, by what its reports say: "said on Friday".
///
/// In a report without a date, "Friday" means a Friday on which the story was reported; of several, any one.
final class SaidDays {
  private static final int DAY = 24;

  /// In a story that lasts more weeks than this, a day of the week tells nothing.
  private static final int MOST = 4;

  private final Map<String, List<PublicationInterval>> days = new HashMap<>();

  /// @param carried by report where it makes the claim
  SaidDays(Evidence evidence, List<String> carriers, Map<String, List<Carried>> carried) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    for (String article : carriers) {
      PublicationInterval moment = PublicationInterval.of(evidence.reads.get(article));
      if (moment != null) {
        first = Math.min(first, moment.first());
        last = Math.max(last, moment.last());
      }
    }
    for (String article : carriers) {
      ReadArticle read = evidence.reads.get(article);
      for (Carried one : carried.getOrDefault(article, List.of())) {
        for (Quotation quotation : evidence.quotations(one)) {
          SaidWhen when = quotation.when();
          List<PublicationInterval> found = read == null || when == null ? List.of() : days(read, when, first, last);
          if (!found.isEmpty()) {
            days.putIfAbsent(article, found);
          }
        }
      }
    }
  }

  /// Days that are equally likely; empty where the report names none for the claim.
  List<PublicationInterval> of(String article) {
    return days.getOrDefault(article, List.of());
  }

  private static List<PublicationInterval> days(ReadArticle read, SaidWhen when, double first, double last) {
    DateRange range = when.range();
    if (range != null) {
      return range.first().equals(range.last()) ? List.of(of(range.first())) : List.of();
    }
    DayOfWeek named = named(when.span().in(read.article().text()));
    if (named == null || first > last) {
      return List.of();
    }
    List<PublicationInterval> found = new ArrayList<>();
    LocalDate until = LocalDate.ofEpochDay((long) Math.floor(last / DAY));
    for (LocalDate day = LocalDate.ofEpochDay((long) Math.floor(first / DAY)).minusDays(1);
        !day.isAfter(until) && found.size() < MOST;
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() == named) {
        found.add(of(day));
      }
    }
    return found;
  }

  private static PublicationInterval of(LocalDate day) {
    double begin = (double) day.toEpochDay() * DAY;
    return new PublicationInterval(begin, begin + DAY);
  }

  private static @Nullable DayOfWeek named(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (lower.contains(day.name().toLowerCase(Locale.ROOT))) {
        return day;
      }
    }
    return null;
  }
}
