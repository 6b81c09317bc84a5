package org.hearsay.quote.rules;

import java.util.Set;

/// Recognizes the words that say when, such as "on Monday" or "earlier this month". What days they mean
/// is worked out later.
public final class TimePhrases {
  private static final Set<String> WEEKDAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mon.",
          "tue.",
          "tues.",
          "wed.",
          "thu.",
          "thurs.",
          "fri.",
          "sat.",
          "sun.");
  private static final Set<String> MONTHS =
      Set.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "jan.",
          "feb.",
          "mar.",
          "apr.",
          "jun.",
          "jul.",
          "aug.",
          "sept.",
          "sep.",
          "oct.",
          "nov.",
          "dec.");
  private static final Set<String> UNITS =
      Set.of(
          "week",
          "month",
          "year",
          "spring",
          "summer",
          "fall",
          "autumn",
          "winter",
          "weekend",
          "day",
          "night",
          "morning",
          "afternoon",
          "evening",
          "quarter",
          "decade",
          "century",
          "hour");
  private static final Set<String> PLURAL_UNITS =
      Set.of("days", "weeks", "months", "years", "hours", "minutes", "decades");
  private static final Set<String> PARTS_OF_DAY =
      Set.of("morning", "afternoon", "evening", "night", "noon", "midnight");
  private static final Set<String> SINGLE =
      Set.of("yesterday", "today", "tonight", "tomorrow", "previously", "recently", "earlier");
  private static final Set<String> WHICH =
      Set.of("last", "this", "next", "past", "that", "previous", "same", "earlier", "later");
  private static final Set<String> LEADING =
      Set.of("on", "in", "at", "during", "since", "by", "late", "early", "earlier", "later", "over", "until", "of");
  private static final Set<String> SMALL_NUMBERS =
      Set.of(
          "a", "an", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "several", "few",
          "many");

  private TimePhrases() {}

  /// Whether a word by itself says when.
  static boolean isTimeWord(String lower) {
    return WEEKDAYS.contains(lower)
        || lower.equals("yesterday")
        || lower.equals("today")
        || lower.equals("tonight")
        || lower.equals("earlier")
        || lower.equals("later")
        || (MONTHS.contains(lower) && !lower.equals("may") && !lower.equals("march"));
  }

  /// @return one past the time expression that begins at an item, or -1 where none does
  public static int end(TaggedSentence s, int begin) {
    int core = begin;
    int leads = 0;
    while (leads < 3 && s.isAny(core, LEADING)) {
      core++;
      leads++;
    }
    int end = core(s, core, begin);
    if (end < 0 && core > begin) {
      // "earlier" and "late" may be the whole expression or belong to it
      end = core(s, begin, begin);
      return end;
    }
    if (end > 0 && s.is(end, "at") && Character.isDigit(first(s, end + 1))) {
      end = Math.min(s.size, end + 2);
    }
    return end;
  }

  private static int core(TaggedSentence s, int at, int begin) {
    String word = s.lower(at);
    if (word.isEmpty()) {
      return -1;
    }
    if (WEEKDAYS.contains(word)) {
      int end = s.isAny(at + 1, PARTS_OF_DAY) ? at + 2 : at + 1;
      if (s.isComma(end) && isMonth(s, end + 1) && Character.isDigit(first(s, end + 2))) {
        return monthDay(s, end + 1);
      }
      return end;
    }
    if (isMonth(s, at) && (at > begin || Character.isDigit(first(s, at + 1)) || begin == 0)) {
      return monthDay(s, at);
    }
    if (Character.isDigit(word.charAt(0)) && isMonth(s, at + 1)) {
      return isYear(s, at + 2) ? at + 3 : at + 2;
    }
    if (at > begin && isYear(s, at)) {
      return at + 1;
    }
    if (word.equals("the") && at > begin) {
      int end = core(s, at + 1, at);
      return end > at + 2 ? end : -1;
    }
    if (word.equals("recent") || (word.equals("past") && s.isAny(at + 1, PLURAL_UNITS))) {
      return s.isAny(at + 1, PLURAL_UNITS) ? at + 2 : -1;
    }
    if ((word.equals("past") || word.equals("last") || word.equals("next"))
        && (s.isAny(at + 1, SMALL_NUMBERS) || s.hasTag(at + 1, "NUM"))
        && s.isAny(at + 2, PLURAL_UNITS)) {
      return at + 3;
    }
    if (WHICH.contains(word)) {
      int next = at + 1;
      if (s.is(next, "last") || s.is(next, "this") || s.is(next, "that") || s.is(next, "past")) {
        next++;
      }
      if (s.isAny(next, UNITS) || s.isAny(next, WEEKDAYS) || isMonth(s, next)) {
        return s.isAny(next + 1, PARTS_OF_DAY) ? next + 2 : next + 1;
      }
    }
    if ((SMALL_NUMBERS.contains(word) || Character.isDigit(word.charAt(0)))) {
      int unit = at + 1;
      while (unit < at + 3 && s.isAny(unit, SMALL_NUMBERS)) {
        unit++;
      }
      if ((s.isAny(unit, UNITS) || s.isAny(unit, PLURAL_UNITS))
          && (s.is(unit + 1, "ago") || s.is(unit + 1, "earlier") || s.is(unit + 1, "later"))) {
        return unit + 2;
      }
    }
    if (SINGLE.contains(word)) {
      return s.isAny(at + 1, PARTS_OF_DAY) ? at + 2 : at + 1;
    }
    return -1;
  }

  private static int monthDay(TaggedSentence s, int month) {
    int end = month + 1;
    if (Character.isDigit(first(s, end)) && !isYear(s, end)) {
      end++;
      if (s.isComma(end) && isYear(s, end + 1)) {
        return end + 2;
      }
    }
    return isYear(s, end) ? end + 1 : end;
  }

  private static boolean isMonth(TaggedSentence s, int at) {
    return s.isCapitalized(at) && s.isAny(at, MONTHS);
  }

  private static boolean isYear(TaggedSentence s, int at) {
    String word = s.lower(at);
    return word.length() == 4
        && word.chars().allMatch(c -> c >= '0' && c <= '9')
        && (word.startsWith("1") || word.startsWith("20"));
  }

  private static char first(TaggedSentence s, int at) {
    String word = s.lower(at);
    return word.isEmpty() ? ' ' : word.charAt(0);
  }

  /// Whether an item belongs to a time word, at which noun phrases stop.
  static boolean stops(TaggedSentence s, int at) {
    return s.isAny(at, WEEKDAYS)
        || (isMonth(s, at) && !s.is(at, "may"))
        || s.is(at, "yesterday")
        || s.is(at, "today")
        || s.is(at, "tonight");
  }
}
