package org.hearsay.app.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.claim.Comparison;
import org.hearsay.claim.TimelineEntry;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;

/// When things were said, happened and were printed, one row a date.
final class TimelineParts {
  private static final int ROWS = 60;
  private static final int ITEMS = 6;
  private static final int AROUND = 60;

  private final Places places;
  private final Comparison comparison;

  TimelineParts(Places places, Comparison comparison) {
    this.places = places;
    this.comparison = comparison;
  }

  private Map<DateRange, Map<TimelineEntry.Clock, List<Views.TimeItem>>> rows() {
    Map<DateRange, Map<TimelineEntry.Clock, List<Views.TimeItem>>> rows = new TreeMap<>();
    for (TimelineEntry entry : comparison.timeline()) {
      rows.computeIfAbsent(entry.when(), made -> new EnumMap<>(TimelineEntry.Clock.class))
          .computeIfAbsent(entry.clock(), made -> new ArrayList<>())
          .add(item(entry));
    }
    return rows;
  }

  List<Views.TimeRow> view() {
    List<Views.TimeRow> view = new ArrayList<>();
    rows()
        .forEach(
            (when, lanes) -> {
              if (view.size() < ROWS) {
                view.add(
                    new Views.TimeRow(
                        Shown.days(when),
                        lane(lanes, TimelineEntry.Clock.SAID),
                        lane(lanes, TimelineEntry.Clock.HAPPENED),
                        lane(lanes, TimelineEntry.Clock.PUBLISHED)));
              }
            });
    return view;
  }

  /// How many dates are left out.
  int left() {
    return Math.max(0, rows().size() - ROWS);
  }

  private static List<Views.TimeItem> lane(
      Map<TimelineEntry.Clock, List<Views.TimeItem>> lanes, TimelineEntry.Clock clock) {
    List<Views.TimeItem> items = lanes.getOrDefault(clock, List.of());
    if (items.size() <= ITEMS) {
      return items;
    }
    List<Views.TimeItem> cut = new ArrayList<>(items.subList(0, ITEMS));
    cut.add(
        new Views.TimeItem(
            new Views.Link("and " + Shown.number(items.size() - ITEMS) + " more", null, ""), ""));
    return cut;
  }

  private Views.TimeItem item(TimelineEntry entry) {
    ReadArticle read = places.find(entry.article());
    TextSpan span = entry.span();
    if (read == null || span == null || span.end() > read.article().text().length()) {
      return new Views.TimeItem(
          places.link(entry.article(), null),
          read == null || entry.clock() != TimelineEntry.Clock.PUBLISHED
              ? ""
              : ArticleParts.title(read.article()));
    }
    return new Views.TimeItem(
        places.link(entry.article(), span), around(read.article().text(), span));
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
    return (cutStart ? "… " : "")
        + Shown.text(Shown.oneLine(text.substring(from, to)))
        + (cutEnd ? " …" : "");
  }
}
