package org.hearsay.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;

/// Finds those of many lists of spans that may touch a range. Each list stands in it from the begin of its first to the
/// end of its last span, so whoever asks has to look at what is found.
public final class SpanIndex {
  /// Sorted by their begins: where each list begins, and its number.
  private final int[] begins;

  private final int[] numbers;

  /// A heap over the sorted lists: the greatest end below each node.
  private final int[] ends;

  private final int leaves;

  private SpanIndex(int[] begins, int[] numbers, int[] ends, int leaves) {
    this.begins = begins;
    this.numbers = numbers;
    this.ends = ends;
    this.leaves = leaves;
  }

  /// @param spans of an item; items without spans are never found
  public static <T> SpanIndex of(List<T> items, Function<T, List<TextSpan>> spans) {
    List<List<TextSpan>> all = items.stream().map(spans).toList();
    Integer[] order = new Integer[items.size()];
    Arrays.setAll(order, i -> i);
    Integer[] sorted =
        Arrays.stream(order)
            .filter(i -> !all.get(i).isEmpty())
            .sorted(Comparator.comparingInt(i -> all.get(i).getFirst().begin()))
            .toArray(Integer[]::new);
    int leaves = Math.max(1, Integer.highestOneBit(Math.max(1, sorted.length - 1)) << 1);
    int[] begins = new int[sorted.length];
    int[] numbers = new int[sorted.length];
    int[] ends = new int[2 * leaves];
    for (int i = 0; i < sorted.length; i++) {
      numbers[i] = sorted[i];
      begins[i] = all.get(sorted[i]).getFirst().begin();
      ends[leaves + i] = all.get(sorted[i]).getLast().end();
    }
    for (int node = leaves - 1; node > 0; node--) {
      ends[node] = Math.max(ends[2 * node], ends[2 * node + 1]);
    }
    return new SpanIndex(begins, numbers, ends, leaves);
  }

  /// The numbers of the items that may touch one of the spans, in ascending order.
  public List<Integer> near(List<TextSpan> spans) {
    return spans.isEmpty() ? List.of() : near(spans.getFirst().begin(), spans.getLast().end());
  }

  private List<Integer> near(int begin, int end) {
    int found = Arrays.binarySearch(begins, end);
    int to = found < 0 ? -found - 1 : found;
    while (to > 0 && begins[to - 1] >= end) {
      to--; // several may begin at one place
    }
    List<Integer> out = new ArrayList<>();
    collect(1, 0, leaves, to, begin, out);
    out.sort(null);
    return out;
  }

  /// @param to one past the last sorted list that begins before the end of the range
  private void collect(int node, int from, int until, int to, int begin, List<Integer> out) {
    if (from >= to || ends[node] <= begin) {
      return;
    }
    if (node >= leaves) {
      out.add(numbers[from]);
      return;
    }
    int middle = (from + until) >>> 1;
    collect(2 * node, from, middle, to, begin, out);
    collect(2 * node + 1, middle, until, to, begin, out);
  }

  /// Whether one of those that may touch the spans is meant.
  public boolean any(List<TextSpan> spans, IntPredicate meant) {
    for (int number : near(spans)) {
      if (meant.test(number)) {
        return true;
      }
    }
    return false;
  }
}
