package org.hearsay.entity.time;

import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// With which two letters a match of a pattern may begin, so that most places in a text need no look by the pattern.
///
/// It says no only where the pattern cannot match. What is not ASCII always may.
final class LeadingLetters {
  private static final int LETTERS = 26;
  private static final char PLAIN = 128;

  /// By first and second letter.
  private final BitSet pairs = new BitSet(LETTERS * LETTERS);

  /// By first character: whether one of them alone may be the begin of a match.
  private final BitSet single = new BitSet(PLAIN);

  /// @param expression of the pattern; that some of it is case-sensitive is left aside
  LeadingLetters(String expression) {
    Matcher matcher = Pattern.compile(expression.replace("(?-i:", "(?:"), Pattern.CASE_INSENSITIVE).matcher("");
    for (char first = 0; first < PLAIN; first++) {
      if (!Character.isUpperCase(first) && mayBegin(matcher, String.valueOf(first))) {
        single.set(first);
        for (char second = 'a'; isLetter(first) && second <= 'z'; second++) {
          pairs.set(index(first, second), mayBegin(matcher, "" + first + second));
        }
      }
    }
  }

  /// A pattern that stops at the end of the text could have gone on.
  private static boolean mayBegin(Matcher matcher, String text) {
    return matcher.reset(text).lookingAt() || matcher.hitEnd();
  }

  /// Whether a match may begin at a position.
  ///
  /// @param limit where the text ends that counts
  boolean mayBegin(String text, int at, int limit) {
    char first = small(text.charAt(at));
    if (first >= PLAIN) {
      return true;
    }
    char second = at + 1 < limit ? small(text.charAt(at + 1)) : 0;
    return (isLetter(first) && isLetter(second)) ? pairs.get(index(first, second)) : single.get(first);
  }

  private static char small(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static int index(char first, char second) {
    return (first - 'a') * LETTERS + second - 'a';
  }
}
