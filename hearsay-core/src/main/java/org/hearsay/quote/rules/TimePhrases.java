package org.hearsay.quote.rules;

import java.util.Set;

/// Recognizes the words that say when, such as "on Monday" or "earlier this month". What days they mean
/// is worked out later.
public final class TimePhrases {
  private static final String AGO = QuotationRuleLists.ENGLISH.word("ago");
  private static final String EARLIER = QuotationRuleLists.ENGLISH.word("earlier");
  private static final String LAST = QuotationRuleLists.ENGLISH.word("last");
  private static final String LATER = QuotationRuleLists.ENGLISH.word("later");
  private static final String MARCH = QuotationRuleLists.ENGLISH.word("march");
  private static final String NEXT = QuotationRuleLists.ENGLISH.word("next");
  private static final String PAST = QuotationRuleLists.ENGLISH.word("past");
  private static final String RECENT = QuotationRuleLists.ENGLISH.word("recent");
  private static final String TODAY = QuotationRuleLists.ENGLISH.word("today");
  private static final String TONIGHT = QuotationRuleLists.ENGLISH.word("tonight");
  private static final String YESTERDAY = QuotationRuleLists.ENGLISH.word("yesterday");

  private static final Set<String> WEEKDAYS = QuotationRuleLists.ENGLISH.words("time-phrases.weekdays");
  private static final Set<String> MONTHS = QuotationRuleLists.ENGLISH.words("time-phrases.months");
  private static final Set<String> UNITS = QuotationRuleLists.ENGLISH.words("time-phrases.units");
  private static final Set<String> PLURAL_UNITS = QuotationRuleLists.ENGLISH.words("time-phrases.plural-units");
  private static final Set<String> PARTS_OF_DAY = QuotationRuleLists.ENGLISH.words("time-phrases.parts-of-day");
  private static final Set<String> SINGLE = QuotationRuleLists.ENGLISH.words("time-phrases.single");
  private static final Set<String> WHICH = QuotationRuleLists.ENGLISH.words("time-phrases.which");
  private static final Set<String> LEADING = QuotationRuleLists.ENGLISH.words("time-phrases.leading");
  private static final Set<String> SMALL_NUMBERS = QuotationRuleLists.ENGLISH.words("time-phrases.small-numbers");

  private TimePhrases() {}

  /// Whether a word by itself says when.
  static boolean isTimeWord(String lower) {
    return WEEKDAYS.contains(lower)
        || lower.equals(YESTERDAY)
        || lower.equals(TODAY)
        || lower.equals(TONIGHT)
        || lower.equals(EARLIER)
        || lower.equals(LATER)
        || (MONTHS.contains(lower) && !lower.equals("may") && !lower.equals(MARCH));
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
    if (word.equals(RECENT) || (word.equals(PAST) && s.isAny(at + 1, PLURAL_UNITS))) {
      return s.isAny(at + 1, PLURAL_UNITS) ? at + 2 : -1;
    }
    if ((word.equals(PAST) || word.equals(LAST) || word.equals(NEXT))
        && (s.isAny(at + 1, SMALL_NUMBERS) || s.hasTag(at + 1, "NUM"))
        && s.isAny(at + 2, PLURAL_UNITS)) {
      return at + 3;
    }
    if (WHICH.contains(word)) {
      int next = at + 1;
      if (s.is(next, LAST) || s.is(next, "this") || s.is(next, "that") || s.is(next, PAST)) {
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
          && (s.is(unit + 1, AGO) || s.is(unit + 1, EARLIER) || s.is(unit + 1, LATER))) {
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
        || s.is(at, YESTERDAY)
        || s.is(at, TODAY)
        || s.is(at, TONIGHT);
  }
}
