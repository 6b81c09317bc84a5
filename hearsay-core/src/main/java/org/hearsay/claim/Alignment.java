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
    float[][] score = new float[n + 1][m + 1];
    int bestI = 0;
    int bestJ = 0;
    for (int i = 1; i <= n; i++) {
      String a = left.form(leftFrom + i - 1);
      double weight = Commonness.weight(a);
      for (int j = 1; j <= m; j++) {
        double match = match(a, right.form(rightFrom + j - 1), weight);
        double best = Math.max(0, score[i - 1][j - 1] + match);
        best = Math.max(best, score[i - 1][j] + GAP);
        best = Math.max(best, score[i][j - 1] + GAP);
        score[i][j] = (float) best;
        if (best > score[bestI][bestJ]) {
          bestI = i;
          bestJ = j;
        }
      }
    }
    return trace(left, leftFrom, right, rightFrom, score, bestI, bestJ);
  }

  private static double match(String a, String b, double weight) {
    if (a.equals(b)) {
      return weight;
    }
    if (Spelling.same(a, b)) {
      return 0.9 * weight;
    }
    if (Commonness.stop(a) && Commonness.stop(b)) {
      return -0.4;
    }
    return Sound.alike(a, b) ? 0.3 * weight : MISMATCH;
  }

  private static Alignment trace(
      Words left, int leftFrom, Words right, int rightFrom, float[][] score, int bestI, int bestJ) {
    List<Step> steps = new ArrayList<>();
    int i = bestI;
    int j = bestJ;
    int equal = 0;
    double equalWeight = 0;
    while (i > 0 && j > 0 && score[i][j] > 0) {
      String a = left.form(leftFrom + i - 1);
      String b = right.form(rightFrom + j - 1);
      double weight = Commonness.weight(a);
      double match = match(a, b, weight);
      if (near(score[i][j], score[i - 1][j - 1] + match)) {
        boolean same = a.equals(b);
        steps.add(new Step(leftFrom + i - 1, rightFrom + j - 1, same));
        if (same || Spelling.same(a, b)) {
          equal++;
          equalWeight += weight;
        }
        i--;
        j--;
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
