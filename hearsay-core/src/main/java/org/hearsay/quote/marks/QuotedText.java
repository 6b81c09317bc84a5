package org.hearsay.quote.marks;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;

/// Where an article stands in quotation marks: the one place that decides it.
public final class QuotedText {
  private final QuotedPlaces places;

  /// The paragraphs in which marks were paired.
  public final List<Paragraph> paragraphs;

  /// All that stands between quotation marks, by where it begins.
  public final List<QuotedStretch> stretches;

  /// The stretches between outermost marks, marks excluded, in order.
  private final List<TextSpan> parts;

  private QuotedText(List<QuotedStretch> quoted, List<Paragraph> paragraphs) {
    places = QuotedPlaces.of(quoted);
    parts = quoted.stream().filter(each -> each.depth() == 0).flatMap(each -> each.parts().stream()).sorted().toList();
    this.paragraphs = paragraphs;
    stretches = quoted;
  }

  /// The marks of an article, paired once.
  public static QuotedText of(ArticleText text) {
    return text.lasting(QuotedText.class, QuotedText::paired);
  }

  private static QuotedText paired(ArticleText text) {
    List<Paragraph> paragraphs = List.copyOf(Paragraphs.of(text.article(), text.tokens()));
    return new QuotedText(QuoteMarks.find(text.article().text(), paragraphs), paragraphs);
  }

  /// The stretches between outermost quotation marks, marks excluded, in order.
  public List<TextSpan> parts() {
    return parts;
  }

  /// Whether some quotation begins or ends between two positions, with its marks or at the end of a paragraph.
  ///
  /// @param begin the first position that counts
  /// @param end the position after the last
  public boolean hasEdge(int begin, int end) {
    return places.hasEdge(begin, end);
  }

  /// Whether a quotation opens with its mark at a position.
  public boolean beginsAt(int position) {
    return places.beginsAt(position);
  }

  /// Where the last quotation between two positions is closed: the position after its mark.
  ///
  /// @return -1 where none is
  public int lastEnd(int begin, int end) {
    return places.lastEnd(begin, end);
  }

  /// Answers whether a span stands between marks.
  public QuotedPlaces places() {
    return places;
  }

  /// Direct where all of the content is quoted, indirect where none of it is.
  public QuotationKind kind(List<TextSpan> content) {
    return places.kind(content);
  }

  /// The stretches of a span that stand between outermost quotation marks, marks excluded.
  public List<TextSpan> within(TextSpan span) {
    List<TextSpan> found = new ArrayList<>();
    int low = 0;
    int high = parts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (parts.get(middle).end() <= span.begin()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < parts.size() && parts.get(i).begin() < span.end(); i++) {
      int begin = Math.max(parts.get(i).begin(), span.begin());
      int end = Math.min(parts.get(i).end(), span.end());
      if (begin < end) {
        found.add(new TextSpan(begin, end));
      }
    }
    return found;
  }
}
