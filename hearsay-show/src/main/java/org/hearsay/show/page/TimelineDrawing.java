package org.hearsay.show.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// Three lanes with time from left to right. Days are marks that carry how many, spans of days are bars,
/// what has no date stands in dashed boxes at the right. Far dates stand closer than to scale.
final class TimelineDrawing {
  private static final int NAME = 84;
  private static final int ROW = 26;
  private static final int PAD = 8;
  private static final int MARK = 22;
  private static final int CLOSE = 20;
  private static final int FAR = 46;
  private static final int UNDATED = 92;
  private static final int LONG_GAP = 45;
  private static final double SIZE = 11.5;

  private final List<Entry> entries = new ArrayList<>();

  /// @param when absent where the date is not known
  private record Entry(TimelineEntry.Clock clock, @Nullable DateRange when, int count, String row) {
    boolean isDay() {
      return when != null && when.first().equals(when.last());
    }

    String label() {
      return when == null ? "no date: " + count : Shown.days(when) + " · " + count;
    }

    int labelWidth() {
      return Lettering.width(label(), SIZE) + 12;
    }

    String says(DateRange at) {
      return Shown.days(at) + ", " + Shown.word(clock) + ": " + count;
    }
  }

  void add(TimelineEntry.Clock clock, @Nullable DateRange when, int count, String row) {
    entries.add(new Entry(clock, when, count, row));
  }

  /// Absent where fewer than two marks would stand in it.
  Views.@Nullable TimeDrawing draw() {
    if (entries.size() < 2) {
      return null;
    }
    NavigableMap<LocalDate, Integer> at = scale();
    int right = at.isEmpty() ? NAME : at.lastEntry().getValue() + MARK;
    boolean undated = entries.stream().anyMatch(entry -> entry.when() == null);
    int width = right + (undated ? UNDATED + 20 : 12);
    List<Views.TimeLane> lanes = new ArrayList<>();
    List<Views.TimeMark> marks = new ArrayList<>();
    int y = 26;
    for (TimelineEntry.Clock clock : TimelineEntry.Clock.values()) {
      int days = hasDays(clock) ? 1 : 0;
      int rows = Math.max(1, days + bars(clock, at, y + days * ROW, marks));
      for (Entry entry : entries) {
        if (entry.clock() == clock && entry.isDay() && entry.when() != null) {
          Integer x = at.get(entry.when().first());
          marks.add(day(entry, entry.when(), x == null ? NAME : x, y));
        } else if (entry.clock() == clock && entry.when() == null) {
          marks.add(
              mark(
                  right + 8,
                  y + PAD - 2,
                  UNDATED,
                  3,
                  "t-none",
                  entry,
                  "Date not known, " + Shown.word(clock) + ": " + entry.count()));
        }
      }
      int height = PAD * 2 + rows * ROW - 4;
      lanes.add(new Views.TimeLane(name(clock), y, height, y + PAD + 15));
      y += height + 4;
    }
    return new Views.TimeDrawing(
        NAME, width, y + 14, "Timeline in three lanes; the list below says the same", lanes, ticks(at, y), marks);
  }

  private boolean hasDays(TimelineEntry.Clock clock) {
    return entries.stream().anyMatch(entry -> entry.clock() == clock && (entry.isDay() || entry.when() == null));
  }

  private boolean isInSpan(LocalDate from, LocalDate to) {
    return entries.stream()
        .anyMatch(
            entry -> entry.when() != null && !entry.when().first().isAfter(from) && !entry.when().last().isBefore(to));
  }

  private static String name(TimelineEntry.Clock clock) {
    return switch (clock) {
      case SAID -> "Said";
      case HAPPENED -> "Happened";
      case PUBLISHED -> "Published";
    };
  }

  /// What stands above single days; the year with the first of each year alone.
  private Map<LocalDate, String> labels() {
    TreeMap<LocalDate, String> labels = new TreeMap<>();
    for (Entry entry : entries) {
      if (entry.isDay() && entry.when() != null) {
        labels.put(entry.when().first(), "");
      }
    }
    int year = Integer.MIN_VALUE;
    for (Map.Entry<LocalDate, String> label : labels.entrySet()) {
      String day = Shown.days(DateRange.day(label.getKey()));
      boolean same = label.getKey().getYear() == year;
      label.setValue(same ? day.substring(0, day.lastIndexOf(' ')) : day);
      year = label.getKey().getYear();
    }
    return labels;
  }

  /// Where each first and last day stands: apart enough for the labels, and no wider.
  private NavigableMap<LocalDate, Integer> scale() {
    TreeSet<LocalDate> days = new TreeSet<>();
    Map<LocalDate, String> labels = labels();
    List<Entry> spans = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.when() != null) {
        days.add(entry.when().first());
        days.add(entry.when().last());
        if (!entry.isDay()) {
          spans.add(entry);
        }
      }
    }
    TreeMap<LocalDate, Integer> at = new TreeMap<>();
    int x = NAME + 12;
    int labelEnd = NAME;
    LocalDate before = null;
    for (LocalDate day : days) {
      if (before != null) {
        long gap = ChronoUnit.DAYS.between(before, day);
        x += (int) Math.min(FAR, CLOSE + 6 * Math.log((double) gap));
      }
      int half = Lettering.width(labels.getOrDefault(day, ""), SIZE) / 2 + 4;
      if (labels.containsKey(day)) {
        x = Math.max(x, labelEnd + Math.max(half, MARK / 2 + 2));
      }
      for (Entry span : spans) {
        if (span.when() != null && span.when().last().equals(day)) {
          Integer from = at.get(span.when().first());
          x = Math.max(x, (from == null ? NAME : from) + span.labelWidth());
        }
      }
      if (labels.containsKey(day)) {
        labelEnd = x + Math.max(half, MARK / 2 + 2);
      }
      at.put(day, x);
      before = day;
    }
    return at;
  }

  /// Spans that overlap stand below each other, and all below the days.
  ///
  /// @return how many rows they take
  private int bars(TimelineEntry.Clock clock, NavigableMap<LocalDate, Integer> at, int y, List<Views.TimeMark> marks) {
    Map<TimelineEntry.Clock, List<Integer>> ends = new EnumMap<>(TimelineEntry.Clock.class);
    List<Integer> free = ends.computeIfAbsent(clock, made -> new ArrayList<>());
    List<Entry> spans =
        entries.stream()
            .filter(entry -> entry.clock() == clock && entry.when() != null && !entry.isDay())
            .sorted(Comparator.comparing(Entry::when, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
    for (Entry span : spans) {
      DateRange when = span.when();
      if (when == null) {
        continue;
      }
      int from = at.getOrDefault(when.first(), NAME);
      int to = at.getOrDefault(when.last(), from);
      int row = 0;
      while (row < free.size() && free.get(row) > from) {
        row++;
      }
      if (row == free.size()) {
        free.add(to + 6);
      } else {
        free.set(row, to + 6);
      }
      marks.add(mark(from, y + PAD - 2 + row * ROW, to - from, 3, "t-span", span, span.says(when)));
    }
    return free.size();
  }

  private static Views.TimeMark day(Entry entry, DateRange when, int x, int y) {
    return new Views.TimeMark(
        x - MARK / 2,
        y + PAD - 2,
        MARK,
        MARK,
        MARK / 2,
        "t-day",
        Shown.number(entry.count()),
        y + PAD + 13,
        "#" + entry.row(),
        entry.says(when));
  }

  private static Views.TimeMark mark(int x, int y, int width, int round, String css, Entry entry, String says) {
    return new Views.TimeMark(x, y, width, MARK, round, css, entry.label(), y + 15, "#" + entry.row(), says);
  }

  private List<Views.TimeTick> ticks(NavigableMap<LocalDate, Integer> at, int bottom) {
    Map<LocalDate, String> labels = labels();
    List<Views.TimeTick> ticks = new ArrayList<>();
    LocalDate before = null;
    for (Map.Entry<LocalDate, Integer> day : at.entrySet()) {
      if (before != null
          && ChronoUnit.DAYS.between(before, day.getKey()) > LONG_GAP
          && !isInSpan(before, day.getKey())) {
        int middle = (at.getOrDefault(before, 0) + day.getValue()) / 2;
        ticks.add(new Views.TimeTick(middle, 0, 0, "t-gap", "≈", bottom + 10));
      }
      String label = labels.get(day.getKey());
      if (label != null) {
        ticks.add(new Views.TimeTick(day.getValue(), 20, bottom, "t-tick", label, 14));
      }
      before = day.getKey();
    }
    return ticks;
  }
}
