package org.hearsay.text;

import org.jspecify.annotations.Nullable;

/// The title of a plain text: its first line, when a blank line follows.
public final class TitleLine {
  /// No headline is longer; a first paragraph often is.
  private static final int MAX = 300;

  private TitleLine() {}

  /// Page furniture in front of the title, such as "Advertisement", is passed over.
  ///
  /// @return the line without white space around it; absent where there is none
  public static @Nullable TextSpan find(String text) {
    int position = 0;
    while (position < text.length()) {
      int end = lineEnd(text, position);
      TextSpan line = strip(text, position, end);
      if (line != null) {
        boolean alone = end < text.length() && strip(text, end + 1, lineEnd(text, end + 1)) == null;
        if (!Furniture.isFurniture(line.in(text))) {
          return alone && line.length() <= MAX && end < lastLetter(text) ? line : null;
        }
      }
      position = end + 1;
    }
    return null;
  }

  private static int lineEnd(String text, int from) {
    int end = from < text.length() ? text.indexOf('\n', from) : -1;
    return end < 0 ? text.length() : end;
  }

  /// A text of one line is a paragraph, not a title.
  private static int lastLetter(String text) {
    int last = text.length() - 1;
    while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
      last--;
    }
    return last;
  }

  private static @Nullable TextSpan strip(String text, int begin, int end) {
    int from = Math.min(begin, text.length());
    int to = end;
    while (from < to && Spaces.isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && Spaces.isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from < to ? new TextSpan(from, to) : null;
  }
}
