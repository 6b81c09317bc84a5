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

  private static final Map<String, Integer> MONTHS = TimeLists.ENGLISH.wholeNumbers("time-words.months");

  private static final Map<String, DayOfWeek> DAYS = TimeLists.ENGLISH.kinds("time-words.days", DayOfWeek.class);

  private static final Map<String, Integer> NUMBERS = TimeLists.ENGLISH.wholeNumbers("time-words.numbers");

  private static final Map<String, Integer> SEASONS = TimeLists.ENGLISH.wholeNumbers("time-words.seasons");

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
    return UNITS.get(one);
  }

  /// Units without the ending of a plural.
  private static final Map<String, Unit> UNITS = TimeLists.ENGLISH.kinds("time-words.units", Unit.class);

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
