package org.hearsay.entity.time;

import java.time.DayOfWeek;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Words of the calendar.
final class TimeWords {
  private TimeWords() {}

  /// Length of time.
  ///
  /// The letters are those of TIMEX3; `T` stands before those of a day. `times` is how many of the lettered unit it has.
  enum Unit {
    SECOND("TS", 1),
    MINUTE("TM", 1),
    HOUR("TH", 1),
    DAY("D", 1),
    WEEK("W", 1),
    FORTNIGHT("W", 2),
    WEEKEND("WE", 1),
    MONTH("M", 1),
    QUARTER("Q", 1),
    YEAR("Y", 1),
    DECADE("Y", 10),
    CENTURY("Y", 100);

    final String letters;
    final int times;

    Unit(String letters, int times) {
      this.letters = letters;
      this.times = times;
    }
  }

  /// What a number word means that has no number.
  static final double VAGUE = -1;

  private static final Map<String, Integer> MONTHS = TimeLists.ENGLISH.wholeNumbers("time-words.months");
  private static final Map<String, DayOfWeek> DAYS = TimeLists.ENGLISH.kinds("time-words.days", DayOfWeek.class);
  private static final Map<String, Integer> NUMBERS = TimeLists.ENGLISH.wholeNumbers("time-words.numbers");
  private static final Set<String> VAGUE_WORDS = TimeLists.ENGLISH.words("time-words.vague");
  private static final Map<String, Integer> ORDINALS = TimeLists.ENGLISH.wholeNumbers("time-words.ordinals");
  private static final Map<String, Integer> DECADES = TimeLists.ENGLISH.wholeNumbers("time-words.decades");
  private static final Map<String, String> SEASONS = TimeLists.ENGLISH.pairs("time-words.seasons");
  private static final Map<String, Unit> UNITS = TimeLists.ENGLISH.kinds("time-words.units", Unit.class);
  private static final String HALF = TimeLists.ENGLISH.word("half");

  /// Letters that tell a month or a day of the week from all others.
  private static final int SHORT = 3;

  /// @return 1 to 12; 0 for none
  static int month(String lower) {
    return lower.length() < SHORT ? 0 : MONTHS.getOrDefault(lower.substring(0, SHORT), 0);
  }

  static @Nullable DayOfWeek weekday(String lower) {
    return lower.length() < SHORT ? null : DAYS.get(lower.substring(0, SHORT));
  }

  /// The letters of a season in TIMEX3; empty for none.
  static String season(String lower) {
    return SEASONS.getOrDefault(lower, "");
  }

  static @Nullable Unit unit(String lower) {
    return UNITS.get(lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower);
  }

  /// How often ten years a decade lies after the beginning of its century; -1 for none.
  static int decade(String lower) {
    return DECADES.getOrDefault(lower, -1);
  }

  /// A number in figures or words, with halves; [#VAGUE] where it is not said or cannot be read.
  static double number(String lower) {
    double sum = 0;
    double open = 0;
    for (String word : lower.replace(",", "").split("[ -]+")) {
      if (word.equals(HALF)) {
        return sum + open > 1 ? sum + open - (lower.contains(" a ") ? 1 : 0) + 0.5 : 0.5;
      }
      if (VAGUE_WORDS.contains(word)) {
        return VAGUE;
      }
      double value = value(word);
      if (value < 0) {
        return VAGUE;
      }
      if (value >= 100 && open > 0 && !Character.isDigit(word.charAt(0))) {
        open *= value;
      } else if (value == 12 && open == 1) {
        open = value; // "a dozen"
      } else if (value == 2 && open == 1 && !Character.isDigit(word.charAt(0))) {
        open = value; // "a couple"
      } else {
        open += value;
      }
    }
    sum += open;
    return sum;
  }

  private static double value(String word) {
    Integer known = NUMBERS.get(word);
    if (known != null) {
      return known;
    }
    int slash = word.indexOf('/');
    if (slash == 1 && word.length() == 3) {
      return (double) digits(word.substring(0, 1), 1) / Math.max(1, digits(word.substring(2), 1));
    }
    int dot = word.indexOf('.');
    if (dot > 0) {
      int after = digits(word.substring(dot + 1), 1);
      int before = digits(word.substring(0, dot), 4);
      return after < 0 || before < 0 ? VAGUE : before + after / 10.0;
    }
    return digits(word, 6);
  }

  /// "first", "21st", "twenty-first"; 0 for none.
  static int ordinal(String lower) {
    int sum = 0;
    for (String word : lower.split("[ -]+")) {
      int end = word.length();
      while (end > 0 && Character.isLetter(word.charAt(end - 1))) {
        end--;
      }
      int value = end > 0 ? digits(word.substring(0, end), 2) : ORDINALS.getOrDefault(word, 0);
      sum += Math.max(0, value);
    }
    return sum;
  }

  /// A year in figures or in words; 0 for none.
  static int year(String lower) {
    if (lower.length() == 4 && digits(lower, 4) > 0) {
      return digits(lower, 4);
    }
    String[] words = lower.split("[ -]+");
    double first = words.length > 1 ? value(words[0]) : 0;
    if (first == 2 && value(words[1]) == 1000) {
      return (int) number(lower);
    }
    if (first < 15 || first > 20) {
      return 0;
    }
    double rest = 0;
    for (int i = 1; i < words.length; i++) {
      double value = value(words[i]);
      rest += value == 100 ? 0 : Math.max(0, value);
    }
    return (int) (first * 100 + rest);
  }

  /// @return -1 where it is no number of at most so many figures
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
