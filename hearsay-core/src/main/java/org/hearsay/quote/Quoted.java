package org.hearsay.quote;

import java.util.List;
import org.hearsay.text.TextSpan;

/// A stretch between quotation marks, whatever it turns out to be: speech, a title, a scare quote.
///
/// @param parts what stands between the marks, marks excluded; more than one where paragraphs open
///     again without a close
/// @param outer the same parts with their marks
/// @param closed false where the paragraph or the text ends first
/// @param depth 0 for outermost marks, 1 for marks inside others
record Quoted(List<TextSpan> parts, List<TextSpan> outer, boolean closed, int depth) implements Comparable<Quoted> {

  Quoted {
    parts = List.copyOf(parts);
    outer = List.copyOf(outer);
    if (parts.isEmpty() || parts.size() != outer.size()) {
      throw new IllegalArgumentException("a quoted stretch needs as many parts as outer parts");
    }
  }

  int begin() {
    return outer.getFirst().begin();
  }

  @Override
  public int compareTo(Quoted other) {
    int byBegin = Integer.compare(begin(), other.begin());
    return byBegin != 0 ? byBegin : Integer.compare(depth, other.depth);
  }
}
