package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.TextSpan;

/// Counts the characters of lists of spans.
final class SpanSets {
  private SpanSets() {}

  /// Characters that stand in either list.
  static int either(List<TextSpan> a, List<TextSpan> b) {
    return length(a) + length(b) - both(a, b);
  }

  /// Characters of a list, each counted once.
  static int length(List<TextSpan> spans) {
    int length = 0;
    for (TextSpan span : apart(spans)) {
      length += span.length();
    }
    return length;
  }

  /// Characters that stand in both lists.
  static int both(List<TextSpan> a, List<TextSpan> b) {
    List<TextSpan> left = apart(a);
    List<TextSpan> right = apart(b);
    int length = 0;
    for (int i = 0, j = 0; i < left.size() && j < right.size(); ) {
      TextSpan one = left.get(i);
      TextSpan other = right.get(j);
      length += Math.max(0, Math.min(one.end(), other.end()) - Math.max(one.begin(), other.begin()));
      if (one.end() < other.end()) {
        i++;
      } else {
        j++;
      }
    }
    return length;
  }

  /// Sorted, and none over another.
  private static List<TextSpan> apart(List<TextSpan> spans) {
    if (spans.size() < 2) {
      return spans;
    }
    List<TextSpan> out = new ArrayList<>();
    for (TextSpan span : spans.stream().sorted().toList()) {
      TextSpan before = out.isEmpty() ? null : out.getLast();
      if (before != null && span.begin() < before.end()) {
        out.set(out.size() - 1, new TextSpan(before.begin(), Math.max(before.end(), span.end())));
      } else {
        out.add(span);
      }
    }
    return out;
  }
}
