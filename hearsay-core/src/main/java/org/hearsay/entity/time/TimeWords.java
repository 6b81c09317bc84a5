package org.hearsay.entity.time;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words of the calendar.
final class TimeWords {
  private TimeWords() {}

  /// Length of time, with its letter in TIMEX3; `T` stands before those of a day.
  enum Unit {
    SECOND("TS"),
    MINUTE("TM"),
    HOUR("TH"),
    DAY("D"),
    WEEK("W"),
    WEEKEND("WE"),
    MONTH("M"),
    QUARTER("Q"),
    YEAR("Y"),
    DECADE("DE"),
    CENTURY("CE");

    final String letters;

    Unit(String letters) {
      this.letters = letters;
    }
  }

  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("january", 1),
          Map.entry("jan", 1),
          Map.entry("february", 2),
          Map.entry("feb", 2),
          Map.entry("march", 3),
          Map.entry("mar", 3),
          Map.entry("april", 4),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("june", 6),
          Map.entry("jun", 6),
          Map.entry("july", 7),
          Map.entry("jul", 7),
          Map.entry("august", 8),
          Map.entry("aug", 8),
          Map.entry("september", 9),
          Map.entry("sept", 9),
          Map.entry("sep", 9),
          Map.entry("october", 10),
          Map.entry("oct", 10),
          Map.entry("november", 11),
          Map.entry("nov", 11),
          Map.entry("december", 12),
          Map.entry("dec", 12));

  private static final Map<String, DayOfWeek> DAYS =
      Map.ofEntries(
          Map.entry("monday", DayOfWeek.MONDAY), Map.entry("mon", DayOfWeek.MONDAY),
          Map.entry("tuesday", DayOfWeek.TUESDAY), Map.entry("tue", DayOfWeek.TUESDAY),
          Map.entry("tues", DayOfWeek.TUESDAY), Map.entry("wednesday", DayOfWeek.WEDNESDAY),
          Map.entry("wed", DayOfWeek.WEDNESDAY), Map.entry("thursday", DayOfWeek.THURSDAY),
          Map.entry("thu", DayOfWeek.THURSDAY), Map.entry("thurs", DayOfWeek.THURSDAY),
          Map.entry("friday", DayOfWeek.FRIDAY), Map.entry("fri", DayOfWeek.FRIDAY),
          Map.entry("saturday", DayOfWeek.SATURDAY), Map.entry("sat", DayOfWeek.SATURDAY),
          Map.entry("sunday", DayOfWeek.SUNDAY), Map.entry("sun", DayOfWeek.SUNDAY));

  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("a", 1),
          Map.entry("an", 1),
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("fifteen", 15),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50));

  private static final Map<String, Integer> SEASONS = Map.of("spring", 3, "summer", 6, "autumn", 9, "winter", 12);

  /// @return 1 to 12, or 0; short forms only with their dot or with a capital
  static int month(String exact) {
    String word = bare(exact);
    boolean capital = Character.isUpperCase(exact.charAt(0));
    return capital ? MONTHS.getOrDefault(word, 0) : 0;
  }

  static @Nullable DayOfWeek weekday(String exact) {
    return Character.isUpperCase(exact.charAt(0)) ? DAYS.get(bare(exact)) : null;
  }

  /// First month of a season, or 0.
  static int season(String lower) {
    return SEASONS.getOrDefault(lower, 0);
  }

  private static String bare(String exact) {
    String lower = exact.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }

  static @Nullable Unit unit(String lower) {
    String one = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
    return switch (one) {
      case "second" -> Unit.SECOND;
      case "minute" -> Unit.MINUTE;
      case "hour" -> Unit.HOUR;
      case "day" -> Unit.DAY;
      case "week" -> Unit.WEEK;
      case "weekend" -> Unit.WEEKEND;
      case "month" -> Unit.MONTH;
      case "quarter" -> Unit.QUARTER;
      case "year" -> Unit.YEAR;
      case "decade" -> Unit.DECADE;
      case "century", "centurie" -> Unit.CENTURY;
      default -> null;
    };
  }

  /// @return a number below 10,000 in figures or words, or -1
  static int number(String lower) {
    Integer word = NUMBERS.get(lower);
    if (word != null) {
      return word;
    }
    return digits(lower, 4);
  }

  /// Day of a month: "8", "8th", "31st"; 0 for none.
  static int day(String lower) {
    int end = lower.length();
    if (end > 2 && (lower.endsWith("th") || lower.endsWith("st") || lower.endsWith("nd") || lower.endsWith("rd"))) {
      end -= 2;
    }
    int day = digits(lower.substring(0, end), 2);
    return day >= 1 && day <= 31 ? day : 0;
  }

  /// A year from 1900 to 2099, or 0.
  static int year(String lower) {
    int year = lower.length() == 4 ? digits(lower, 4) : -1;
    return year >= 1900 && year < 2100 ? year : 0;
  }

  static int digits(String word, int most) {
    if (word.isEmpty() || word.length() > most) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }
}
