package org.hearsay.show;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.show.WordDiff.Kind;
import org.hearsay.show.WordDiff.Run;

/// Makes a word diff readable. A single "the" or "was" that two wordings have in common by chance, between words that
/// differ, is shown as one of the words that differ.
final class Runs {
  private Runs() {}

  /// The same runs, where such words are removed on one side and added on the other.
  static List<Run> told(List<Run> runs) {
    List<Run> told = new ArrayList<>();
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    for (int at = 0; at < runs.size(); at++) {
      Run run = runs.get(at);
      switch (run.kind()) {
        case LEFT -> append(left, run.text());
        case RIGHT -> append(right, run.text());
        case SAME -> {
          int same = words(run.text());
          int before = Math.max(words(left), words(right));
          if (2 * same <= before && 2 * same <= changedAfter(runs, at + 1)) {
            append(left, run.text());
            append(right, run.text());
          } else {
            String tail = commonTail(left, right);
            flush(told, left, right);
            told.add(new Run(Kind.SAME, tail.isEmpty() ? run.text() : tail + " " + run.text()));
          }
        }
      }
    }
    flush(told, left, right);
    return List.copyOf(told);
  }

  /// Removes the last words that both have from both, and returns them.
  private static String commonTail(StringBuilder left, StringBuilder right) {
    String tail = "";
    while (left.length() > 0 && right.length() > 0) {
      int one = left.lastIndexOf(" ") + 1;
      int other = right.lastIndexOf(" ") + 1;
      String word = right.substring(other);
      if (!WordDiff.same(left.substring(one), word)) {
        break;
      }
      tail = tail.isEmpty() ? word : word + " " + tail;
      left.setLength(Math.max(0, one - 1));
      right.setLength(Math.max(0, other - 1));
    }
    return tail;
  }

  private static int changedAfter(List<Run> runs, int from) {
    int most = 0;
    for (int at = from; at < runs.size() && runs.get(at).kind() != Kind.SAME; at++) {
      most = Math.max(most, words(runs.get(at).text()));
    }
    return most;
  }

  private static void flush(List<Run> told, StringBuilder left, StringBuilder right) {
    // An ellipsis stands where other words interrupt a quotation: of the words none is missing there.
    if (left.length() > 0 && !isEllipsis(left)) {
      told.add(new Run(Kind.LEFT, left.toString()));
    }
    if (right.length() > 0) {
      told.add(new Run(isEllipsis(right) ? Kind.SAME : Kind.RIGHT, right.toString()));
    }
    left.setLength(0);
    right.setLength(0);
  }

  private static boolean isEllipsis(CharSequence words) {
    return words.chars().allMatch(c -> c == '…' || c == '.' || c == ' ');
  }

  private static void append(StringBuilder words, String more) {
    words.append(words.length() > 0 ? " " : "").append(more);
  }

  private static int words(CharSequence text) {
    return text.length() == 0 ? 0 : 1 + (int) text.chars().filter(c -> c == ' ').count();
  }
}
