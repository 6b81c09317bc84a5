package org.hearsay.compare.copy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.report.Report;

/// Aligns what two reports share, from places where they have the same run of words.
///
/// Runs are extended while words are equal, chained where they follow each other in both reports, and the words
/// between two runs of a chain and at its ends are aligned in a narrow band. No two articles are ever aligned whole.
final class SharedText {
  /// Words between two runs of one chain, on either side.
  private static final int BRIDGE = 12;

  /// Words that are looked at beyond the end of a run.
  private static final int REACH = 12;

  /// Words that two runs of a chain may both claim; fewer than a run has.
  private static final int OVERLAP = 3;

  /// What a word between two runs costs that has no equal, in equal words.
  private static final double GAP = 0.4;

  private final Report left;
  private final Report right;
  private final Fingerprints leftPrints;
  private final Fingerprints rightPrints;

  /// @param words equal words
  private record Run(int left, int right, int words) {
    int leftEnd() {
      return left + words;
    }

    int rightEnd() {
      return right + words;
    }
  }

  SharedText(Report left, Fingerprints leftPrints, Report right, Fingerprints rightPrints) {
    this.left = left;
    this.right = right;
    this.leftPrints = leftPrints;
    this.rightPrints = rightPrints;
  }

  /// Blocks of aligned words; no word of either report is in two of them.
  ///
  /// @param seeds pairs of words, one of each report, at which equal runs start
  /// @return for each block the pairs of equal words in order
  List<List<int[]>> blocks(List<int[]> seeds) {
    List<Run> runs = runs(seeds);
    double[] score = new double[runs.size()];
    int[] before = new int[runs.size()];
    for (int i = 0; i < runs.size(); i++) {
      score[i] = runs.get(i).words();
      before[i] = -1;
      Run run = runs.get(i);
      for (int j = i - 1; j >= 0 && run.left() - runs.get(j).left() <= BRIDGE + MAX_RUN_SEEN; j--) {
        Run earlier = runs.get(j);
        int over = over(earlier, run);
        int across = run.left() + over - earlier.leftEnd();
        int down = run.right() + over - earlier.rightEnd();
        if (over <= OVERLAP
            && run.left() > earlier.left()
            && run.right() > earlier.right()
            && across <= BRIDGE
            && down <= BRIDGE) {
          double joined = score[j] + run.words() - over - GAP * Math.max(across, down);
          if (joined > score[i]) {
            score[i] = joined;
            before[i] = j;
          }
        }
      }
    }
    return best(runs, score, before);
  }

  /// Words that two runs both claim, as where a word was put in before an equal one.
  private static int over(Run earlier, Run later) {
    return Math.max(0, Math.max(earlier.leftEnd() - later.left(), earlier.rightEnd() - later.right()));
  }

  /// Runs further back than this many words are not looked at as a neighbour's beginning; longer runs end a chain.
  private static final int MAX_RUN_SEEN = 400;

  private List<Run> runs(List<int[]> seeds) {
    List<int[]> ordered = new ArrayList<>(seeds);
    ordered.sort(Comparator.comparingInt((int[] seed) -> seed[0]).thenComparingInt(seed -> seed[1]));
    List<Run> runs = new ArrayList<>();
    Map<Integer, Integer> reached = new HashMap<>();
    for (int[] seed : ordered) {
      int diagonal = seed[0] - seed[1];
      if (seed[0] < reached.getOrDefault(diagonal, -1)) {
        continue;
      }
      Run run = extend(seed[0], seed[1]);
      reached.put(diagonal, Math.max(seed[0] + 1, run.leftEnd()));
      if (run.words() >= Fingerprints.GRAM) {
        runs.add(run);
      }
    }
    runs.sort(Comparator.comparingInt(Run::left).thenComparingInt(Run::right));
    return runs;
  }

  private boolean equal(int i, int j) {
    return left.words.form(i).equals(right.words.form(j)) && !leftPrints.out(i) && !rightPrints.out(j);
  }

  private Run extend(int i, int j) {
    int begin = 0;
    while (i - begin > 0 && j - begin > 0 && equal(i - begin - 1, j - begin - 1)) {
      begin++;
    }
    int length = 0;
    while (i + length < left.words.size() && j + length < right.words.size() && equal(i + length, j + length)) {
      length++;
    }
    return new Run(i - begin, j - begin, begin + length);
  }

  /// The best chains one after the other, each of words that no better one has.
  private List<List<int[]>> best(List<Run> runs, double[] score, int[] before) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -score[i]).thenComparingInt(i -> i));
    boolean[] usedLeft = new boolean[left.words.size()];
    boolean[] usedRight = new boolean[right.words.size()];
    boolean[] taken = new boolean[runs.size()];
    List<List<int[]>> blocks = new ArrayList<>();
    for (int end : order) {
      if (taken[end]) {
        continue;
      }
      List<Run> chain = new ArrayList<>();
      for (int at = end; at >= 0 && !taken[at]; at = before[at]) {
        taken[at] = true;
        chain.addFirst(runs.get(at));
      }
      List<int[]> pairs = align(chain);
      pairs.removeIf(pair -> usedLeft[pair[0]] || usedRight[pair[1]]);
      for (int[] pair : pairs) {
        usedLeft[pair[0]] = true;
        usedRight[pair[1]] = true;
      }
      if (!pairs.isEmpty()) {
        blocks.add(pairs);
      }
    }
    blocks.sort(Comparator.comparingInt((List<int[]> block) -> block.getFirst()[0]));
    return blocks;
  }

  private List<int[]> align(List<Run> chain) {
    List<int[]> pairs = new ArrayList<>();
    Run first = chain.getFirst();
    List<int[]> ahead = ends(first.left() - 1, first.right() - 1, -1);
    for (int i = ahead.size() - 1; i >= 0; i--) {
      pairs.add(ahead.get(i));
    }
    Run last = null;
    for (Run run : chain) {
      int over = last == null ? 0 : over(last, run);
      if (last != null) {
        pairs.addAll(between(last.leftEnd(), run.left() + over, last.rightEnd(), run.right() + over));
      }
      for (int i = over; i < run.words(); i++) {
        pairs.add(new int[] {run.left() + i, run.right() + i});
      }
      last = run;
    }
    if (last != null) {
      pairs.addAll(ends(last.leftEnd(), last.rightEnd(), 1));
    }
    return pairs;
  }

  /// The longest common subsequence of the words between two runs.
  private List<int[]> between(int leftBegin, int leftEnd, int rightBegin, int rightEnd) {
    int rows = leftEnd - leftBegin;
    int columns = rightEnd - rightBegin;
    int[][] equal = new int[rows + 1][columns + 1];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        equal[i][j] =
            equal(leftBegin + i, rightBegin + j) ? equal[i + 1][j + 1] + 1 : Math.max(equal[i + 1][j], equal[i][j + 1]);
      }
    }
    List<int[]> pairs = new ArrayList<>();
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      if (equal(leftBegin + i, rightBegin + j)) {
        pairs.add(new int[] {leftBegin + i++, rightBegin + j++});
      } else if (equal[i + 1][j] >= equal[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
    return pairs;
  }

  /// Equal words beyond the end of a run: each must be near enough that the words passed over cost less than what
  /// follows gains.
  ///
  /// @param step 1 behind the run, -1 before it
  private List<int[]> ends(int leftFrom, int rightFrom, int step) {
    List<int[]> pairs = new ArrayList<>();
    int i = leftFrom;
    int j = rightFrom;
    boolean on = true;
    while (on) {
      on = false;
      for (int skip = 1; skip <= 2 && !on; skip++) {
        for (int a = 0; a <= skip && !on; a++) {
          int[][] ways = {{skip, a}, {a, skip}};
          for (int[] way : ways) {
            int length = equalRun(i + step * way[0], j + step * way[1], step);
            if (!on && length >= 4 * skip) {
              i += step * way[0];
              j += step * way[1];
              for (int k = 0; k < length; k++) {
                pairs.add(new int[] {i, j});
                i += step;
                j += step;
              }
              on = true;
            }
          }
        }
      }
    }
    return pairs;
  }

  private int equalRun(int i, int j, int step) {
    int length = 0;
    int a = i;
    int b = j;
    while (length < REACH && a >= 0 && b >= 0 && a < left.words.size() && b < right.words.size() && equal(a, b)) {
      length++;
      a += step;
      b += step;
    }
    return length;
  }
}
