package org.hearsay.model;

import java.util.List;

/// Who said what, as positions in a text.
///
/// @param source who is quoted; empty when the text names none
/// @param cue the words that attribute; empty for a quotation that stands alone
/// @param content what was said, never empty; several spans when other words break it
/// @param quoted share of the content's words that stand in double quotes, in [0, 1]
/// @param confidence probability that source, cue and half of the content are right, in [0, 1]
public record Attribution(List<Span> source, List<Span> cue, List<Span> content, double quoted, double confidence) {
  /// [begin, end) in UTF-16 units.
  public record Span(int begin, int end) {
    public Span {
      if (begin < 0 || end <= begin) {
        throw new IllegalArgumentException("not a span: " + begin + ", " + end);
      }
    }
  }

  public Attribution {
    source = List.copyOf(source);
    cue = List.copyOf(cue);
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("an attribution needs content");
    }
  }
}
