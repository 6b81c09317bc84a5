package org.hearsay.compare.copy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Passage;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;

/// Short runs of equal words that stand in quotation marks in two articles: what both quote.
public final class QuotedRuns {
  /// Words of a run.
  public static final int LEAST_WORDS = 4;

  /// Words of it that are not among the commonest.
  private static final int LEAST_CONTENT = 2;

  /// Places of one run that are looked at.
  private static final int MOST_PLACES = 8;

  private QuotedRuns() {}

  /// @param passages that are known; what lies in one of them is left out
  /// @return pairs of words, left and right, of each run, in the order of the left article
  static List<List<int[]>> find(
      Report left, BitSet leftQuoted, Report right, BitSet rightQuoted, List<Passage> passages) {
    Map<List<String>, List<Integer>> places = new HashMap<>();
    for (int i = 0; i + LEAST_WORDS <= right.words.size(); i++) {
      if (isQuoted(rightQuoted, i)) {
        List<Integer> known = places.computeIfAbsent(run(right, i), key -> new ArrayList<>(1));
        if (known.size() < MOST_PLACES) {
          known.add(i);
        }
      }
    }
    List<List<int[]>> found = new ArrayList<>();
    int at = 0;
    while (at + LEAST_WORDS <= left.words.size()) {
      int length = 0;
      int there = -1;
      if (isQuoted(leftQuoted, at)) {
        for (int place : places.getOrDefault(run(left, at), List.of())) {
          int common = common(left, leftQuoted, at, right, rightQuoted, place);
          if (common > length) {
            length = common;
            there = place;
          }
        }
      }
      if (length > 0 && says(left, at, length) && isNew(left, at, length, passages)) {
        List<int[]> pairs = new ArrayList<>(length);
        for (int i = 0; i < length; i++) {
          pairs.add(new int[] {at + i, there + i});
        }
        found.add(pairs);
      }
      at += Math.max(1, length);
    }
    return found;
  }

  private static boolean isQuoted(BitSet quoted, int from) {
    return quoted.nextClearBit(from) >= from + LEAST_WORDS;
  }

  private static List<String> run(Report report, int from) {
    return report.words.forms().subList(from, from + LEAST_WORDS);
  }

  /// Equal quoted words from two places on.
  private static int common(Report left, BitSet leftQuoted, int a, Report right, BitSet rightQuoted, int b) {
    int length = 0;
    while (a + length < left.words.size()
        && b + length < right.words.size()
        && leftQuoted.get(a + length)
        && rightQuoted.get(b + length)
        && left.words.form(a + length).equals(right.words.form(b + length))) {
      length++;
    }
    return length;
  }

  private static boolean says(Report report, int from, int length) {
    int content = 0;
    for (int i = from; i < from + length; i++) {
      content += Commonness.stop(report.words.form(i)) ? 0 : 1;
    }
    return content >= LEAST_CONTENT;
  }

  private static boolean isNew(Report report, int from, int length, List<Passage> passages) {
    TextSpan span = report.words.span(from, from + length - 1);
    return passages.stream().noneMatch(passage -> passage.left().span().overlaps(span));
  }
}
