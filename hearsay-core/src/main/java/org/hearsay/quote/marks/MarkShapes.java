package org.hearsay.quote.marks;

import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;

/// What the shape of a quotation mark and the characters beside it say.
final class MarkShapes {
  /// How far a mark that may be turned round or spaced looks for its partner, so that a text of marks stays linear.
  private static final int LOOK_AHEAD = 600;

  private static final int DOTS = 3;

  private MarkShapes() {}

  /// Marks of one family share a style: one of `"`, `“`, `„`, `«`, `「` and `'`.
  static char style(char c) {
    return switch (c) {
      case '“', '”' -> '“';
      case '„', ',' -> '„';
      case '«', '»' -> '«';
      case '「', '」', '『', '』' -> '「';
      case '"', '＂' -> '"';
      default -> '\'';
    };
  }

  static boolean isMark(char c) {
    return isDouble(c) || isSingleClose(c) || c == '‘' || c == '`';
  }

  static boolean isDouble(char c) {
    return switch (c) {
      case '"', '＂', '“', '”', '„', '«', '»', '「', '」', '『', '』' -> true;
      default -> false;
    };
  }

  static boolean isStraight(char c) {
    return c == '"' || c == '＂';
  }

  static boolean isSingleClose(char c) {
    return c == '\'' || c == '’' || c == '´';
  }

  /// Whether a double mark, or half of one, can only open.
  static boolean isOpening(char c) {
    return switch (c) {
      case '“', '„', '«', '「', '『', '`', '‘', ',' -> true;
      default -> false;
    };
  }

  static boolean isClosing(char c) {
    return c == '”' || c == '»' || c == '」' || c == '』' || c == '’';
  }

  /// Whether two styles may be partners: curly, straight and low marks are mixed in print, angled and corner ones are
  /// not.
  static boolean sameFamily(char one, char other) {
    boolean apart = one == '«' || other == '«' || one == '「' || other == '「';
    return !apart || one == other;
  }

  /// `,,so gut''`: two commas that open, where a low mark could not be typed.
  static boolean isTwoCommas(String text, int at) {
    return text.startsWith(",,", at)
        && at + 2 < text.length()
        && Character.isLetter(text.charAt(at + 2))
        && (at == 0 || Spaces.isSpace(text.charAt(at - 1)));
  }

  static boolean opensAfter(char c) {
    return Spaces.isSpace(c) || "([{—–-/“\"‘'„«".indexOf(c) >= 0;
  }

  static boolean closesBefore(char c) {
    return Spaces.isSpace(c) || ")]}.,;:!?—–-/”\"’'»…".indexOf(c) >= 0;
  }

  /// Whether a character may be the last before a closing mark of speech.
  static boolean isStop(char c) {
    return ",.!?…".indexOf(c) >= 0;
  }

  /// Whether dots, a dash or another mark lead to a word: `... and`, `—no`, `'later`.
  static boolean leadsIn(String text, int at, int end) {
    char c = text.charAt(at);
    int i = at;
    if (c == '.') {
      while (i < end && text.charAt(i) == '.') {
        i++;
      }
      if (i - at < DOTS) {
        return false;
      }
    } else if (c == '…' || c == '—' || c == '–' || c == '-') {
      i++;
    } else if (c == '\'' || c == '‘' || c == '"' || c == '“' || c == '’') {
      return at + 1 < end && Character.isLetterOrDigit(text.charAt(at + 1));
    } else {
      return false;
    }
    i += i < end && text.charAt(i) == ' ' ? 1 : 0;
    return i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '[');
  }

  /// Whether a closing mark that faces a word opens: `”so“`, `”so”`, `»so«`. Its partner must come before any mark
  /// that opens.
  static boolean closesTurned(String text, int at, TextSpan span) {
    char c = text.charAt(at);
    if (c != '”' && c != '»') {
      return false;
    }
    int limit = Math.min(span.end(), at + LOOK_AHEAD);
    for (int i = at + 2; i < limit; i++) {
      char other = text.charAt(i);
      if (isDouble(other) && sameFamily(style(c), style(other))) {
        boolean faces = opensAfter(text.charAt(i - 1)) && i + 1 < span.end() && !closesBefore(text.charAt(i + 1));
        return !faces && (i + 1 >= span.end() || closesBefore(text.charAt(i + 1)));
      }
    }
    return false;
  }

  /// `" so " he said`: marks with blanks on both sides, as in text that was cut into words.
  static boolean isSpaced(String text, int at, int end, TextSpan span) {
    boolean blanks = at > span.begin() ? text.charAt(at - 1) == ' ' : end < span.end();
    boolean number = at > 1 && Character.isDigit(text.charAt(at - 2)); // 6 " pipes
    if (!blanks || number || end + 1 >= span.end() || text.charAt(end) != ' ') {
      return false;
    }
    int limit = Math.min(span.end(), end + LOOK_AHEAD);
    for (int i = end + 1; i < limit; i++) {
      if (isDouble(text.charAt(i)) || text.startsWith("''", i)) {
        return text.charAt(i - 1) == ' ';
      }
    }
    return false;
  }
}
