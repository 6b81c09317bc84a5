package org.hearsay.entity.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.TimeExpression;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.time.TimeWords.Unit;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// Reads one expression of time and resolves it against the day of publication.
///
/// A bare weekday or month is the latest one that is not after the publication, since reports tell what was
/// said; only where the clause speaks of the future is it the next one.
public final class TimeResolver {
  private static final String AGO = TimeLists.ENGLISH.word("ago");
  private static final String EARLIER = TimeLists.ENGLISH.word("earlier");
  private static final String LAST = TimeLists.ENGLISH.word("last");
  private static final String LATER = TimeLists.ENGLISH.word("later");
  private static final String NEXT = TimeLists.ENGLISH.word("next");
  private static final String OLD = TimeLists.ENGLISH.word("old");
  private static final String SEVERAL = TimeLists.ENGLISH.word("several");
  private static final String TONIGHT = TimeLists.ENGLISH.word("tonight");

  /// Where the day of publication is only known within more days than this, no expression is counted from it.
  private static final long WIDEST = 7;

  /// @param end one past the last word
  /// @param value as in TIMEX3; null where not resolved
  /// @param range days meant; null where the words name none
  record Found(
      int begin, int end, TimeExpression.Type type, @Nullable String value, @Nullable DateRange range, String rule) {}

  private final ArticleWords words;
  private final @Nullable LocalDate anchor;

  TimeResolver(ArticleWords words, @Nullable LocalDate anchor) {
    this.words = words;
    this.anchor = anchor;
  }

  /// The day that relative expressions count from: the last of the days of publication.
  static @Nullable LocalDate anchor(ArticleWords words) {
    DateRange published = words.article.published().range();
    if (published == null || ChronoUnit.DAYS.between(published.first(), published.last()) > WIDEST) {
      return null;
    }
    return published.last();
  }

  /// Finds the days for the words that say when something was said.
  public static SaidWhen said(ArticleWords words, SaidWhen when) {
    TimeResolver resolver = new TimeResolver(words, anchor(words));
    int at = words.tokens.tokenAt(when.span().begin());
    Found best = null;
    for (; at < words.size() && words.tokens.begin(at) < when.span().end(); at++) {
      Found found = resolver.at(at, words.size(), false);
      if (found != null && (best == null || (best.range() == null && found.range() != null))) {
        best = found;
      }
      at = found == null ? at : found.end() - 1;
    }
    if (best == null) {
      return when;
    }
    return new SaidWhen(best.range(), when.span(), best.rule());
  }

  /// @param future whether the clause speaks of what is to come
  /// @return what begins at a word; null where nothing does
  @Nullable Found at(int i, int limit, boolean future) {
    String lower = words.lower(i);
    if (lower.isEmpty() || !words.isWord(i)) {
      return null;
    }
    Found found = explicit(i, limit, future);
    found = found != null ? found : weekday(i, limit, future);
    found = found != null ? found : relativeDay(i, limit);
    found = found != null ? found : relativePeriod(i, limit);
    found = found != null ? found : count(i, limit);
    found = found != null ? found : clock(i, limit);
    return found != null ? found : set(i, limit);
  }

  private String lower(int i, int limit) {
    return i < limit ? words.lower(i) : "";
  }

  private int month(int i, int limit) {
    return i >= 0 && i < limit ? TimeWords.month(words.exact(i)) : 0;
  }

  /// A year after a date, with or without a comma; -1 where none follows.
  private int yearAfter(int i, int limit) {
    if (lower(i, limit).equals(",")) {
      return TimeWords.year(lower(i + 1, limit)) > 0 ? i + 1 : -1;
    }
    return TimeWords.year(lower(i, limit)) > 0 ? i : -1;
  }

  private @Nullable Found explicit(int i, int limit, boolean future) {
    String lower = words.lower(i);
    if (lower.length() == 10 && lower.charAt(4) == '-' && lower.charAt(7) == '-') {
      return day(
          i,
          i + 1,
          TimeWords.digits(lower.substring(0, 4), 4),
          TimeWords.digits(lower.substring(5, 7), 2),
          TimeWords.digits(lower.substring(8), 2),
          "date");
    }
    int month = month(i, limit);
    int dayAfter = month > 0 && i + 1 < limit ? TimeWords.day(words.lower(i + 1)) : 0;
    if (month > 0 && dayAfter > 0) {
      int year = yearAfter(i + 2, limit);
      return dayOf(i, year < 0 ? i + 2 : year + 1, year, month, dayAfter, future);
    }
    int dayBefore = TimeWords.day(lower);
    int of = dayBefore > 0 && lower(i + 1, limit).equals("of") ? i + 2 : i + 1;
    if (dayBefore > 0 && month(of, limit) > 0) {
      int year = yearAfter(of + 1, limit);
      return dayOf(i, year < 0 ? of + 1 : year + 1, year, month(of, limit), dayBefore, future);
    }
    if (month > 0) {
      return month(i, limit, month, future);
    }
    int year = TimeWords.year(lower);
    if (year > 0 && !isCounted(i, limit)) {
      return new Found(
          i,
          i + 1,
          TimeExpression.Type.DATE,
          Integer.toString(year),
          range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
          "year");
    }
    if (lower.length() == 5 && lower.endsWith("0s") && TimeWords.year(lower.substring(0, 4)) > 0) {
      int decade = TimeWords.year(lower.substring(0, 4));
      return new Found(
          i,
          i + 1,
          TimeExpression.Type.DATE,
          lower.substring(0, 3),
          range(LocalDate.of(decade, 1, 1), LocalDate.of(decade + 9, 12, 31)),
          "decade");
    }
    return null;
  }

  /// "2000 people" is no year.
  private boolean isCounted(int i, int limit) {
    String before = i > 0 ? words.lower(i - 1) : "";
    if (before.equals("$") || before.equals("€") || before.equals("£") || before.equals("#")) {
      return true;
    }
    boolean saysWhen =
        switch (before) {
          case "in", "since", "of", "by", "until", "from", "during", "the", "for", "to", "(", "," -> true;
          default -> false;
        };
    return !saysWhen && i + 1 < limit && lower(i + 1, limit).endsWith("s") && words.is(i + 1, ArticleWords.NOUN);
  }

  private @Nullable Found dayOf(int begin, int end, int yearAt, int month, int day, boolean future) {
    if (yearAt >= 0) {
      return day(begin, end, TimeWords.year(words.lower(yearAt)), month, day, "date");
    }
    if (anchor == null) {
      return month == 2 && day > 29
          ? null
          : new Found(
              begin,
              end,
              TimeExpression.Type.DATE,
              "XXXX-" + two(month) + "-" + two(day),
              null,
              "date-of-unknown-year");
    }
    for (int year = anchor.getYear() + 1; year >= anchor.getYear() - 4; year--) {
      LocalDate date = date(year, month, day);
      if (date != null && (future ? isNext(date) : !date.isAfter(anchor))) {
        return new Found(
            begin, end, TimeExpression.Type.DATE, date.toString(), DateRange.day(date), "date-before-publication");
      }
    }
    return null;
  }

  private boolean isNext(LocalDate date) {
    return anchor != null && !date.isBefore(anchor) && date.isBefore(anchor.plusYears(1));
  }

  private @Nullable Found day(int begin, int end, int year, int month, int day, String rule) {
    LocalDate date = date(year, month, day);
    return date == null
        ? null
        : new Found(begin, end, TimeExpression.Type.DATE, date.toString(), DateRange.day(date), rule);
  }

  private static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return year < 1 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // the 31st of June
    }
  }

  /// What stands before a month and shows that it is one: "until May".
  private static final Set<String> BEFORE_MONTHS = TimeLists.ENGLISH.words("time-resolver.before-months");

  private @Nullable Found month(int i, int limit, int month, boolean future) {
    int yearAt = yearAfter(i + 1, limit);
    if (yearAt >= 0) {
      YearMonth found = YearMonth.of(TimeWords.year(words.lower(yearAt)), month);
      return new Found(
          i,
          yearAt + 1,
          TimeExpression.Type.DATE,
          found.toString(),
          range(found.atDay(1), found.atEndOfMonth()),
          "month");
    }
    String before = i > 0 ? words.lower(i - 1) : "";
    boolean said = BEFORE_MONTHS.contains(before);
    boolean plainWord = month == 5 || month == 3; // "May" and "March" are words and names too
    if ((!said && (plainWord || words.exact(i).length() < 5)) || (plainWord && before.equals("and"))) {
      return null;
    }
    if (anchor == null) {
      return new Found(i, i + 1, TimeExpression.Type.DATE, "XXXX-" + two(month), null, "month-of-unknown-year");
    }
    int year = anchor.getYear();
    boolean later = month > anchor.getMonthValue();
    boolean earlier = month < anchor.getMonthValue();
    if (before.equals(LAST) ? !earlier : later && !future && !before.equals(NEXT) && !before.equals("this")) {
      year--;
    } else if (earlier && (future || before.equals(NEXT))) {
      year++;
    }
    YearMonth found = YearMonth.of(year, month);
    LocalDate end = found.atEndOfMonth();
    LocalDate last = !future && end.isAfter(anchor) && !found.atDay(1).isAfter(anchor) ? anchor : end;
    return new Found(
        i, i + 1, TimeExpression.Type.DATE, found.toString(), range(found.atDay(1), last), "month-before-publication");
  }

  /// Short forms of weekdays that are as likely a newspaper, a verb or a name.
  private static final Set<String> OTHER_WORDS = TimeLists.ENGLISH.words("time-resolver.other-words");

  private @Nullable Found weekday(int i, int limit, boolean future) {
    String lower = words.lower(i);
    boolean named = lower.equals(LAST) || lower.equals(NEXT) || lower.equals("this");
    int at = named ? i + 1 : i;
    DayOfWeek day = at < limit ? TimeWords.weekday(words.exact(at)) : null;
    if (day == null || (words.exact(at).length() < 6 && at + 1 < limit && words.isCapital(at + 1))) {
      return null;
    }
    if (OTHER_WORDS.contains(words.lower(at))) {
      return null; // as likely a newspaper, a verb or a name
    }
    int end = at + 1;
    boolean time = isPartOfDay(lower(end, limit));
    end += time ? 1 : 0;
    if (month(end, limit) > 0 || (lower(end, limit).equals(",") && month(end + 1, limit) > 0)) {
      Found date = explicit(lower(end, limit).equals(",") ? end + 1 : end, limit, future);
      if (date != null) {
        return new Found(i, date.end(), date.type(), date.value(), date.range(), date.rule());
      }
    }
    if (anchor == null) {
      return new Found(i, end, TimeExpression.Type.DATE, null, null, "weekday-of-unknown-week");
    }
    LocalDate date;
    String rule = "weekday-before-publication";
    if (lower.equals(NEXT) || (future && !lower.equals(LAST))) {
      date = anchor.with(TemporalAdjusters.next(day));
      rule = "weekday-after-publication";
    } else if (lower.equals(LAST)) {
      date = anchor.with(TemporalAdjusters.previous(day));
    } else {
      date = anchor.with(TemporalAdjusters.previousOrSame(day));
    }
    String value = date + (time ? partOfDay(words.lower(end - 1)) : "");
    return new Found(
        i, end, time ? TimeExpression.Type.TIME : TimeExpression.Type.DATE, value, DateRange.day(date), rule);
  }

  private static boolean isPartOfDay(String lower) {
    return !partOfDay(lower).isEmpty();
  }

  private static String partOfDay(String lower) {
    return PARTS_OF_DAY.getOrDefault(lower, "");
  }

  /// Parts of a day with their signs in TIMEX3.
  private static final Map<String, String> PARTS_OF_DAY = TimeLists.ENGLISH.pairs("time-resolver.parts-of-day");

  /// Words for days with how many days they are after that of publication.
  private static final Map<String, Integer> RELATIVE_DAYS =
      TimeLists.ENGLISH.wholeNumbers("time-resolver.relative-days");

  private @Nullable Found relativeDay(int i, int limit) {
    Integer days = RELATIVE_DAYS.get(words.lower(i));
    if (days == null) {
      return null;
    }
    boolean part = isPartOfDay(lower(i + 1, limit));
    int end = part ? i + 2 : i + 1;
    boolean time = part || words.lower(i).equals(TONIGHT);
    if (anchor == null) {
      return new Found(
          i, end, time ? TimeExpression.Type.TIME : TimeExpression.Type.DATE, null, null, "day-of-unknown-publication");
    }
    LocalDate date = anchor.plusDays(days);
    String value = date + (part ? partOfDay(words.lower(i + 1)) : time ? "TNI" : "");
    String rule = days < 0 ? "day-before-publication" : days == 0 ? "day-of-publication" : "day-after-publication";
    return new Found(
        i, end, time ? TimeExpression.Type.TIME : TimeExpression.Type.DATE, value, DateRange.day(date), rule);
  }

  /// Which week, month or year a word means: that of publication 0, the one before it -1; 9 is some time before.
  private static final Map<String, Integer> STEPS = TimeLists.ENGLISH.wholeNumbers("time-resolver.steps");

  /// "last week", "earlier this month", "next year", "last summer", "recent weeks", "the past two days".
  private @Nullable Found relativePeriod(int i, int limit) {
    int at = i;
    boolean earlier = words.lower(at).equals(EARLIER) || words.lower(at).equals(LATER);
    boolean the = words.lower(at).equals("the");
    at += earlier || the ? 1 : 0;
    int step = STEPS.getOrDefault(lower(at, limit), 99);
    if (step == 99 || (the && at == i)) {
      return null;
    }
    if (step == 9) {
      Unit unit = TimeWords.unit(lower(at + 1, limit));
      return unit == null || !words.lower(at + 1).endsWith("s")
          ? null
          : new Found(i, at + 2, TimeExpression.Type.DATE, "PAST_REF", null, "vague");
    }
    int number = at + 1 < limit ? TimeWords.number(words.lower(at + 1)) : -1;
    boolean few = lower(at + 1, limit).equals("few") || lower(at + 1, limit).equals(SEVERAL);
    if (number > 0 || few) {
      Unit unit = TimeWords.unit(lower(at + 2, limit));
      return unit == null
          ? null
          : new Found(i, at + 3, TimeExpression.Type.DURATION, duration(few ? -1 : number, unit), null, "duration");
    }
    if (TimeWords.season(lower(at + 1, limit)) > 0) {
      return season(i, at + 1, step);
    }
    Unit unit = TimeWords.unit(lower(at + 1, limit));
    if (unit == null || lower(at + 1, limit).endsWith("s")) {
      return null;
    }
    if (the && !words.lower(at).equals(LAST)) {
      return null;
    }
    Found found = period(i, at + 2, unit, step);
    DateRange range = found.range();
    boolean soFar = step == 0 && words.lower(i).equals(EARLIER);
    if (!soFar || range == null || anchor == null) {
      return found;
    }
    return new Found(i, found.end(), found.type(), found.value(), range(range.first(), anchor), found.rule());
  }

  private Found season(int begin, int at, int step) {
    int first = TimeWords.season(words.lower(at));
    if (anchor == null) {
      return new Found(begin, at + 1, TimeExpression.Type.DATE, null, null, "season-of-unknown-year");
    }
    int year = anchor.getYear() + (step > 0 ? 1 : 0);
    LocalDate start = LocalDate.of(year, first, 1);
    if (step < 0 && !start.plusMonths(3).isBefore(anchor)) {
      start = start.minusYears(1);
    }
    String code =
        switch (first) {
          case 3 -> "SP";
          case 6 -> "SU";
          case 9 -> "FA";
          default -> "WI";
        };
    return new Found(
        begin,
        at + 1,
        TimeExpression.Type.DATE,
        start.getYear() + "-" + code,
        range(start, start.plusMonths(3).minusDays(1)),
        "season-by-publication");
  }

  private Found period(int begin, int end, Unit unit, int step) {
    if (anchor == null || unit.compareTo(Unit.DAY) < 0) {
      return new Found(begin, end, TimeExpression.Type.DATE, null, null, "period-of-unknown-publication");
    }
    String when = step < 0 ? "before-publication" : step == 0 ? "of-publication" : "after-publication";
    return switch (unit) {
      case WEEK, WEEKEND -> {
        LocalDate monday = anchor.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(step);
        boolean weekend = unit == Unit.WEEKEND;
        LocalDate first = weekend ? monday.plusDays(5) : monday;
        String value = weekOf(monday) + (weekend ? "-WE" : "");
        yield new Found(begin, end, TimeExpression.Type.DATE, value, range(first, monday.plusDays(6)), "week-" + when);
      }
      case MONTH -> {
        YearMonth month = YearMonth.from(anchor).plusMonths(step);
        yield new Found(
            begin,
            end,
            TimeExpression.Type.DATE,
            month.toString(),
            range(month.atDay(1), month.atEndOfMonth()),
            "month-" + when);
      }
      case QUARTER -> {
        int quarter = (anchor.getMonthValue() - 1) / 3;
        LocalDate first = LocalDate.of(anchor.getYear(), quarter * 3 + 1, 1).plusMonths(3L * step);
        String value = first.getYear() + "-Q" + ((first.getMonthValue() - 1) / 3 + 1);
        yield new Found(
            begin,
            end,
            TimeExpression.Type.DATE,
            value,
            range(first, first.plusMonths(3).minusDays(1)),
            "quarter-" + when);
      }
      case YEAR -> {
        int year = anchor.getYear() + step;
        yield new Found(
            begin,
            end,
            TimeExpression.Type.DATE,
            Integer.toString(year),
            range(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)),
            "year-" + when);
      }
      case DECADE, CENTURY -> new Found(begin, end, TimeExpression.Type.DATE, null, null, "vague");
      default -> {
        LocalDate day = anchor.plusDays(step);
        yield new Found(begin, end, TimeExpression.Type.DATE, day.toString(), DateRange.day(day), "day-" + when);
      }
    };
  }

  private static String weekOf(LocalDate monday) {
    int week = monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR) + "-W" + two(week);
  }

  /// "two weeks ago", "a year earlier", "three days".
  private @Nullable Found count(int i, int limit) {
    int number = TimeWords.number(words.lower(i));
    boolean several = words.lower(i).equals(SEVERAL) || words.lower(i).equals("few");
    if (number < 0 && !several) {
      return null;
    }
    Unit unit = TimeWords.unit(lower(i + 1, limit));
    if (unit == null) {
      return null;
    }
    String after = lower(i + 2, limit);
    if (after.equals(AGO) || (after.equals(EARLIER) && anchor != null)) {
      return ago(i, i + 3, several ? -1 : number, unit);
    }
    boolean article = words.lower(i).equals("a") || words.lower(i).equals("an");
    if (article || after.equals(OLD) || after.equals("-")) {
      return null;
    }
    return new Found(i, i + 2, TimeExpression.Type.DURATION, duration(several ? -1 : number, unit), null, "duration");
  }

  private Found ago(int begin, int end, int number, Unit unit) {
    if (anchor == null || number < 0 || unit.compareTo(Unit.DAY) < 0) {
      return new Found(begin, end, TimeExpression.Type.DATE, "PAST_REF", null, "vague");
    }
    LocalDate day =
        switch (unit) {
          case DAY -> anchor.minusDays(number);
          case WEEK, WEEKEND -> anchor.minusWeeks(number);
          case MONTH -> anchor.minusMonths(number);
          case QUARTER -> anchor.minusMonths(3L * number);
          case DECADE -> anchor.minusYears(10L * number);
          case CENTURY -> anchor.minusYears(Math.min(number, 20) * 100L);
          default -> anchor.minusYears(Math.min(number, 2000));
        };
    String rule = "counted-back-from-publication";
    return switch (unit) {
      case DAY -> new Found(begin, end, TimeExpression.Type.DATE, day.toString(), DateRange.day(day), rule);
      case WEEK, WEEKEND -> {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        yield new Found(begin, end, TimeExpression.Type.DATE, weekOf(monday), range(monday, monday.plusDays(6)), rule);
      }
      case MONTH, QUARTER -> {
        YearMonth month = YearMonth.from(day);
        yield new Found(
            begin, end, TimeExpression.Type.DATE, month.toString(), range(month.atDay(1), month.atEndOfMonth()), rule);
      }
      default ->
          new Found(
              begin,
              end,
              TimeExpression.Type.DATE,
              Integer.toString(day.getYear()),
              range(LocalDate.of(day.getYear(), 1, 1), LocalDate.of(day.getYear(), 12, 31)),
              rule);
    };
  }

  private static String duration(int number, Unit unit) {
    String count = number < 0 ? "X" : Integer.toString(number);
    String letters = unit.letters;
    return letters.startsWith("T") ? "PT" + count + letters.substring(1) : "P" + count + letters;
  }

  /// "3:31 p.m.", "10 a.m.", "noon".
  private @Nullable Found clock(int i, int limit) {
    String lower = words.lower(i);
    int colon = lower.indexOf(':');
    int hour = TimeWords.digits(colon < 0 ? lower : lower.substring(0, colon), 2);
    int minute = colon < 0 ? 0 : TimeWords.digits(lower.substring(colon + 1), 2);
    String after = lower(i + 1, limit);
    boolean morning = after.equals("a.m.") || after.equals("a.m") || after.equals("am");
    boolean evening = after.equals("p.m.") || after.equals("p.m") || after.equals("pm");
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || (colon < 0 && !morning && !evening)) {
      return null;
    }
    int at = evening && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
    return new Found(
        i,
        morning || evening ? i + 2 : i + 1,
        TimeExpression.Type.TIME,
        "T" + two(at) + ":" + two(minute),
        null,
        "clock");
  }

  /// "every week", "daily".
  /// Words for what happens again and again, with the time between in TIMEX3.
  private static final Map<String, String> REPEATED = TimeLists.ENGLISH.pairs("time-resolver.repeated");

  private @Nullable Found set(int i, int limit) {
    String lower = words.lower(i);
    if (lower.equals("every") || lower.equals("each")) {
      Unit unit = TimeWords.unit(lower(i + 1, limit));
      boolean day = i + 1 < limit && TimeWords.weekday(words.exact(i + 1)) != null;
      return unit == null && !day
          ? null
          : new Found(i, i + 2, TimeExpression.Type.SET, unit == null ? "XXXX-WXX" : duration(1, unit), null, "set");
    }
    String value = REPEATED.getOrDefault(lower, "");
    return value.isEmpty() || words.isCapital(i)
        ? null
        : new Found(i, i + 1, TimeExpression.Type.SET, value, null, "set");
  }

  private static DateRange range(LocalDate first, LocalDate last) {
    return new DateRange(first, last.isBefore(first) ? first : last);
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }
}
