package org.hearsay.text;

import java.util.BitSet;

/// Which line breaks of an article end a sentence.
///
/// Blank lines and, unless the text is hard-wrapped, single line breaks do. A break does not when the
/// line before was plainly cut: it has no terminal punctuation, and the text goes on in lower case, or
/// through a short line such as a name, after which it does.
final class LineBreaks {
  /// A line longer than this many words is prose, and not a link that became a line of its own.
  private static final int SHORT_LINE_WORDS = 6;

  private final int[] lineBegins;
  private final int[] lineEnds;
  private final BitSet ends;

  private LineBreaks(int[] lineBegins, int[] lineEnds, BitSet ends) {
    this.lineBegins = lineBegins;
    this.lineEnds = lineEnds;
    this.ends = ends;
  }

  static LineBreaks of(Article article) {
    String text = article.text();
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      if (isBreak(text, i)) {
        count++;
      }
    }
    int[] begins = new int[count];
    int[] stops = new int[count];
    BitSet blankBefore = new BitSet();
    int lines = 0;
    int from = 0;
    boolean blank = false;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isBreak(text, i)) {
        int a = from;
        int b = i;
        while (a < b && Spaces.isSpace(text.charAt(a))) {
          a++;
        }
        while (b > a && Spaces.isSpace(text.charAt(b - 1))) {
          b--;
        }
        if (a < b) {
          begins[lines] = a;
          stops[lines] = b;
          blankBefore.set(lines, blank);
          lines++;
          blank = false;
        } else {
          blank = true;
        }
        from = i + 1;
      }
    }
    int[] lineBegins = java.util.Arrays.copyOf(begins, lines);
    int[] lineEnds = java.util.Arrays.copyOf(stops, lines);
    boolean wrapped = isWrapped(text, lineBegins, lineEnds, blankBefore);
    BitSet ends = new BitSet();
    for (int line = 0; line + 1 < lines; line++) {
      boolean soft = wrapped && !blankBefore.get(line + 1);
      ends.set(line, !soft && !goesOn(article, lineBegins, lineEnds, line));
    }
    // A short line inside a cut sentence binds both ways: decide the break before it by the one after.
    for (int line = lines - 2; line > 0; line--) {
      if (!ends.get(line)
          && ends.get(line - 1)
          && isShort(text, lineBegins[line], lineEnds[line])
          && sameKind(article, lineBegins[line - 1], lineBegins[line])
          && isCut(text, lineBegins[line - 1], lineEnds[line - 1])
          && article.kindAt(lineBegins[line]) == BlockKind.BODY) {
        ends.clear(line - 1);
      }
    }
    return new LineBreaks(lineBegins, lineEnds, ends);
  }

  /// Whether a sentence ends between two neighbouring tokens.
  ///
  /// @param end end of the first token
  /// @param begin begin of the second
  boolean between(int end, int begin) {
    int line = lineOf(end - 1);
    if (line < 0 || begin < lineEnds[line]) {
      return false;
    }
    int next = lineOf(begin);
    for (int at = line; at < next; at++) {
      if (ends.get(at)) {
        return true;
      }
    }
    return false;
  }

  private int lineOf(int position) {
    int found = java.util.Arrays.binarySearch(lineBegins, position);
    return found >= 0 ? found : -found - 2;
  }

  private static boolean isBreak(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        || c == '\u2029'
        || c == '\u2028'
        || c == '\u0085'
        || (c == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'));
  }

  /// Hard-wrapped text has lines of nearly one length that mostly end in the middle of a sentence.
  private static boolean isWrapped(String text, int[] begins, int[] stops, BitSet blankBefore) {
    int followed = 0;
    int full = 0;
    for (int line = 0; line + 1 < begins.length; line++) {
      if (!blankBefore.get(line + 1)) {
        followed++;
        int length = stops[line] - begins[line];
        if (length >= 50 && length <= 100 && isCut(text, begins[line], stops[line])) {
          full++;
        }
      }
    }
    return followed >= 4 && full * 5 >= followed * 3;
  }

  private static boolean goesOn(Article article, int[] begins, int[] stops, int line) {
    String text = article.text();
    if (!sameKind(article, begins[line], begins[line + 1])
        || article.kindAt(begins[line]) != BlockKind.BODY
        || !isCut(text, begins[line], stops[line])) {
      return false;
    }
    char next = text.charAt(begins[line + 1]);
    char last = lastSignificant(text, begins[line], stops[line]);
    if (Character.isLowerCase(next) || next == ',' || next == ';' || last == ',') {
      return true;
    }
    boolean midWord = Character.isDigit(next) || isSuffix(text, begins[line + 1]);
    if (midWord && Character.isLowerCase(last)) {
      return true;
    }
    boolean opensShort = isShort(text, begins[line + 1], stops[line + 1]);
    boolean bindsOn = Character.isLowerCase(last);
    boolean shortGoesOn =
        opensShort
            && Character.isUpperCase(next)
            && (text.charAt(stops[line + 1] - 1) == ','
                || (line + 2 < begins.length && Character.isLowerCase(text.charAt(begins[line + 2]))));
    return bindsOn && shortGoesOn;
  }

  /// A line such as `-era pact`, whose first word was a link and is a line of its own.
  private static boolean isSuffix(String text, int begin) {
    return text.charAt(begin) == '-' && begin + 1 < text.length() && Character.isLowerCase(text.charAt(begin + 1));
  }

  private static boolean sameKind(Article article, int a, int b) {
    return article.kindAt(a) == article.kindAt(b);
  }

  /// Whether a line ends without terminal punctuation.
  private static boolean isCut(String text, int begin, int end) {
    char last = lastSignificant(text, begin, end);
    return last != '.' && last != '!' && last != '?' && last != ':' && last != '…';
  }

  /// The last character that is not a closing quotation mark or bracket.
  private static char lastSignificant(String text, int begin, int end) {
    int at = end - 1;
    while (at > begin
        && (Tokenizer.isQuote(text.charAt(at))
            || Tokenizer.isApostrophe(text.charAt(at))
            || text.charAt(at) == ')'
            || text.charAt(at) == ']')) {
      at--;
    }
    return text.charAt(at);
  }

  private static boolean isShort(String text, int begin, int end) {
    int words = 1;
    for (int at = begin; at < end; at++) {
      if (Spaces.isSpace(text.charAt(at))) {
        words++;
      }
    }
    return words <= SHORT_LINE_WORDS && isCut(text, begin, end);
  }
}
