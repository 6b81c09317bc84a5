package org.hearsay.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One line that is not blank, with what can be seen in the line alone.
///
/// @param span without the white space around it
/// @param afterBlank whether a blank line, or the start of the text, comes before it
/// @param words counted by white space
/// @param stopped whether it ends like a sentence, with a full stop and what closes after it
/// @param lower whether its first letter is a small one
/// @param last its last character
record TextLine(TextSpan span, String text, boolean afterBlank, int words, boolean stopped, boolean lower, char last) {

  private static final String CLOSERS = "\"'\u2019\u201D\u201C\u00BB)]}*\u203A\u300D\u300F";

  /// The lines of a text; a very long one is kept, but its words are not looked at.
  static List<TextLine> of(String text) {
    List<TextLine> lines = new ArrayList<>();
    boolean afterBlank = true;
    int position = 0;
    while (position < text.length()) {
      int end = position;
      while (end < text.length() && !isBreak(text.charAt(end))) {
        end++;
      }
      int from = position;
      int to = end;
      while (from < to && Spaces.isSpace(text.charAt(from))) {
        from++;
      }
      while (to > from && Spaces.isSpace(text.charAt(to - 1))) {
        to--;
      }
      if (from < to) {
        lines.add(line(text.substring(from, to), from, afterBlank));
        afterBlank = false;
      } else {
        // The empty line between \r and \n is no blank line.
        boolean pair =
            end > 0
                && end == position
                && end < text.length()
                && text.charAt(end) == '\n'
                && text.charAt(end - 1) == '\r';
        afterBlank |= !pair;
      }
      position = end + 1;
    }
    return lines;
  }

  private static TextLine line(String text, int begin, boolean afterBlank) {
    int end = text.length();
    while (end > 1 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Spaces.isSpace(text.charAt(end - 1)))) {
      end--;
    }
    char last = text.charAt(end - 1);
    boolean stopped = isStop(last) || stopsBeforeBrackets(text);
    int first = 0;
    while (first < text.length() - 1 && !Character.isLetterOrDigit(text.charAt(first))) {
      first++;
    }
    return new TextLine(
        new TextSpan(begin, begin + text.length()),
        text,
        afterBlank,
        Furniture.words(text),
        stopped,
        Character.isLowerCase(text.charAt(first)),
        last);
  }

  private static boolean isStop(char c) {
    return ".!?\u2026\u3002".indexOf(c) >= 0;
  }

  /// `The ferry sailed. (AFP)` ends a sentence too.
  private static boolean stopsBeforeBrackets(String text) {
    int bracket = text.endsWith(")") ? text.lastIndexOf('(') : -1;
    int end = bracket;
    while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || Spaces.isSpace(text.charAt(end - 1)))) {
      end--;
    }
    return end > 0 && text.length() - bracket <= 80 && isStop(text.charAt(end - 1));
  }

  /// Few words and no stop: a heading, a name, a label, or a part of a broken sentence.
  boolean isShort() {
    return !stopped && words <= 16 && text.length() <= 140;
  }

  /// A full paragraph of a report.
  boolean isProse() {
    return stopped ? words >= 8 : text.length() > 140;
  }

  /// Whether its last word or mark shows that the sentence goes on.
  ///
  /// @param openEnds words that do not end a sentence, such as "of"
  boolean endsOpen(Set<String> openEnds) {
    if (last == ',' || last == '\u2014' || last == '\u2013' || last == '-') {
      return true;
    }
    int space = text.lastIndexOf(' ');
    return openEnds.contains(text.substring(space + 1));
  }

  boolean isBullet() {
    char first = text.charAt(0);
    return "-\u2013\u2022*\u00B7\u25AA\u25CF\u2023>".indexOf(first) >= 0
        || (Character.isDigit(first) && text.matches("\\d{1,3}[.)].{0,200}"));
  }

  /// Whether all its letters are capitals, and there are at least two.
  boolean isCapitals() {
    return letters(true) >= 2 && letters(false) == 0;
  }

  boolean isSmall() {
    return letters(true) == 0 && letters(false) >= 2;
  }

  /// Whether every word starts with a capital, as names do.
  boolean isNameLike() {
    for (String word : text.split("[\\s\u00a0]+")) {
      if (!word.isEmpty() && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }

  /// Whether most words of some length start with a capital, as in headlines of American papers.
  boolean isTitleCase() {
    int upper = 0;
    int lowerCase = 0;
    for (String word : text.split("[\\s\u00a0]+")) {
      if (word.length() > 3) {
        upper += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        lowerCase += Character.isLowerCase(word.codePointAt(0)) ? 1 : 0;
      }
    }
    return upper > 4 * lowerCase;
  }

  private int letters(boolean upper) {
    return (int)
        text.codePoints().limit(200).filter(c -> upper ? Character.isUpperCase(c) : Character.isLowerCase(c)).count();
  }

  static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }
}
