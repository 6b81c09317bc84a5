package org.hearsay.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Two wordings aligned word by word, for display.
public final class WordDiff {
  /// Above this many words on either side the middle is shown as replaced: the table is quadratic.
  private static final int LIMIT = 600;

  private WordDiff() {}

  /// What happened to some words.
  public enum Kind {
    SAME,
    /// In the first wording alone.
    LEFT,
    /// In the second wording alone.
    RIGHT
  }

  /// Words in a row that are all equal, all removed or all added, with single blanks between them.
  public record Run(Kind kind, String text) {}

  /// The runs in order; in a replacement, the first wording's words come first.
  public static List<Run> of(String left, String right) {
    return runs(words(left), words(right));
  }

  /// Equal for wordings between which no difference would be shown.
  public static String key(String text) {
    return words(text).stream().map(WordDiff::bare).collect(Collectors.joining(" "));
  }

  private static List<String> words(String text) {
    String line = Around.oneLine(text);
    return line.isEmpty() ? List.of() : List.of(line.split(" "));
  }

  private static List<Run> runs(List<String> left, List<String> right) {
    int start = 0;
    int shorter = Math.min(left.size(), right.size());
    while (start < shorter && same(left.get(start), right.get(start))) {
      start++;
    }
    int tail = 0;
    while (tail < shorter - start && same(left.get(left.size() - 1 - tail), right.get(right.size() - 1 - tail))) {
      tail++;
    }
    Out out = new Out();
    for (int at = 0; at < start; at++) {
      out.add(Kind.SAME, right.get(at));
    }
    middle(left.subList(start, left.size() - tail), right.subList(start, right.size() - tail), out);
    for (int at = right.size() - tail; at < right.size(); at++) {
      out.add(Kind.SAME, right.get(at));
    }
    return out.done();
  }

  private static void middle(List<String> left, List<String> right, Out out) {
    if (left.size() > LIMIT || right.size() > LIMIT) {
      left.forEach(word -> out.add(Kind.LEFT, word));
      right.forEach(word -> out.add(Kind.RIGHT, word));
      return;
    }
    int[][] longest = new int[left.size() + 1][right.size() + 1];
    for (int i = left.size() - 1; i >= 0; i--) {
      for (int j = right.size() - 1; j >= 0; j--) {
        longest[i][j] =
            same(left.get(i), right.get(j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < left.size() || j < right.size()) {
      if (i < left.size() && j < right.size() && same(left.get(i), right.get(j))) {
        out.add(Kind.SAME, right.get(j));
        i++;
        j++;
      } else if (i < left.size() && (j == right.size() || longest[i + 1][j] >= longest[i][j + 1])) {
        out.add(Kind.LEFT, left.get(i++));
      } else {
        out.add(Kind.RIGHT, right.get(j++));
      }
    }
  }

  /// Capitals and marks around a word do not count: an outlet's style is no difference in wording.
  static boolean same(String left, String right) {
    return left.equals(right) || bare(left).equals(bare(right));
  }

  private static String bare(String word) {
    int begin = 0;
    int end = word.length();
    while (begin < end && !Character.isLetterOrDigit(word.codePointAt(begin))) {
      begin++;
    }
    while (end > begin && !Character.isLetterOrDigit(word.codePointBefore(end))) {
      end--;
    }
    String kept = begin == end ? (word.equals("...") ? "…" : word) : word.substring(begin, end);
    return kept.replace('\u2019', '\'').toLowerCase(Locale.ROOT);
  }

  private static final class Out {
    private final List<Run> runs = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private Kind kind = Kind.SAME;

    void add(Kind next, String word) {
      if (next != kind) {
        flush();
        kind = next;
      }
      if (words.length() > 0) {
        words.append(' ');
      }
      words.append(word);
    }

    private void flush() {
      if (words.length() > 0) {
        runs.add(new Run(kind, words.toString()));
        words.setLength(0);
      }
    }

    List<Run> done() {
      flush();
      return Runs.told(runs);
    }
  }
}
