package org.hearsay.show;

import org.hearsay.text.TextSpan;

/// Some words with their context, so that a short place can be understood.
public final class Around {
  /// Of a longer stretch the end, or the beginning, is left out.
  private static final int WORD = 60;

  private static final String OPENING = "\"“„«‘";
  private static final String CLOSING = "\"”»’";

  private Around() {}

  /// The words of a place with up to `before` words in front of it and `after` behind it, on one line. It
  /// stays within the line of the text, the sentence, and what stands in quotation marks; an ellipsis
  /// stands where these go on. Marks at its ends are left out.
  ///
  /// @param span inside the text
  public static String of(String text, TextSpan span, int before, int after) {
    int begin = span.begin();
    for (int words = 0; words < before; words++) {
      int next = wordBefore(text, begin);
      if (next == begin) {
        break;
      }
      begin = next;
    }
    int end = wordAfter(text, span.end(), true);
    for (int words = 0; words < after; words++) {
      int next = wordAfter(text, end, false);
      if (next == end) {
        break;
      }
      end = next;
    }
    String front = wordBefore(text, begin) < begin ? "… " : "";
    String back = wordAfter(text, end, false) > end ? " …" : "";
    return front + bare(oneLine(text.substring(begin, end)), back.isEmpty()) + back;
  }

  /// Without quotation marks and blanks around it, nor, at an end, the comma that leads over to the cue.
  private static String bare(String words, boolean end) {
    int from = 0;
    int to = words.length();
    while (from < to && (OPENING + CLOSING).indexOf(words.charAt(from)) >= 0) {
      from++;
    }
    while (to > from
        && ((OPENING + CLOSING).indexOf(words.charAt(to - 1)) >= 0 || (end && words.charAt(to - 1) == ','))) {
      to--;
    }
    return words.substring(from, to);
  }

  /// Where the word in front of a place begins; the place itself where the sentence begins there.
  private static int wordBefore(String text, int from) {
    int end = from;
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    if (end == 0
        || text.charAt(end - 1) == '\n'
        || (end < from && ends(text, end))
        || (from < text.length() && OPENING.indexOf(text.charAt(from)) >= 0)) {
      return from;
    }
    int begin = end;
    while (begin > 0 && end - begin < WORD && !Character.isWhitespace(text.charAt(begin - 1))) {
      begin--;
    }
    return begin;
  }

  /// Where the word behind a place ends; the place itself where the sentence ends there.
  ///
  /// @param same whether only what is left of the word that the place ends in counts
  private static int wordAfter(String text, int from, boolean same) {
    int begin = from;
    while (!same && begin < text.length() && isBlank(text.charAt(begin))) {
      begin++;
    }
    if (begin == text.length()
        || text.charAt(begin) == '\n'
        || (begin > from && ends(text, from))
        || (begin > from && OPENING.indexOf(text.charAt(begin)) >= 0)) {
      return from;
    }
    int end = begin;
    while (end < text.length() && end - begin < WORD && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isBlank(char c) {
    return c != '\n' && Character.isWhitespace(c);
  }

  /// Whether a sentence, or what stands in quotation marks, ends at a place.
  private static boolean ends(String text, int end) {
    char last = end > 0 ? text.charAt(end - 1) : ' ';
    return ".!?".indexOf(last) >= 0 || CLOSING.indexOf(last) >= 0;
  }

  /// White space runs become one blank; none stays at the ends.
  public static String oneLine(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean blank = false;
    for (int at = 0; at < raw.length(); at++) {
      char c = raw.charAt(at);
      if (Character.isWhitespace(c)) {
        blank = out.length() > 0;
        continue;
      }
      if (blank) {
        out.append(' ');
        blank = false;
      }
      out.append(c);
    }
    return out.toString();
  }
}
