package org.hearsay.quantity;

import java.util.Set;
import org.hearsay.words.ComparedWords;

/// Tells numbers that are part of a name or a date from numbers that count: "Orla 12", "category 4", "27 Harbour Road".
final class NumberNames {
  /// What stands before a number that tells a rank or a degree.
  private static final Set<String> GRADED = QuantityLists.ENGLISH.words("number-names.graded");

  /// What stands before a number that tells a rank where it counts nothing.
  private static final Set<String> RANKED = QuantityLists.ENGLISH.words("number-names.ranked");

  private static final String BY = QuantityLists.ENGLISH.word("by");
  private static final Set<String> STREETS = QuantityLists.ENGLISH.words("number-names.streets");
  private static final Set<String> MONTHS = QuantityLists.ENGLISH.words("number-names.months");
  private static final Set<String> BEFORE_YEARS = QuantityLists.ENGLISH.words("number-names.before-years");

  /// Words of the longest name of a street behind its number.
  private static final int STREET = 4;

  private NumberNames() {}

  /// @param first the word of the number, or of the lower end of a range
  /// @param last the last word of it
  /// @param counts whether a noun follows that it may count
  static boolean is(String text, ComparedWords words, int first, int last, boolean counts) {
    if (!isPlain(words.exact(first))) {
      return false;
    }
    return isNamed(text, words, first, last)
        || isGraded(text, words, first, counts)
        || isYear(text, words, first, counts)
        || isOnStreet(text, words, last);
  }

  /// Whether it is a whole number in figures, without a comma.
  private static boolean isPlain(String exact) {
    return exact.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /// "The Orla 12", "an Orla 12 Mini": behind a name within a sentence, and nothing is counted.
  private static boolean isNamed(String text, ComparedWords words, int first, int last) {
    if (first == 0 || !blank(text, words, first) || !hasCapital(words.exact(first - 1))) {
      return false;
    }
    boolean begins = first == 1 || !blank(text, words, first - 1);
    boolean small = last + 1 < words.size() && blank(text, words, last + 1) && !words.capital(last + 1);
    return !begins && !small;
  }

  private static boolean hasCapital(String exact) {
    return exact.length() > 1 && exact.chars().anyMatch(Character::isUpperCase);
  }

  private static boolean isGraded(String text, ComparedWords words, int first, boolean counts) {
    String before = first > 0 && blank(text, words, first) ? words.form(first - 1) : "";
    return GRADED.contains(before) || (!counts && RANKED.contains(before));
  }

  /// "Feb. 21", "by 2120", "the 2018 sales of".
  private static boolean isYear(String text, ComparedWords words, int first, boolean counts) {
    if (first == 0) {
      return false;
    }
    String before = words.form(first - 1);
    String between = text.substring(words.end(first - 1), words.begin(first));
    if (MONTHS.contains(before) && words.capital(first - 1) && (between.isBlank() || between.equals(". "))) {
      return true;
    }
    String exact = words.exact(first);
    boolean four = exact.length() == 4 && exact.compareTo("1500") >= 0 && exact.compareTo("2200") < 0;
    return four && between.isBlank() && (BEFORE_YEARS.contains(before) || (!counts && BY.equals(before)));
  }

  /// "27 Harbour Road".
  private static boolean isOnStreet(String text, ComparedWords words, int last) {
    for (int i = last + 1; i < words.size() && i <= last + STREET; i++) {
      if (!blank(text, words, i) || !words.capital(i)) {
        return false;
      }
      boolean ends = i + 1 == words.size() || !blank(text, words, i + 1);
      if (ends && i > last + 1 && STREETS.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  /// Whether nothing but a blank stands before a word.
  private static boolean blank(String text, ComparedWords words, int word) {
    String between = text.substring(words.end(word - 1), words.begin(word));
    return between.equals(" ") || between.equals("\u00a0");
  }
}
