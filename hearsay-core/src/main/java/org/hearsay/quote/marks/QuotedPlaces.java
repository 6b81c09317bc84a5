package org.hearsay.quote.marks;

import java.util.Arrays;
import java.util.List;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.TextSpan;

/// Answers whether a span lies between quotation marks, by binary search.
public final class QuotedPlaces {
  private final int[] begins;
  private final int[] ends;

  private QuotedPlaces(int[] begins, int[] ends) {
    this.begins = begins;
    this.ends = ends;
  }

  public static QuotedPlaces of(List<QuotedStretch> quoted) {
    List<TextSpan> outer =
        quoted.stream().filter(each -> each.depth() == 0).flatMap(each -> each.outer().stream()).sorted().toList();
    return new QuotedPlaces(
        outer.stream().mapToInt(TextSpan::begin).toArray(), outer.stream().mapToInt(TextSpan::end).toArray());
  }

  /// Whether the whole span stands between one pair of marks.
  boolean isInside(TextSpan span) {
    int at = lastAtOrBefore(span.begin());
    return at >= 0 && span.end() <= ends[at];
  }

  /// Whether any part of the span does.
  boolean touches(TextSpan span) {
    int at = lastAtOrBefore(span.end() - 1);
    return at >= 0 && ends[at] > span.begin();
  }

  /// Whether some stretch begins or ends between two positions, marks included.
  boolean hasEdge(int begin, int end) {
    int next = lastAtOrBefore(begin - 1);
    return (next >= 0 && ends[next] > begin && ends[next] <= end)
        || (next + 1 < begins.length && begins[next + 1] < end);
  }

  boolean beginsAt(int position) {
    return Arrays.binarySearch(begins, position) >= 0;
  }

  /// The end of the last stretch that begins and ends before one position and ends after the other.
  ///
  /// @return -1 where there is none
  int lastEnd(int from, int to) {
    int at = lastAtOrBefore(to - 1);
    at = at >= 0 && ends[at] > to ? at - 1 : at;
    return at >= 0 && ends[at] > from ? ends[at] : -1;
  }

  /// Direct where all of the content is quoted, indirect where none of it is.
  public QuotationKind kind(List<TextSpan> content) {
    boolean all = true;
    boolean any = false;
    for (TextSpan span : content) {
      all &= isInside(span);
      any |= touches(span);
    }
    return all ? QuotationKind.DIRECT : any ? QuotationKind.MIXED : QuotationKind.INDIRECT;
  }

  private int lastAtOrBefore(int position) {
    int found = Arrays.binarySearch(begins, position);
    return found >= 0 ? found : -found - 2;
  }
}
