package org.hearsay.text;

import org.jspecify.annotations.Nullable;

/// The title of a plain text: its first line, when a blank line follows and the line looks like a title.
public final class TitleLine {
  /// Characters; hardly a headline is longer, a first paragraph often is.
  private static final int MAX = 200;

  /// What a title does not end with. A full stop may close an abbreviation such as "U.S.".
  private static final String ENDS = ".,;:…";

  private static final String CLOSING = "\"'”’»“)]";

  private TitleLine() {}

  /// The title of an English text.
  ///
  /// @return the line without white space around it; absent where there is none
  public static @Nullable TextSpan find(String text) {
    return find(text, Furniture.english());
  }

  /// Page furniture in front of the title, such as "Advertisement", is passed over.
  static @Nullable TextSpan find(String text, Furniture furniture) {
    int position = 0;
    while (position < text.length()) {
      int end = lineEnd(text, position);
      TextSpan line = strip(text, position, end);
      if (line != null) {
        boolean alone = end < text.length() && strip(text, end + 1, lineEnd(text, end + 1)) == null;
        if (!furniture.isFurniture(line.in(text))) {
          boolean title = alone && looksLikeTitle(line.in(text)) && !isTurn(text, line);
          return title && end < lastLetter(text) ? line : null;
        }
      }
      position = end + 1;
    }
    return null;
  }

  /// A title is short, ends without the mark of a sentence, and closes the quotation marks that it opens.
  private static boolean looksLikeTitle(String line) {
    if (line.length() > MAX) {
      return false;
    }
    int last = line.length() - 1;
    while (last > 0 && (CLOSING.indexOf(line.charAt(last)) >= 0 || line.charAt(last) == ' ')) {
      last--;
    }
    boolean abbreviation = last >= 2 && line.charAt(last) == '.' && line.charAt(last - 2) == '.';
    boolean sentence = ENDS.indexOf(line.charAt(last)) >= 0 && !abbreviation;
    boolean open =
        count(line, '“') > count(line, '”') || count(line, '«') > count(line, '»') || count(line, '"') % 2 == 1;
    return !sentence && !open;
  }

  /// A line that opens with a label, such as a name and a colon, as another line does: somebody's turn in a talk.
  private static boolean isTurn(String text, TextSpan line) {
    int colon = text.indexOf(':', line.begin());
    if (colon < 0 || colon >= line.end() || colon - line.begin() > LABEL) {
      return false;
    }
    int again = text.indexOf("\n" + text.substring(line.begin(), colon + 1), line.end());
    return again > 0;
  }

  /// Characters of a label.
  private static final int LABEL = 60;

  private static long count(String line, char mark) {
    return line.chars().filter(c -> c == mark).count();
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
