package org.hearsay.entity.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.hearsay.entity.time.TimeWords.Unit;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// Times of the calendar as they are written in TIMEX3: "2031", "2031-05", "2031-W20", "2031-Q2", "203" for ten years.
final class CalendarValues {
  private static final Map<String, String> HOLIDAYS = TimeLists.ENGLISH.pairs("calendar-values.holidays");

  private CalendarValues() {}

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return year < 1 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return null; // the 31st of June
    }
  }

  static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-W" + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /// The unit of the calendar that holds a day.
  static String of(LocalDate day, Unit unit) {
    return switch (unit) {
      case SECOND, MINUTE, HOUR, DAY -> day.toString();
      case WEEK, FORTNIGHT -> week(day);
      case WEEKEND -> week(day) + "-WE";
      case MONTH -> YearMonth.from(day).toString();
      case QUARTER -> quarter(day);
      case YEAR -> Integer.toString(day.getYear());
      case DECADE -> Integer.toString(day.getYear() / 10);
      case CENTURY -> Integer.toString(day.getYear() / 100);
    };
  }

  static LocalDate plus(LocalDate day, Unit unit, long many) {
    long within = Math.max(-2000, Math.min(2000, many * unit.times));
    return switch (unit) {
      case SECOND, MINUTE, HOUR -> day;
      case DAY -> day.plusDays(Math.max(-40_000, Math.min(40_000, many)));
      case WEEK, FORTNIGHT, WEEKEND -> day.plusWeeks(within);
      case MONTH -> day.plusMonths(within);
      case QUARTER -> day.plusMonths(3 * within);
      case YEAR, DECADE, CENTURY -> day.plusYears(within);
    };
  }

  /// A length of time.
  ///
  /// @param number [TimeWords#VAGUE] where it is not said
  static String length(double number, Unit unit) {
    boolean time = unit.letters.startsWith("T");
    String letter = time ? unit.letters.substring(1) : unit.letters;
    if (number < 0) {
      return "P" + (time ? "T" : "") + "X" + letter;
    }
    double all = number * unit.times;
    long whole = (long) all;
    boolean half = all - whole == 0.5;
    if (!half) {
      return "P" + (time ? "T" : "") + (all == whole ? Long.toString(whole) : Double.toString(all)) + letter;
    }
    String first = whole == 0 ? "" : whole + letter;
    return switch (unit) {
      case YEAR -> "P" + first + "6M";
      case HOUR -> "PT" + first + "30M";
      case MINUTE -> "PT" + first + "30S";
      default -> "P" + (time ? "T" : "") + all + letter;
    };
  }

  /// The days of a value; null where it names none.
  static @Nullable DateRange range(String value) {
    int part = value.indexOf('T');
    String date = part > 0 ? value.substring(0, part) : value;
    int year = date.length() < 4 ? -1 : TimeWords.digits(date.substring(0, 4), 4);
    if (year < 1) {
      int years = TimeWords.digits(date, 3);
      int span = date.length() == 3 ? 10 : 100;
      return years < 1 || date.length() < 2
          ? null
          : days(LocalDate.of(years * span, 1, 1), LocalDate.of(years * span + span - 1, 12, 31));
    }
    if (date.length() == 4) {
      return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    char kind = date.length() > 6 ? date.charAt(5) : 'X';
    boolean week = kind == 'W' && date.length() > 7;
    int number = date.length() > 6 ? TimeWords.digits(date.substring(week ? 6 : 5, week ? 8 : 7), 2) : -1;
    if (week && number > 0) {
      LocalDate monday = monday(LocalDate.of(year, 1, 4)).plusWeeks(number - 1L);
      return date.endsWith("E") ? days(monday.plusDays(5), monday.plusDays(6)) : days(monday, monday.plusDays(6));
    }
    if (kind == 'Q' || kind == 'H') {
      int count = date.charAt(6) - '0';
      int months = kind == 'Q' ? 3 : 6;
      return count < 1 || count > 12 / months ? null : months(year, (count - 1) * months + 1, months);
    }
    return number > 0 ? ofMonth(date, year, number) : season(date, year);
  }

  private static @Nullable DateRange ofMonth(String date, int year, int month) {
    if (date.length() == 7) {
      return month > 12 ? null : months(year, month, 1);
    }
    int day = date.length() == 10 ? TimeWords.digits(date.substring(8), 2) : -1;
    LocalDate one = day < 1 ? null : date(year, month, day);
    return one == null ? null : DateRange.day(one);
  }

  private static @Nullable DateRange season(String date, int year) {
    int month = date.length() == 7 ? seasonMonth(date.substring(5)) : 0;
    return month == 0 ? null : months(year, month, 3);
  }

  /// The first month of a season, by its letters; 0 for none.
  static int seasonMonth(String letters) {
    return switch (letters) {
      case "SP" -> 3;
      case "SU" -> 6;
      case "FA" -> 9;
      case "WI" -> 12;
      default -> 0;
    };
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  private static DateRange months(int year, int first, int many) {
    LocalDate begin = LocalDate.of(year, first, 1);
    return days(begin, begin.plusMonths(many).minusDays(1));
  }

  private static DateRange days(LocalDate first, LocalDate last) {
    return new DateRange(first, last);
  }

  /// A holiday in a year; null where it is not known.
  ///
  /// @param name in lower case
  static @Nullable LocalDate holiday(String name, int year) {
    String rule = HOLIDAYS.get(name.replace(".", ""));
    if (rule == null) {
      return null;
    }
    if (rule.startsWith("E")) {
      return easter(year).plusDays(Integer.parseInt(rule.substring(1)));
    }
    int month = TimeWords.digits(rule.substring(0, 2), 2);
    if (rule.length() == 5) {
      return date(year, month, TimeWords.digits(rule.substring(3), 2));
    }
    DayOfWeek day = DayOfWeek.of(rule.charAt(3) - '0');
    int which = rule.charAt(5) - '0';
    LocalDate first = LocalDate.of(year, month, 1);
    // the fifth is the last of its kind in the month
    return which == 5
        ? first.with(TemporalAdjusters.lastInMonth(day))
        : first.with(TemporalAdjusters.dayOfWeekInMonth(which, day));
  }

  /// Easter Sunday of the western churches, by the anonymous Gregorian computus.
  private static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31;
    int day = (h + l - 7 * m + 114) % 31 + 1;
    return LocalDate.of(year, month, day);
  }
}
