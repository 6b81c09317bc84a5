package org.hearsay.entity.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.TimeExpression;
import org.hearsay.entity.time.TimeWords.Unit;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// Resolves an expression of time against the day of publication and what the article told of before.
///
/// A bare weekday or month is the latest one that is not after the publication, since reports tell what has happened;
/// only where the clause speaks of the future is it the next one.
final class TimeResolver {
  private static final String EARLIER = TimeLists.ENGLISH.word("earlier");
  private static final String LAST = TimeLists.ENGLISH.word("last");
  private static final String NEXT = TimeLists.ENGLISH.word("next");
  private static final String TONIGHT = TimeLists.ENGLISH.word("tonight");
  private static final String MIDNIGHT = TimeLists.ENGLISH.word("midnight");

  /// A date without a year that the past tense tells of may still lie so many days ahead, as when a date was set.
  private static final int SOON = 30;

  /// A date without a year that no verb places is the one to come when that is so many days ahead at most.
  private static final int COMING = 75;

  /// Where the step of a pointing word counts from the time last told of, it is this much greater.
  private static final int FROM_TOLD = 10;

  private static final String VAGUE = "vague";

  /// @param value as in TIMEX3; null where not resolved
  /// @param range days meant; null where the words name none
  record Resolved(TimeExpression.Type type, @Nullable String value, @Nullable DateRange range, String rule) {}

  private final TimeContext context;

  TimeResolver(TimeContext context) {
    this.context = context;
  }

  /// @return null where the words are no expression of time after all
  @Nullable Resolved resolve(TimeMatch match, ClauseTense tense) {
    Resolved found =
        switch (match.shape()) {
          case WRITTEN_DATE -> written(match);
          case MONTH_DAY -> monthDay(match, tense);
          case MONTH -> month(match, tense);
          case WEEKDAY -> weekday(match, tense);
          case RELATIVE_DAY, PART_OF_DAY -> dayByPublication(match);
          case PERIOD -> period(match);
          case THE_PERIOD -> thePeriod(match, tense);
          case YEAR_END -> yearEnd();
          case QUARTER -> quarter(match, tense);
          case YEAR_AGO_PERIOD, PERIOD_OF_YEAR -> yearBefore(match);
          case LATEST_PERIOD -> date(latestQuarter(), VAGUE);
          case HALF -> half(match);
          case YEAR -> date(year(match.part("y")), "year");
          case DECADE -> decade(match);
          case CENTURY -> date(two(TimeWords.ordinal(match.part("o")) - 1), "century");
          case SEASON -> season(match);
          case AGO -> ago(match);
          case SPAN, UNCOUNTED -> TimeSpans.length(match);
          case EVERY -> TimeSpans.repeated(match);
          case RECENT, PAST -> new Resolved(TimeExpression.Type.DATE, "PAST_REF", null, VAGUE);
          case COMING, FUTURE -> new Resolved(TimeExpression.Type.DATE, "FUTURE_REF", null, VAGUE);
          case PRESENT -> new Resolved(TimeExpression.Type.DATE, "PRESENT_REF", null, VAGUE);
          case CLOCK -> clock(match, tense);
          case HOLIDAY -> holiday(match, tense);
        };
    if (found != null
        && found.range() != null
        && found.type() != TimeExpression.Type.SET
        && found.type() != TimeExpression.Type.DURATION) {
      context.tell(found.range());
    }
    return found == null || found.type() != TimeExpression.Type.DATE ? found : soFar(match, tense, found);
  }

  /// "Earlier this month" and a month that is told of end with the day of publication.
  private Resolved soFar(TimeMatch match, ClauseTense tense, Resolved found) {
    LocalDate anchor = context.anchor;
    DateRange range = found.range();
    boolean cut = match.part("mo").equals(EARLIER) || (match.shape() == TimeShape.MONTH && !match.has("y"));
    if (!cut || anchor == null || range == null || tense == ClauseTense.FUTURE) {
      return found;
    }
    return range.first().isAfter(anchor) || range.last().isBefore(anchor)
        ? found
        : new Resolved(found.type(), found.value(), new DateRange(range.first(), anchor), found.rule());
  }

  private static Resolved date(@Nullable String value, String rule) {
    return new Resolved(TimeExpression.Type.DATE, value, value == null ? null : CalendarValues.range(value), rule);
  }

  private static @Nullable String year(String words) {
    int year = TimeWords.year(words);
    return year == 0 ? null : Integer.toString(year);
  }

  private static @Nullable String two(int number) {
    return number < 1 ? null : CalendarValues.two(number);
  }

  /// The year that words name by themselves or by that of publication; 0 where they name none.
  private int namedYear(TimeMatch match) {
    if (match.has("y")) {
      return TimeWords.year(match.part("y"));
    }
    String relation = match.part("ry");
    if (relation.isEmpty() || context.anchor == null) {
      return 0;
    }
    return context.anchor.getYear() + (relation.equals(LAST) ? -1 : relation.equals(NEXT) ? 1 : 0);
  }

  private static @Nullable Resolved written(TimeMatch match) {
    LocalDate date =
        CalendarValues.date(
            TimeWords.digits(match.part("y"), 4),
            TimeWords.digits(match.part("mm"), 2),
            TimeWords.digits(match.part("d"), 2));
    return date == null ? null : date(date.toString(), "date");
  }

  private @Nullable Resolved monthDay(TimeMatch match, ClauseTense tense) {
    int month = TimeWords.month(match.part("m"));
    int day = TimeWords.ordinal(match.part("d"));
    int year = namedYear(match);
    if (year > 0) {
      LocalDate date = CalendarValues.date(year, month, day);
      return date == null ? null : date(date.toString(), "date");
    }
    if (context.anchor == null) {
      return CalendarValues.date(2000, month, day) == null
          ? null
          : date("XXXX-" + two(month) + "-" + two(day), "date-of-unknown-year");
    }
    LocalDate date =
        nearest(
            month,
            day,
            TimeWords.weekday(match.part("wd")),
            context.anchor,
            match.has("dx") ? ClauseTense.PAST : tense);
    return date == null ? null : date(date.toString(), "date-before-publication");
  }

  /// The day of that month which the tense of the clause and the day of the week, if given, allow.
  private static @Nullable LocalDate nearest(
      int month, int day, @Nullable DayOfWeek weekday, LocalDate anchor, ClauseTense tense) {
    LocalDate before = null;
    LocalDate after = null;
    for (int year = anchor.getYear() - 4; year <= anchor.getYear() + 4; year++) {
      LocalDate date = CalendarValues.date(year, month, day);
      if (date == null || (weekday != null && date.getDayOfWeek() != weekday)) {
        continue;
      }
      if (!date.isAfter(anchor)) {
        before = date;
      } else if (after == null) {
        after = date;
      }
    }
    if (before == null || after == null || before.equals(anchor)) {
      return before != null ? before : after;
    }
    long ahead = ChronoUnit.DAYS.between(anchor, after);
    long back = ChronoUnit.DAYS.between(before, anchor);
    boolean next =
        switch (tense) {
          case PAST -> ahead <= SOON && back > 2 * SOON;
          case FUTURE -> back > 2 * SOON || ahead < back;
          case PRESENT, UNKNOWN -> ahead <= COMING && ahead < back;
        };
    return next ? after : before;
  }

  private Resolved month(TimeMatch match, ClauseTense tense) {
    int month = TimeWords.month(match.part("m"));
    int year = namedYear(match);
    if (year > 0) {
      return date(YearMonth.of(year, month).toString(), "month");
    }
    LocalDate anchor = context.anchor;
    if (anchor == null) {
      return date("XXXX-" + two(month), "month-of-unknown-year");
    }
    int own = anchor.getMonthValue();
    int step = step(match.part("dx"));
    boolean ahead = tense == ClauseTense.FUTURE || (tense != ClauseTense.PAST && month > own && month - own <= 3);
    year = anchor.getYear();
    if (step == -1 ? month >= own : month > own && step == NONE && !ahead) {
      year--;
    } else if (month < own && (step == 1 || (step == NONE && tense == ClauseTense.FUTURE && own - month > 3))) {
      year++;
    }
    return date(YearMonth.of(year, month).toString(), "month-before-publication");
  }

  /// No word points anywhere.
  private static final int NONE = 99;

  private static int step(String pointing) {
    return STEPS.getOrDefault(pointing, NONE);
  }

  /// Which week, month or year a word means: that of publication 0, the one before it -1.
  private static final Map<String, Integer> STEPS = TimeLists.ENGLISH.wholeNumbers("time-resolver.steps");

  /// Parts of a day with their signs in TIMEX3.
  static final Map<String, String> PARTS_OF_DAY = TimeLists.ENGLISH.pairs("time-resolver.parts-of-day");

  /// Words for days with how many days they are after that of publication.
  private static final Map<String, Integer> RELATIVE_DAYS =
      TimeLists.ENGLISH.wholeNumbers("time-resolver.relative-days");

  private Resolved weekday(TimeMatch match, ClauseTense tense) {
    DayOfWeek day = TimeWords.weekday(match.part("wd"));
    if (context.anchor == null || day == null) {
      return new Resolved(
          match.has("p") ? TimeExpression.Type.TIME : TimeExpression.Type.DATE, null, null, "weekday-of-unknown-week");
    }
    int step = step(match.part("dx"));
    boolean next = weekdayAhead(step, tense);
    return onDay(
        weekday(day, step, tense, context.anchor),
        match.part("p"),
        next ? "weekday-after-publication" : "weekday-before-publication");
  }

  private static boolean weekdayAhead(int step, ClauseTense tense) {
    return step == 1 || (step == NONE && tense == ClauseTense.FUTURE);
  }

  private LocalDate weekday(DayOfWeek day, int step, ClauseTense tense, LocalDate anchor) {
    LocalDate told = context.told();
    if (step == FROM_TOLD - 1 && told != null) {
      return told.with(TemporalAdjusters.previous(day));
    }
    if (step == 0) {
      return CalendarValues.monday(anchor).with(TemporalAdjusters.nextOrSame(day));
    }
    if (weekdayAhead(step, tense)) {
      return anchor.with(step == 1 ? TemporalAdjusters.next(day) : TemporalAdjusters.nextOrSame(day));
    }
    return anchor.with(step == -1 ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }

  private static Resolved onDay(LocalDate day, String part, String rule) {
    String sign = PARTS_OF_DAY.getOrDefault(part, "");
    return new Resolved(
        sign.isEmpty() ? TimeExpression.Type.DATE : TimeExpression.Type.TIME, day + sign, DateRange.day(day), rule);
  }

  /// "Yesterday", "tomorrow night", "this morning", "the next morning".
  private Resolved dayByPublication(TimeMatch match) {
    String word = match.part("rd");
    int step = word.isEmpty() ? step(match.part("dx")) : RELATIVE_DAYS.getOrDefault(word, 0);
    boolean fromTold = word.isEmpty() && step >= FROM_TOLD - 1;
    LocalDate base = fromTold ? context.told() : context.anchor;
    String part = word.equals(TONIGHT) ? NIGHT : match.part("p");
    if (base == null) {
      return new Resolved(
          part.isEmpty() ? TimeExpression.Type.DATE : TimeExpression.Type.TIME,
          null,
          null,
          "day-of-unknown-publication");
    }
    int days = fromTold ? step - FROM_TOLD : step;
    return onDay(base.plusDays(days), part, fromTold ? "date" : "day-" + relation(days));
  }

  /// The last part of a day.
  private static final String NIGHT = TimeLists.ENGLISH.word("night");

  private static String relation(int step) {
    return step < 0 ? "before-publication" : step == 0 ? "of-publication" : "after-publication";
  }

  private @Nullable Resolved period(TimeMatch match) {
    Unit unit = TimeWords.unit(match.part("u"));
    String pointing = match.part("dx");
    int step = step(pointing);
    if (unit == null || unit.compareTo(Unit.DAY) < 0 || step == NONE) {
      return null;
    }
    if (match.part("u").endsWith("s")) {
      return step == -1 || step == 1
          ? new Resolved(TimeExpression.Type.DATE, step < 0 ? "PAST_REF" : "FUTURE_REF", null, VAGUE)
          : null;
    }
    if (unit.compareTo(Unit.DECADE) >= 0 && (step == -1 || step == 1)) {
      return new Resolved(TimeExpression.Type.DURATION, CalendarValues.length(1, unit), null, "duration");
    }
    boolean fromTold = step >= FROM_TOLD - 1;
    LocalDate base = fromTold ? context.told() : context.anchor;
    if (base == null) {
      return new Resolved(TimeExpression.Type.DATE, null, null, "period-of-unknown-publication");
    }
    if (unit == Unit.QUARTER && (fromTold ? step == FROM_TOLD : step == 0)) {
      return date(latestQuarter(), "quarter-of-publication");
    }
    int many = fromTold ? step - FROM_TOLD : step;
    Resolved found = date(CalendarValues.of(CalendarValues.plus(base, unit, many), unit), rule(unit, many, fromTold));
    if (unit == Unit.QUARTER && found.value() != null) {
      context.tellQuarter(found.value());
    }
    return found;
  }

  private static String rule(Unit unit, int step, boolean fromTold) {
    if (fromTold) {
      return "date";
    }
    String kind =
        switch (unit) {
          case SECOND, MINUTE, HOUR, DAY -> "day-";
          case WEEK, FORTNIGHT, WEEKEND -> "week-";
          case MONTH -> "month-";
          case QUARTER -> "quarter-";
          case YEAR, DECADE, CENTURY -> "year-";
        };
    return kind + relation(step);
  }

  /// The quarter of a year that was last named, else the last that was over at the publication.
  private @Nullable String latestQuarter() {
    if (!context.quarter().isEmpty()) {
      return context.quarter();
    }
    return context.anchor == null ? null : CalendarValues.quarter(context.anchor.minusMonths(3));
  }

  /// "The week", "the quarter ended June 30", "the year ended in March".
  private @Nullable Resolved thePeriod(TimeMatch match, ClauseTense tense) {
    Unit unit = TimeWords.unit(match.part("u"));
    LocalDate anchor = context.anchor;
    if (unit == null || (unit == Unit.DAY && !match.has("mo"))) {
      return null;
    }
    if (unit == Unit.YEAR && match.has("e")) {
      return new Resolved(TimeExpression.Type.DURATION, CalendarValues.length(1, unit), null, "duration");
    }
    if (anchor == null) {
      return new Resolved(TimeExpression.Type.DATE, null, null, "period-of-unknown-publication");
    }
    if (unit == Unit.QUARTER) {
      if (match.has("e")) {
        YearMonth ended = YearMonth.from(anchor).withMonth(TimeWords.month(match.part("e")));
        ended = ended.isAfter(YearMonth.from(anchor)) ? ended.minusYears(1) : ended;
        context.tellQuarter(CalendarValues.quarter(ended.atDay(1)));
      }
      return date(latestQuarter(), "quarter-of-publication");
    }
    boolean over = unit == Unit.WEEKEND && tense == ClauseTense.PAST && anchor.getDayOfWeek() != DayOfWeek.SUNDAY;
    return date(CalendarValues.of(over ? anchor.minusWeeks(1) : anchor, unit), rule(unit, over ? -1 : 0, false));
  }

  private Resolved yearEnd() {
    LocalDate anchor = context.anchor;
    return date(anchor == null ? null : CalendarValues.of(anchor, Unit.YEAR), "year-of-publication");
  }

  private Resolved quarter(TimeMatch match, ClauseTense tense) {
    int number = Math.min(4, Math.max(1, TimeWords.ordinal(match.part("o"))));
    int year = namedYear(match);
    LocalDate anchor = context.anchor;
    if (year == 0 && anchor == null) {
      return date("XXXX-Q" + number, "period-of-unknown-publication");
    }
    if (year == 0 && anchor != null) {
      int own = (anchor.getMonthValue() - 1) / 3 + 1;
      boolean ahead = tense == ClauseTense.FUTURE || tense == ClauseTense.PRESENT;
      year = anchor.getYear() - (number > own && !ahead ? 1 : 0);
      year += number < own - 1 && tense == ClauseTense.FUTURE && own - number > 2 ? 1 : 0;
      year -= match.has("ag") ? 1 : 0;
    }
    String value = year + "-Q" + number;
    boolean over = anchor == null || value.compareTo(CalendarValues.quarter(anchor)) < 0;
    if (!match.has("ag") && (over || match.has("e"))) {
      context.tellQuarter(value);
    }
    return date(value, "quarter-before-publication");
  }

  /// "The year-ago period", "the 1988 quarter", "a year earlier": the same quarter where the article tells of one.
  private Resolved yearBefore(TimeMatch match) {
    int year = namedYear(match);
    String quarter = match.shape() == TimeShape.AGO ? context.quarterNear() : context.quarter();
    LocalDate anchor = context.anchor;
    if (year == 0 && !quarter.isEmpty()) {
      year = TimeWords.digits(quarter.substring(0, 4), 4) - 1;
    } else if (year == 0 && anchor != null) {
      year = anchor.getYear() - 1;
    }
    if (year == 0) {
      return new Resolved(TimeExpression.Type.DATE, "PAST_REF", null, VAGUE);
    }
    return date(year + (quarter.isEmpty() ? "" : quarter.substring(4)), "counted-back-from-publication");
  }

  private Resolved half(TimeMatch match) {
    int year = namedYear(match);
    LocalDate anchor = context.anchor;
    year = year == 0 && anchor != null ? anchor.getYear() : year;
    int number = TimeWords.ordinal(match.part("o"));
    return date(year == 0 ? null : year + "-H" + Math.min(2, Math.max(1, number)), "year");
  }

  private static @Nullable Resolved decade(TimeMatch match) {
    if (match.has("y")) {
      return date(match.part("y").substring(0, 3), "decade");
    }
    int ten = match.has("yy") ? match.part("yy").charAt(0) - '0' : TimeWords.decade(match.part("dw"));
    return ten < 0 ? null : date("19" + ten, "decade");
  }

  private Resolved season(TimeMatch match) {
    String letters = TimeWords.season(match.part("s"));
    if (match.has("y")) {
      return date(TimeWords.year(match.part("y")) + "-" + letters, "year");
    }
    LocalDate anchor = context.anchor;
    if (anchor == null) {
      return date(null, "season-of-unknown-year");
    }
    int step = step(match.part("dx"));
    int year = anchor.getYear() + (step == 1 ? 1 : 0);
    LocalDate start = LocalDate.of(year, CalendarValues.seasonMonth(letters), 1);
    if (step == -1 && !start.plusMonths(3).isBefore(anchor)) {
      year--;
    }
    return date(year + "-" + letters, "season-by-publication");
  }

  private @Nullable Resolved ago(TimeMatch match) {
    Unit unit = TimeWords.unit(match.part("u"));
    double number = match.has("n") ? TimeWords.number(match.part("n")) : TimeWords.VAGUE;
    boolean earlier = match.part("ag").equals(EARLIER);
    if (unit == null) {
      return null;
    }
    if (unit == Unit.YEAR && number == 1) {
      return yearBefore(match);
    }
    LocalDate base = earlier ? context.told() : context.anchor;
    if (base == null || number <= 0 || unit.compareTo(Unit.DAY) < 0) {
      return new Resolved(TimeExpression.Type.DATE, "PAST_REF", null, VAGUE);
    }
    LocalDate day = CalendarValues.plus(base, unit, -(long) number);
    if (day.getYear() < 1) {
      return new Resolved(TimeExpression.Type.DATE, "PAST_REF", null, VAGUE);
    }
    // Decades are counted roughly: TIMEX3 writes the year, but no day or year can be read from them.
    return unit.compareTo(Unit.YEAR) > 0
        ? new Resolved(TimeExpression.Type.DATE, CalendarValues.of(day, Unit.YEAR), null, VAGUE)
        : date(CalendarValues.of(day, unit), "counted-back-from-publication");
  }

  private @Nullable Resolved clock(TimeMatch match, ClauseTense tense) {
    int hour = match.has("no") ? (match.part("no").equals(MIDNIGHT) ? 24 : 12) : TimeWords.digits(match.part("h"), 2);
    int minute = match.has("mi") ? TimeWords.digits(match.part("mi"), 2) : 0;
    boolean evening = match.part("ap").startsWith("p") || AFTER_NOON.contains(match.part("p"));
    if (hour < 0 || hour > 24 || minute < 0 || minute > 59) {
      return null;
    }
    int at = evening && hour < 12 ? hour + 12 : match.part("ap").startsWith("a") && hour == 12 ? 0 : hour;
    String time = "T" + CalendarValues.two(at) + ":" + CalendarValues.two(minute);
    DayOfWeek weekday = TimeWords.weekday(match.part("wd"));
    LocalDate anchor = context.anchor;
    LocalDate here = context.toldHere();
    LocalDate day = here != null ? here : anchor;
    if (anchor != null && weekday != null) {
      day = weekday(weekday, NONE, tense, anchor);
    } else if (anchor != null && match.has("rd")) {
      day = anchor.plusDays(RELATIVE_DAYS.getOrDefault(match.part("rd"), 0));
    } else if (anchor != null && match.has("m")) {
      day = nearest(TimeWords.month(match.part("m")), TimeWords.ordinal(match.part("d")), null, anchor, tense);
    }
    return day == null
        ? new Resolved(TimeExpression.Type.TIME, time, null, "clock")
        : new Resolved(TimeExpression.Type.TIME, day + time, DateRange.day(day), "day-of-publication");
  }

  /// Parts of a day whose hours are counted from noon.
  private static final Set<String> AFTER_NOON = TimeLists.ENGLISH.words("time-resolver.after-noon");

  private @Nullable Resolved holiday(TimeMatch match, ClauseTense tense) {
    String name = match.part("ho");
    if (match.has("y")) {
      LocalDate date = CalendarValues.holiday(name, TimeWords.year(match.part("y")));
      return date == null ? null : date(date.toString(), "date");
    }
    LocalDate anchor = context.anchor;
    if (anchor == null) {
      return date(null, "date-of-unknown-year");
    }
    LocalDate own = CalendarValues.holiday(name, anchor.getYear());
    if (own == null) {
      return null;
    }
    boolean ahead = tense == ClauseTense.FUTURE;
    LocalDate date = own.isAfter(anchor) && !ahead ? CalendarValues.holiday(name, anchor.getYear() - 1) : own;
    date = own.isBefore(anchor) && ahead ? CalendarValues.holiday(name, anchor.getYear() + 1) : date;
    return date == null ? null : date(date.toString(), "date-before-publication");
  }
}
