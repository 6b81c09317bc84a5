package org.hearsay.text;

import java.util.Locale;
import java.util.Set;

/// Words that keep a full stop.
final class Abbreviations {
  private Abbreviations() {}

  /// Stand before a name or number, so never end a sentence.
  private static final Set<String> PREFIXES = TextLists.ENGLISH.words("abbreviations.prefixes");

  /// May end a sentence too.
  private static final Set<String> OTHERS = TextLists.ENGLISH.words("abbreviations.others");

  /// Of the first ones those that are a word, or another abbreviation, where they are written small.
  private static final Set<String> ALSO_WORDS = TextLists.ENGLISH.words("abbreviations.also-words");

  /// Of the others those that are written small.
  private static final Set<String> SMALL = TextLists.ENGLISH.words("abbreviations.small");

  /// Begin a sentence far more often than they follow an abbreviation in the middle of one.
  private static final Set<String> STARTERS = TextLists.ENGLISH.words("abbreviations.starters");

  /// Whether the letters before a full stop are a known abbreviation.
  static boolean isKnown(String text, int begin, int stop) {
    if (stop - begin > 6) {
      return false;
    }
    String word = text.substring(begin, stop).toLowerCase(Locale.ROOT);
    if (PREFIXES.contains(word) && Character.isUpperCase(text.charAt(begin))) {
      return !word.equals("no") || digitFollows(text, stop + 1);
    }
    if (PREFIXES.contains(word)) {
      return !ALSO_WORDS.contains(word);
    }
    if (!OTHERS.contains(word)) {
      return false;
    }
    boolean capital = Character.isUpperCase(text.charAt(begin));
    return capital || SMALL.contains(word);
  }

  /// Units of the longest initials; what goes on longer was not meant as such.
  private static final int LONGEST_INITIALS = 24;

  /// Whether a full stop follows single letters with full stops between, such as `U.S.` or `J.`.
  static boolean isInitials(String text, int begin, int stop) {
    if (stop - begin > LONGEST_INITIALS) {
      return false;
    }
    if (stop - begin == 1) {
      char c = text.charAt(begin);
      boolean letterFollows = stop + 1 < text.length() && Character.isLetter(text.charAt(stop + 1));
      return Character.isUpperCase(c) || (letterFollows && Character.isLetter(c) && dotAt(text, stop + 2));
    }
    for (int at = begin; at < stop; at++) {
      char c = text.charAt(at);
      boolean letterPlace = (at - begin) % 2 == 0;
      if (letterPlace ? !Character.isLetter(c) : c != '.') {
        return false;
      }
    }
    return (stop - begin) % 2 == 1;
  }

  /// Whether an abbreviation, its full stop included, also ends its sentence.
  static boolean endsSentence(String text, int begin, int end, int nextBegin, int nextEnd) {
    String word = text.substring(begin, end - 1).toLowerCase(Locale.ROOT);
    if (PREFIXES.contains(word) || word.length() == 1) {
      return false;
    }
    String next = text.substring(nextBegin, nextEnd).toLowerCase(Locale.ROOT);
    return STARTERS.contains(next);
  }

  private static boolean dotAt(String text, int at) {
    return at < text.length() && text.charAt(at) == '.';
  }

  private static boolean digitFollows(String text, int at) {
    while (at < text.length() && Spaces.isSpace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && Character.isDigit(text.charAt(at));
  }
}
