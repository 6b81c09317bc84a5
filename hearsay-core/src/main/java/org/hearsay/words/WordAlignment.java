package org.hearsay.words;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The best local alignment of two runs of words, in which rare words count for more than common ones.
///
/// @param steps from the first equal pair to the last
/// @param equal how many words are equal
/// @param equalWeight their weight in nats, see [Commonness#weight]
/// @param identity share of the steps that are equal pairs, 0 to 1
public record WordAlignment(List<Step> steps, int equal, double equalWeight, double identity) {
  /// Words of each side that are aligned at most; what follows is left out.
  private static final int MAX_WORDS = 500;

  private static final double MISMATCH = -1.6;

  /// The first word that the other side lacks, and each further one of the same gap: who leaves out one
  /// word of a clause leaves out the clause.
  private static final float OPEN = -1.0f;

  private static final float EXTEND = -0.5f;

  /// A gap of this many words is counted as so many columns at most.
  private static final int COUNTED_GAP = 3;

  /// Fewer equal words beyond a long gap are chance.
  private static final int LEAST_ISLAND = 3;

  private static final int LONG_GAP = 5;

  static final WordAlignment NONE = new WordAlignment(List.of(), 0, 0, 0);

  public WordAlignment {
    steps = List.copyOf(steps);
  }

  /// A column of the alignment.
  ///
  /// @param left index of a word, -1 where the right side has one more
  /// @param right index of a word, -1 where the left side has one more
  /// @param equal whether the two words are the same
  public record Step(int left, int right, boolean equal) {}

  public int leftFirst() {
    return steps.stream().mapToInt(Step::left).filter(i -> i >= 0).min().orElse(0);
  }

  public int leftLast() {
    return steps.stream().mapToInt(Step::left).max().orElse(-1);
  }

  public int rightFirst() {
    return steps.stream().mapToInt(Step::right).filter(i -> i >= 0).min().orElse(0);
  }

  public int rightLast() {
    return steps.stream().mapToInt(Step::right).max().orElse(-1);
  }

  public static double weight(ComparedWords words, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += Commonness.weight(words.form(i));
    }
    return sum;
  }

  /// The most that the equal words of an alignment can weigh: a look that spares most pairs the alignment.
  public static double mostEqual(
      ComparedWords left, int leftFrom, int leftTo, ComparedWords right, int rightFrom, int rightTo) {
    Set<String> others = new HashSet<>();
    for (int i = rightFrom; i < rightTo; i++) {
      others.add(Spelling.normal(right.form(i)));
    }
    double sum = 0;
    for (int i = leftFrom; i < leftTo; i++) {
      String form = left.form(i);
      sum += others.contains(Spelling.normal(form)) ? Commonness.weight(form) : 0;
    }
    return sum;
  }

  public static WordAlignment of(ComparedWords left, ComparedWords right) {
    return of(left, 0, left.size(), right, 0, right.size());
  }

  public static WordAlignment of(
      ComparedWords left, int leftFrom, int leftTo, ComparedWords right, int rightFrom, int rightTo) {
    return best(left, leftFrom, leftTo, right, rightFrom, rightTo, false);
  }

  /// The same where one side is reported speech: person, tense, place and time may be shifted.
  public static WordAlignment shifted(
      ComparedWords left, int leftFrom, int leftTo, ComparedWords right, int rightFrom, int rightTo) {
    return best(left, leftFrom, leftTo, right, rightFrom, rightTo, true);
  }

  private static WordAlignment best(
      ComparedWords left, int leftFrom, int leftTo, ComparedWords right, int rightFrom, int rightTo, boolean shifted) {
    int n = Math.min(leftTo - leftFrom, MAX_WORDS);
    int m = Math.min(rightTo - rightFrom, MAX_WORDS);
    if (n <= 0 || m <= 0) {
      return NONE;
    }
    WordAlignment copy = n == m ? copy(left, leftFrom, right, rightFrom, n) : null;
    return copy != null
        ? copy
        : new Table(new Side(left, leftFrom, n, shifted), new Side(right, rightFrom, m, shifted)).best();
  }

  /// One side's words with what every comparison of them needs.
  private static final class Side {
    final int from;
    final int size;
    final String[] forms;
    final String[] normal;
    final String[] lemmas;
    final double[] weights;
    final boolean[] stop;

    /// How words sound, found when it is asked for.
    private final @Nullable String[] sounds;

    /// @param shifted whether words are compared without person and tense
    Side(ComparedWords words, int from, int size, boolean shifted) {
      this.from = from;
      this.size = size;
      forms = new String[size];
      normal = new String[size];
      lemmas = new String[size];
      weights = new double[size];
      stop = new boolean[size];
      sounds = new String[size];
      for (int i = 0; i < size; i++) {
        forms[i] = words.form(from + i);
        normal[i] = shifted ? Lemma.shifted(forms[i]) : Spelling.normal(forms[i]);
        lemmas[i] = Lemma.of(forms[i]);
        weights[i] = Commonness.weight(forms[i]);
        stop[i] = Commonness.stop(forms[i]);
      }
    }

    String sound(int word) {
      String known = sounds[word];
      if (known == null) {
        known = Pronunciation.of(forms[word]);
        sounds[word] = known;
      }
      return known;
    }
  }

  /// Of a word-for-word copy: no other alignment has all of the words. Absent where the two differ.
  private static @Nullable WordAlignment copy(
      ComparedWords left, int leftFrom, ComparedWords right, int rightFrom, int size) {
    for (int i = 0; i < size; i++) {
      if (!left.form(leftFrom + i).equals(right.form(rightFrom + i))) {
        return null;
      }
    }
    List<Step> steps = new ArrayList<>(size);
    double weight = 0;
    for (int i = 0; i < size; i++) {
      steps.add(new Step(leftFrom + i, rightFrom + i, true));
      weight += Commonness.weight(left.form(leftFrom + i));
    }
    return new WordAlignment(steps, size, weight, 1);
  }

  /// Scores of all prefixes: ending in a pair, in a word of the left alone, in one of the right alone.
  private static final class Table {
    private static final float NEVER = -1e6f;

    private final Side a;
    private final Side b;
    private final float[][] pair;
    private final float[][] leftOnly;
    private final float[][] rightOnly;

    Table(Side a, Side b) {
      this.a = a;
      this.b = b;
      pair = new float[a.size + 1][b.size + 1];
      leftOnly = new float[a.size + 1][b.size + 1];
      rightOnly = new float[a.size + 1][b.size + 1];
    }

    WordAlignment best() {
      int bestI = 0;
      int bestJ = 0;
      for (int j = 0; j <= b.size; j++) {
        leftOnly[0][j] = NEVER;
        rightOnly[0][j] = NEVER;
      }
      for (int i = 1; i <= a.size; i++) {
        leftOnly[i][0] = NEVER;
        rightOnly[i][0] = NEVER;
        for (int j = 1; j <= b.size; j++) {
          pair[i][j] = Math.max(0, before(i - 1, j - 1) + (float) match(a, i - 1, b, j - 1));
          leftOnly[i][j] = Math.max(pair[i - 1][j] + OPEN, leftOnly[i - 1][j] + EXTEND);
          rightOnly[i][j] = Math.max(Math.max(pair[i][j - 1], leftOnly[i][j - 1]) + OPEN, rightOnly[i][j - 1] + EXTEND);
          if (pair[i][j] > pair[bestI][bestJ]) {
            bestI = i;
            bestJ = j;
          }
        }
      }
      return alignment(trimmed(trace(bestI, bestJ)));
    }

    private float before(int i, int j) {
      return Math.max(0, Math.max(pair[i][j], Math.max(leftOnly[i][j], rightOnly[i][j])));
    }

    private List<Step> trace(int bestI, int bestJ) {
      List<Step> steps = new ArrayList<>();
      int i = bestI;
      int j = bestJ;
      int state = 0;
      while (i > 0 && j > 0) {
        if (state == 0) {
          if (pair[i][j] <= 0) {
            break;
          }
          i--;
          j--;
          steps.add(new Step(a.from + i, b.from + j, a.forms[i].equals(b.forms[j])));
          float last = before(i, j);
          state = last <= 0 || near(last, pair[i][j]) ? 0 : near(last, leftOnly[i][j]) ? 1 : 2;
          if (last <= 0) {
            break;
          }
        } else if (state == 1) {
          state = near(leftOnly[i][j], pair[i - 1][j] + OPEN) ? 0 : 1;
          steps.add(new Step(a.from + --i, -1, false));
        } else {
          float value = rightOnly[i][j];
          state = near(value, pair[i][j - 1] + OPEN) ? 0 : near(value, leftOnly[i][j - 1] + OPEN) ? 1 : 2;
          steps.add(new Step(-1, b.from + --j, false));
        }
      }
      Collections.reverse(steps);
      return steps;
    }

    /// Without what stands alone before or after a long gap.
    private List<Step> trimmed(List<Step> steps) {
      List<Step> kept = steps;
      for (int side = 0; side < 2; side++) {
        boolean again = true;
        while (again) {
          again = false;
          int equal = 0;
          for (int k = 0; k < kept.size(); k++) {
            Step step = kept.get(side == 0 ? k : kept.size() - 1 - k);
            if (pairs(step)) {
              equal++;
              continue;
            }
            int end = k;
            while (end < kept.size() && !pairs(kept.get(side == 0 ? end : kept.size() - 1 - end))) {
              end++;
            }
            if (end - k >= LONG_GAP && equal < LEAST_ISLAND) {
              kept = side == 0 ? kept.subList(end, kept.size()) : kept.subList(0, kept.size() - end);
              again = !kept.isEmpty();
              break;
            }
            k = end - 1;
          }
        }
      }
      return kept;
    }

    private boolean pairs(Step step) {
      return step.left() >= 0
          && step.right() >= 0
          && a.normal[step.left() - a.from].equals(b.normal[step.right() - b.from]);
    }

    private WordAlignment alignment(List<Step> steps) {
      int equal = 0;
      double equalWeight = 0;
      int columns = 0;
      int gap = 0;
      for (Step step : steps) {
        boolean oneSided = step.left() < 0 || step.right() < 0;
        gap = oneSided ? gap + 1 : 0;
        columns += gap > COUNTED_GAP ? 0 : 1;
        if (pairs(step)) {
          equal++;
          equalWeight += a.weights[step.left() - a.from];
        }
      }
      return steps.isEmpty() ? NONE : new WordAlignment(steps, equal, equalWeight, (double) equal / columns);
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
    if (a.lemmas[i].equals(b.lemmas[j])) {
      return 0.5 * a.weights[i];
    }
    return beginsOrEndsAlike(a.forms[i], b.forms[j])
            && Pronunciation.confusable(a.forms[i], b.forms[j], a.sound(i), b.sound(j))
        ? 0.3 * a.weights[i]
        : MISMATCH;
  }

  /// A quick look that spares most pairs the slow one.
  private static boolean beginsOrEndsAlike(String a, String b) {
    return Math.abs(a.length() - b.length()) <= 3
        && (a.charAt(0) == b.charAt(0) || a.charAt(a.length() - 1) == b.charAt(b.length() - 1));
  }

  private static boolean near(float value, float sum) {
    return Math.abs(value - sum) < 1e-3;
  }
}
