package org.hearsay.quote.marks;

import java.util.List;
import org.hearsay.text.TextSpan;

/// A stretch between quotation marks, whatever it turns out to be: speech, a title, a scare quote.
///
/// @param parts what stands between the marks, marks excluded; more than one where paragraphs open
///     again without a close
/// @param outer the same parts with their marks
/// @param closed false where the paragraph or the text ends first
/// @param depth 0 for outermost marks, 1 for marks inside others
public record QuotedStretch(List<TextSpan> parts, List<TextSpan> outer, boolean closed, int depth)
    implements Comparable<QuotedStretch> {

  public QuotedStretch {
    parts = List.copyOf(parts);
    outer = List.copyOf(outer);
    if (parts.isEmpty() || parts.size() != outer.size()) {
      throw new IllegalArgumentException("a quoted stretch needs as many parts as outer parts");
    }
  }

  public int begin() {
    return outer.getFirst().begin();
  }

  @Override
  public int compareTo(QuotedStretch other) {
    int byBegin = Integer.compare(begin(), other.begin());
    return byBegin != 0 ? byBegin : Integer.compare(depth, other.depth);
  }
}
