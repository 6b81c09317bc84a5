package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.find.LearnedQuotations.Learned;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.text.TextSpan;

/// Where the paragraphs of an article begin. What is told in indirect speech ends with its paragraph: a heading or
/// caption before it is no part of it. A model that hardly sees line breaks may run over them.
final class ParagraphEdges {
  private final String text;
  private final QuotedText quoted;
  private final int[] begins;

  public ParagraphEdges(String text, QuotedText quoted) {
    this.text = text;
    this.quoted = quoted;
    begins = quoted.paragraphs.stream().mapToInt(paragraph -> paragraph.span().begin()).toArray();
  }

  /// Leaves out what stands in other paragraphs than the cue, outside quotation marks; everything stays where
  /// nothing stands with the cue ("He told the council:" before a list).
  public Learned within(Learned learned) {
    if (learned.cue().isEmpty()) {
      return learned;
    }
    List<TextSpan> pieces = pieces(learned.content());
    if (pieces.size() == learned.content().size()) {
      return learned;
    }
    int home = paragraph(learned.cue().getFirst().begin());
    List<TextSpan> kept =
        pieces.stream()
            .filter(piece -> paragraph(piece.begin()) == home || quoted.kind(List.of(piece)) != QuotationKind.INDIRECT)
            .toList();
    boolean beside = kept.stream().anyMatch(piece -> paragraph(piece.begin()) == home);
    return beside && kept.size() < pieces.size()
        ? new Learned(kept, learned.cue(), learned.source(), learned.margin())
        : learned;
  }

  private List<TextSpan> pieces(List<TextSpan> spans) {
    List<TextSpan> pieces = new ArrayList<>();
    for (TextSpan span : spans) {
      int begin = span.begin();
      for (int k = paragraph(begin) + 1; k < begins.length && begins[k] < span.end(); k++) {
        int end = begins[k];
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
          end--;
        }
        if (end > begin) {
          pieces.add(new TextSpan(begin, end));
        }
        begin = begins[k];
      }
      pieces.add(new TextSpan(begin, span.end()));
    }
    return pieces;
  }

  /// Number of the paragraph that holds a place; -1 before the first.
  private int paragraph(int place) {
    int found = Arrays.binarySearch(begins, place);
    return found >= 0 ? found : -found - 2;
  }
}
