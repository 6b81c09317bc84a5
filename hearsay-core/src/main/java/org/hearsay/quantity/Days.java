package org.hearsay.quantity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;

/// Dates in words, as far as their parts can be compared: a day of the week, a month, a day of it, a year.
public final class Days {
  private static final String LAST = QuantityLists.ENGLISH.word("last");
  private static final String NEXT = QuantityLists.ENGLISH.word("next");
  private static final String WEEKEND = QuantityLists.ENGLISH.word("weekend");

  private static final List<String> WEEK = QuantityLists.ENGLISH.entries("days.week");

  private static final List<String> MONTHS = QuantityLists.ENGLISH.entries("days.months");

  private Days() {}

  /// How two dates stand to each other.
  public enum Relation {
    SAME,
    DIFFERENT,
    /// They name different parts, as "Monday" and "yesterday" do.
    NOT_COMPARABLE
  }

  /// Whether a word is the full name of a month, as "may" may be.
  public static boolean month(String form) {
    return MONTHS.contains(form);
  }

  public static Relation compare(List<String> from, List<String> to) {
    Map<String, String> mine = parts(from);
    Map<String, String> theirs = parts(to);
    boolean shared = false;
    for (Map.Entry<String, String> part : mine.entrySet()) {
      String other = theirs.get(part.getKey());
      if (other != null && !other.equals(part.getValue())) {
        return Relation.DIFFERENT;
      }
      shared |= other != null;
    }
    return shared ? Relation.SAME : Relation.NOT_COMPARABLE;
  }

  /// Words for a part of a day.
  private static final Set<String> HOURS = QuantityLists.ENGLISH.words("days.hours");

  private static final Set<String> SEASONS = QuantityLists.ENGLISH.words("days.seasons");

  private static Map<String, String> parts(List<String> forms) {
    Map<String, String> parts = new HashMap<>();
    for (String form : forms) {
      int month = MONTHS.indexOf(form.equals(EditWords.MAY) ? "may" : form);
      int shortened = form.length() >= 3 && form.length() <= 4 ? shortened(form) : -1;
      if (WEEK.contains(form)) {
        parts.put("week", form);
      } else if (month >= 0 || shortened >= 0) {
        parts.put("month", String.valueOf(Math.max(month, shortened)));
      } else if (Character.isDigit(form.charAt(0))) {
        String digits = form.replaceAll("[^0-9]", "");
        parts.put(digits.length() == 4 ? "year" : "day", digits);
      } else if (NumberWords.value(form) >= 1 && NumberWords.value(form) <= 31) {
        parts.put("day", Concepts.number(NumberWords.value(form)));
      } else if (EditWords.MONTHS_AND_DAYS.contains(form)) {
        boolean hour = HOURS.contains(form);
        boolean season = SEASONS.contains(form);
        parts.put(hour ? "hour" : season ? "season" : form.equals(WEEKEND) ? WEEKEND : "relative", form);
      } else if (form.equals(LAST) || form.equals(NEXT)) {
        parts.put("side", form);
      }
    }
    return parts;
  }

  /// "Sept", "Dec": the month, -1 for other words.
  private static int shortened(String form) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).startsWith(form) && !MONTHS.get(i).equals(form) && EditWords.MONTHS_AND_DAYS.contains(form)) {
        return i;
      }
    }
    return -1;
  }

  /// The compared form, but that of the month of May, which is no "may".
  public static String form(ComparedWords words, int word) {
    return isMonth(words, word) && words.form(word).equals("may") ? EditWords.MAY : words.form(word);
  }

  /// Whether a word is the name of a month; "May" only beside a day or a year.
  public static boolean isMonth(ComparedWords words, int word) {
    if (word < 0 || word >= words.size() || !words.capital(word)) {
      return false;
    }
    boolean dated =
        (word > 0 && Character.isDigit(words.form(word - 1).charAt(0)))
            || (word + 1 < words.size() && Character.isDigit(words.form(word + 1).charAt(0)));
    return month(words.form(word)) && (dated || !words.form(word).equals("may"));
  }

  /// Whether words are a date and nothing else.
  public static boolean areDate(List<String> words) {
    return words.stream().anyMatch(word -> EditWords.MONTHS_AND_DAYS.contains(word) || isYear(word))
        && words.stream()
            .allMatch(word ->
                EditWords.MONTHS_AND_DAYS.contains(word)
                    || EditWords.DATE_PARTS.contains(word)
                    || Character.isDigit(word.charAt(0))
                    || NumberWords.value(word) >= 0);
  }

  public static boolean isYear(String word) {
    return word.length() == 4
        && (word.startsWith("19") || word.startsWith("20"))
        && word.chars().allMatch(Character::isDigit);
  }
}
