package org.hearsay.compare.report;

import java.util.Arrays;
import java.util.List;
import org.hearsay.text.TextSpan;

/// How much of a stretch some spans cover, told in the time of a search, however many there are.
public final class SpanCoverage {
  /// Ascending, with the sums of those before each.
  private final int[] begins;

  private final long[] sumOfBegins;
  private final int[] ends;
  private final long[] sumOfEnds;

  /// @param spans in any order; they may overlap
  public SpanCoverage(List<TextSpan> spans) {
    begins = spans.stream().mapToInt(TextSpan::begin).sorted().toArray();
    ends = spans.stream().mapToInt(TextSpan::end).sorted().toArray();
    sumOfBegins = sums(begins);
    sumOfEnds = sums(ends);
  }

  private static long[] sums(int[] numbers) {
    long[] sums = new long[numbers.length + 1];
    for (int i = 0; i < numbers.length; i++) {
      sums[i + 1] = sums[i] + numbers[i];
    }
    return sums;
  }

  /// UTF-16 units of a stretch that the spans cover; what two of them cover counts twice.
  public long of(TextSpan stretch) {
    return before(stretch.end()) - before(stretch.begin());
  }

  private long before(int position) {
    return past(begins, sumOfBegins, position) - past(ends, sumOfEnds, position);
  }

  /// How far a position is past all the places before it, added up.
  private static long past(int[] places, long[] sums, int position) {
    int found = Arrays.binarySearch(places, position);
    int before = found >= 0 ? found : -found - 1; // equal ones add nothing
    return (long) before * position - sums[before];
  }
}
