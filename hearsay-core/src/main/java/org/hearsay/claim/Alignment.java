package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.story.Commonness;
import org.hearsay.story.Words;

/// The best local alignment of two runs of words, in which rare words count for more than common ones.
///
/// @param steps from the first equal pair to the last
/// @param equal how many words are equal
/// @param equalWeight their weight in nats, see [Commonness#weight]
/// @param identity share of the steps that are equal pairs, 0 to 1
record Alignment(List<Step> steps, int equal, double equalWeight, double identity) {
  /// Words of each side that are aligned at most; what follows is left out.
  private static final int MAX_WORDS = 500;

  private static final double MISMATCH = -1.6;
  private static final double GAP = -1.0;

  static final Alignment NONE = new Alignment(List.of(), 0, 0, 0);

  Alignment {
    steps = List.copyOf(steps);
  }

  /// A column of the alignment.
  ///
  /// @param left index of a word, -1 where the right side has one more
  /// @param right index of a word, -1 where the left side has one more
  /// @param equal whether the two words are the same
  record Step(int left, int right, boolean equal) {}

  int leftFirst() {
    return steps.stream().mapToInt(Step::left).filter(i -> i >= 0).min().orElse(0);
  }

  int leftLast() {
    return steps.stream().mapToInt(Step::left).max().orElse(-1);
  }

  int rightFirst() {
    return steps.stream().mapToInt(Step::right).filter(i -> i >= 0).min().orElse(0);
  }

  int rightLast() {
    return steps.stream().mapToInt(Step::right).max().orElse(-1);
  }

  static double weight(Words words, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Commonness.weight(words.form(i));
    }
    return sum;
  }

  static Alignment of(Words left, Words right) {
    return of(left, 0, left.size(), right, 0, right.size());
  }

  static Alignment of(
      Words left, int leftFrom, int leftTo, Words right, int rightFrom, int rightTo) {
    int n = Math.min(leftTo - leftFrom, MAX_WORDS);
    int m = Math.min(rightTo - rightFrom, MAX_WORDS);
    if (n <= 0 || m <= 0) {
      return NONE;
    }
    Side a = new Side(left, leftFrom, n);
    Side b = new Side(right, rightFrom, m);
    float[][] score = new float[n + 1][m + 1];
    int bestI = 0;
    int bestJ = 0;
    for (int i = 1; i <= n; i++) {
      for (int j = 1; j <= m; j++) {
        double best = Math.max(0, score[i - 1][j - 1] + match(a, i - 1, b, j - 1));
        best = Math.max(best, score[i - 1][j] + GAP);
        best = Math.max(best, score[i][j - 1] + GAP);
        score[i][j] = (float) best;
        if (best > score[bestI][bestJ]) {
          bestI = i;
          bestJ = j;
        }
      }
    }
    return trace(a, leftFrom, b, rightFrom, score, bestI, bestJ);
  }

  /// One side's words with what every comparison of them needs.
  private static final class Side {
    final String[] forms;
    final String[] normal;
    final double[] weights;
    final boolean[] stop;

    Side(Words words, int from, int size) {
      forms = new String[size];
      normal = new String[size];
      weights = new double[size];
      stop = new boolean[size];
      for (int i = 0; i < size; i++) {
        forms[i] = words.form(from + i);
        normal[i] = Spelling.normal(forms[i]);
        weights[i] = Commonness.weight(forms[i]);
        stop[i] = Commonness.stop(forms[i]);
      }
    }
  }

  private static double match(Side a, int i, Side b, int j) {
    if (a.forms[i].equals(b.forms[j])) {
      return a.weights[i];
    }
    if (a.normal[i].equals(b.normal[j])) {
      return 0.9 * a.weights[i];
    }
    if (a.stop[i] || b.stop[j]) {
      return a.stop[i] && b.stop[j] ? -0.4 : MISMATCH;
    }
    return a.forms[i].charAt(0) == b.forms[j].charAt(0) && Sound.alike(a.forms[i], b.forms[j])
        ? 0.3 * a.weights[i]
        : MISMATCH;
  }

  private static Alignment trace(
      Side a, int leftFrom, Side b, int rightFrom, float[][] score, int bestI, int bestJ) {
    List<Step> steps = new ArrayList<>();
    int i = bestI;
    int j = bestJ;
    int equal = 0;
    double equalWeight = 0;
    while (i > 0 && j > 0 && score[i][j] > 0) {
      if (near(score[i][j], score[i - 1][j - 1] + match(a, i - 1, b, j - 1))) {
        i--;
        j--;
        steps.add(new Step(leftFrom + i, rightFrom + j, a.forms[i].equals(b.forms[j])));
        if (a.normal[i].equals(b.normal[j])) {
          equal++;
          equalWeight += a.weights[i];
        }
      } else if (near(score[i][j], score[i - 1][j] + GAP)) {
        steps.add(new Step(leftFrom + --i, -1, false));
      } else {
        steps.add(new Step(-1, rightFrom + --j, false));
      }
    }
    Collections.reverse(steps);
    return steps.isEmpty()
        ? NONE
        : new Alignment(steps, equal, equalWeight, (double) equal / steps.size());
  }

  private static boolean near(float value, double sum) {
    return Math.abs(value - sum) < 1e-3;
  }
}
