package org.hearsay.show.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.show.Around;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// When things were said, happened and were printed: drawn in three lanes, and as a list with one row a
/// date. What is not dated stands apart, at the end.
final class TimelineParts {
  private static final int ROWS = 60;
  private static final int ITEMS = 6;

  /// Pixels. Where the drawing would be wider, it keeps to dates near publication, so that the days of the event can be
  /// told apart.
  private static final int WIDTH = 960;

  /// Days before the first and after the last publication that are tried.
  private static final List<Integer> NEAR_DAYS = List.of(365, 120, 45, 14, 3);

  private static final int AROUND = 60;

  private final String id;
  private final Places places;
  private final Comparison comparison;

  /// @param id of the story on the page
  TimelineParts(String id, Places places, Comparison comparison) {
    this.id = id;
    this.places = places;
    this.comparison = comparison;
  }

  /// What one date or no date holds, by clock.
  private static final class Lanes {
    final Map<TimelineEntry.Clock, List<Views.TimeItem>> items = new EnumMap<>(TimelineEntry.Clock.class);

    void add(TimelineEntry.Clock clock, Views.TimeItem item) {
      items.computeIfAbsent(clock, made -> new ArrayList<>()).add(item);
    }

    List<Views.TimeItem> all(TimelineEntry.Clock clock) {
      return items.getOrDefault(clock, List.of());
    }

    List<Views.TimeItem> shown(TimelineEntry.Clock clock) {
      List<Views.TimeItem> all = all(clock);
      if (all.size() <= ITEMS) {
        return all;
      }
      List<Views.TimeItem> cut = new ArrayList<>(all.subList(0, ITEMS));
      cut.add(new Views.TimeItem(new Views.Link("and " + Shown.number(all.size() - ITEMS) + " more", null, ""), ""));
      return cut;
    }

    Views.TimeRow row(String id, String when, boolean dated) {
      return new Views.TimeRow(
          id,
          when,
          dated,
          shown(TimelineEntry.Clock.SAID),
          shown(TimelineEntry.Clock.HAPPENED),
          shown(TimelineEntry.Clock.PUBLISHED));
    }
  }

  Views.Timeline view() {
    Map<DateRange, Lanes> dates = new TreeMap<>();
    for (TimelineEntry entry : comparison.timeline()) {
      dates.computeIfAbsent(entry.when(), made -> new Lanes()).add(entry.clock(), item(entry));
    }
    Lanes undated = undated();
    DateRange published = published();
    List<DateRange> listed = listed(dates.keySet(), published);
    List<Views.TimeRow> rows = new ArrayList<>();
    for (DateRange when : listed) {
      rows.add(lanes(dates, when).row(row(rows.size() + 1), Shown.days(when), true));
    }
    if (!undated.items.isEmpty()) {
      rows.add(undated.row(row(0), "Date not known", false));
    }
    DateRange near = null;
    Views.TimeDrawing drawing = drawing(dates, listed, undated, null);
    for (int days : NEAR_DAYS) {
      if (published == null || drawing == null || drawing.width() <= WIDTH) {
        break;
      }
      near = around(published, days);
      drawing = drawing(dates, listed, undated, near);
    }
    DateRange drawn = near;
    long far = drawn == null ? 0 : listed.stream().filter(when -> !overlaps(drawn, when)).count();
    return new Views.Timeline(drawing, rows, note(dates.size() - listed.size(), (int) far));
  }

  private String row(int number) {
    return id + "-t" + number;
  }

  private static Lanes lanes(Map<DateRange, Lanes> dates, DateRange when) {
    return dates.getOrDefault(when, new Lanes());
  }

  /// @param near what must be touched to be drawn; absent where all is drawn
  private Views.@Nullable TimeDrawing drawing(
      Map<DateRange, Lanes> dates, List<DateRange> listed, Lanes undated, @Nullable DateRange near) {
    TimelineDrawing drawing = new TimelineDrawing();
    for (int at = 0; at < listed.size(); at++) {
      DateRange when = listed.get(at);
      String row = row(at + 1);
      if (near == null || overlaps(near, when)) {
        lanes(dates, when).items.forEach((clock, items) -> drawing.add(clock, when, items.size(), row));
      }
    }
    undated.items.forEach((clock, items) -> drawing.add(clock, null, items.size(), row(0)));
    return drawing.draw();
  }

  /// In order of time; of too many the ones nearest to publication.
  private static List<DateRange> listed(Set<DateRange> dates, @Nullable DateRange published) {
    if (published == null) {
      return dates.stream().limit(ROWS).toList();
    }
    return dates.stream()
        .sorted(Comparator.comparingLong((DateRange when) -> distance(when, published)))
        .limit(ROWS)
        .sorted()
        .toList();
  }

  private static long distance(DateRange when, DateRange published) {
    return Math.max(
        0,
        Math.max(
            ChronoUnit.DAYS.between(when.last(), published.first()),
            ChronoUnit.DAYS.between(published.last(), when.first())));
  }

  /// From the first day of publication to the last; absent where no report is dated.
  private @Nullable DateRange published() {
    DateRange all = null;
    for (ReadArticle read : comparison.story().articles()) {
      DateRange range = read.article().published().range();
      if (range != null) {
        all = all == null ? range : all.with(range);
      }
    }
    return all;
  }

  private static DateRange around(DateRange range, int days) {
    return new DateRange(range.first().minusDays(days), range.last().plusDays(days));
  }

  private static boolean overlaps(DateRange near, DateRange when) {
    return !when.last().isBefore(near.first()) && !when.first().isAfter(near.last());
  }

  /// Reports without a date, and statements whose words say when without telling the day.
  private Lanes undated() {
    Lanes lanes = new Lanes();
    for (ReadArticle read : comparison.story().articles()) {
      String article = read.article().id();
      for (Quotation quotation : read.quotations()) {
        if (quotation.when() != null && quotation.when().range() == null) {
          lanes.add(TimelineEntry.Clock.SAID, item(read, quotation.when().span()));
        }
      }
      if (read.article().published().range() == null) {
        lanes.add(
            TimelineEntry.Clock.PUBLISHED,
            new Views.TimeItem(places.link(article, null), ArticleParts.title(read.article())));
      }
    }
    return lanes;
  }

  private String note(int left, int far) {
    int silent = 0;
    for (ReadArticle read : comparison.story().articles()) {
      for (Quotation quotation : read.quotations()) {
        silent += quotation.when() == null ? 1 : 0;
      }
    }
    StringBuilder note = new StringBuilder();
    if (silent > 0) {
      note.append(Shown.count(silent, "statement has", "statements have"))
          .append(" no words that say when, and no mark here. ");
    }
    if (far > 0) {
      note.append(Shown.count(far, "date", "dates"))
          .append(" far from publication ")
          .append(far == 1 ? "stands" : "stand")
          .append(" in the list alone. ");
    }
    if (left > 0) {
      note.append(Shown.count(left, "date is", "dates are")).append(" left out, the farthest from publication.");
    }
    return note.toString();
  }

  private Views.TimeItem item(TimelineEntry entry) {
    ReadArticle read = places.find(entry.article());
    if (read != null && entry.span() != null) {
      return item(read, entry.span());
    }
    return new Views.TimeItem(
        places.link(entry.article(), null),
        read == null || entry.clock() != TimelineEntry.Clock.PUBLISHED ? "" : ArticleParts.title(read.article()));
  }

  private Views.TimeItem item(ReadArticle read, @Nullable TextSpan span) {
    Article article = read.article();
    return span == null || span.end() > article.text().length()
        ? new Views.TimeItem(places.link(article.id(), null), "")
        : new Views.TimeItem(places.link(article.id(), span), around(article.text(), span));
  }

  private static String around(String text, TextSpan span) {
    int from = span.begin();
    while (from > 0 && text.charAt(from - 1) != '\n' && span.begin() - from < AROUND) {
      from--;
    }
    int to = span.end();
    while (to < text.length() && text.charAt(to) != '\n' && to - span.end() < AROUND) {
      to++;
    }
    int firstBlank = text.indexOf(' ', from);
    boolean cutStart = from > 0 && text.charAt(from - 1) != '\n';
    if (cutStart && firstBlank >= 0 && firstBlank < span.begin()) {
      from = firstBlank + 1;
    }
    boolean cutEnd = to < text.length() && text.charAt(to) != '\n';
    int lastBlank = text.lastIndexOf(' ', to);
    if (cutEnd && lastBlank >= span.end()) {
      to = lastBlank;
    }
    return (cutStart ? "… " : "") + Shown.text(Around.oneLine(text.substring(from, to))) + (cutEnd ? " …" : "");
  }
}
