package org.hearsay.quote.marks;

import java.util.Arrays;
import org.hearsay.text.TextSpan;

/// Which double marks of a paragraph open and which close, by what stands beside them. So it can be told whether a
/// mark that opens while another is open stands inside: then both are closed later on.
final class MarkBalance {
  static final MarkBalance EMPTY = new MarkBalance(new int[0], new int[0], new int[0]);

  /// Where the marks stand, how many are open before each, and the fewest that are open after any later one.
  private final int[] places;

  private final int[] before;
  private final int[] least;

  private MarkBalance(int[] places, int[] before, int[] least) {
    this.places = places;
    this.before = before;
    this.least = least;
  }

  static MarkBalance of(String text, TextSpan span) {
    int count = 0;
    int[] places = new int[8];
    int[] before = new int[8];
    int[] after = new int[8];
    int open = 0;
    for (int at = span.begin(); at < span.end(); at++) {
      char c = text.charAt(at);
      if (!MarkShapes.isDouble(c) || !MarkShapes.sameFamily('"', MarkShapes.style(c))) {
        continue;
      }
      if (count == places.length) {
        places = Arrays.copyOf(places, 2 * count);
        before = Arrays.copyOf(before, 2 * count);
        after = Arrays.copyOf(after, 2 * count);
      }
      places[count] = at;
      before[count] = open;
      open += opens(text, at, span) ? 1 : -1;
      after[count++] = open;
    }
    for (int i = count - 2; i >= 0; i--) {
      after[i] = Math.min(after[i], after[i + 1]);
    }
    return new MarkBalance(Arrays.copyOf(places, count), Arrays.copyOf(before, count), Arrays.copyOf(after, count));
  }

  private static boolean opens(String text, int at, TextSpan span) {
    boolean spaceBefore = at <= span.begin() || MarkShapes.opensAfter(text.charAt(at - 1));
    int end = at + 1;
    boolean spaceAfter =
        end >= span.end()
            || (MarkShapes.closesBefore(text.charAt(end))
                && !(spaceBefore && MarkShapes.leadsIn(text, end, span.end())));
    char c = text.charAt(at);
    return MarkShapes.isOpening(c)
        ? !spaceAfter || spaceBefore
        : !MarkShapes.isClosing(c) && spaceBefore && !spaceAfter;
  }

  /// Whether the mark at a place, which opens, and one that was open before it both close in the paragraph.
  boolean isNested(int at) {
    int found = Arrays.binarySearch(places, at);
    return found >= 0 && least[found] < before[found];
  }
}
