package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Spelling;
import org.hearsay.words.WordAlignment;

/// What stands before and after the aligned part of a sentence, taken for counterparts where both sides end soon.
///
/// A local alignment ends at its last equal pair, so a changed word at the very end would look cut off.
///
/// @param head columns before the aligned part
/// @param tail columns after it
record AlignedEnds(List<WordAlignment.Step> head, List<WordAlignment.Step> tail) {
  /// How many words one side may have left where the other goes on.
  private static final int FEW = 2;

  /// How many words both may have left.
  private static final int SOME = 3;

  /// How many words both may have left where half of them are the same.
  private static final int MANY = 8;

  AlignedEnds {
    head = List.copyOf(head);
    tail = List.copyOf(tail);
  }

  /// @param sentences of the reference, as ranges of words
  /// @param piece the variant's sentence that was aligned
  static AlignedEnds of(
      WordAlignment alignment, ComparedWords left, List<int[]> sentences, ComparedWords right, int[] piece) {
    if (alignment.steps().isEmpty()) {
      return new AlignedEnds(List.of(), List.of());
    }
    int first = alignment.leftFirst();
    int last = alignment.leftLast();
    int before = 0;
    int after = 0;
    for (int[] sentence : sentences) {
      if (sentence[0] <= first && first < sentence[1]) {
        before = first - sentence[0];
      }
      if (sentence[0] <= last && last < sentence[1]) {
        after = sentence[1] - 1 - last;
      }
    }
    int over = alignment.rightFirst() - piece[0];
    int beyond = piece[1] - 1 - alignment.rightLast();
    List<WordAlignment.Step> head = columns(left, first - 1, right, alignment.rightFirst() - 1, before, over, -1);
    Collections.reverse(head);
    return new AlignedEnds(head, columns(left, last + 1, right, alignment.rightLast() + 1, after, beyond, 1));
  }

  /// Columns from the aligned part outwards.
  ///
  /// @param on 1 to the right, -1 to the left
  private static List<WordAlignment.Step> columns(
      ComparedWords left, int i, ComparedWords right, int j, int lefts, int rights, int on) {
    List<WordAlignment.Step> steps = new ArrayList<>();
    if (lefts == 0 || rights == 0) {
      return steps;
    }
    if (lefts <= MANY && rights <= MANY) {
      List<WordAlignment.Step> all = edited(left, i, right, j, lefts, rights, on);
      long equal = all.stream().filter(WordAlignment.Step::equal).count();
      if (Math.max(lefts, rights) <= SOME || equal * 2 >= all.size()) {
        return all;
      }
    }
    if (Math.min(lefts, rights) <= FEW) {
      for (int k = 0; k < Math.min(lefts, rights); k++) {
        steps.add(step(left, i + on * k, right, j + on * k));
      }
    }
    return steps;
  }

  private static WordAlignment.Step step(ComparedWords left, int i, ComparedWords right, int j) {
    return new WordAlignment.Step(i, j, left.form(i).equals(right.form(j)));
  }

  /// The fewest changes that make one of the other.
  private static List<WordAlignment.Step> edited(
      ComparedWords left, int i, ComparedWords right, int j, int lefts, int rights, int on) {
    int[][] cost = new int[lefts + 1][rights + 1];
    for (int x = lefts; x >= 0; x--) {
      for (int y = rights; y >= 0; y--) {
        if (x == lefts || y == rights) {
          cost[x][y] = lefts - x + rights - y;
          continue;
        }
        boolean same = Spelling.same(left.form(i + on * x), right.form(j + on * y));
        cost[x][y] = Math.min(cost[x + 1][y + 1] + (same ? 0 : 1), 1 + Math.min(cost[x + 1][y], cost[x][y + 1]));
      }
    }
    List<WordAlignment.Step> steps = new ArrayList<>();
    int x = 0;
    int y = 0;
    while (x < lefts || y < rights) {
      boolean both = x < lefts && y < rights;
      boolean same = both && Spelling.same(left.form(i + on * x), right.form(j + on * y));
      if (both && cost[x][y] == cost[x + 1][y + 1] + (same ? 0 : 1)) {
        steps.add(step(left, i + on * x++, right, j + on * y++));
      } else if (x < lefts && (y == rights || cost[x][y] == cost[x + 1][y] + 1)) {
        steps.add(new WordAlignment.Step(i + on * x++, -1, false));
      } else {
        steps.add(new WordAlignment.Step(-1, j + on * y++, false));
      }
    }
    return steps;
  }
}
