package org.hearsay.quote;

import java.util.List;
import org.hearsay.quote.Paragraphs.Paragraph;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TokenizedArticle;

/// Where an article stands in quotation marks.
public final class QuotedText {
  private final QuotedPlaces places;

  /// The paragraphs in which marks were paired.
  final List<Paragraph> paragraphs;

  private QuotedText(QuotedPlaces places, List<Paragraph> paragraphs) {
    this.places = places;
    this.paragraphs = paragraphs;
  }

  public static QuotedText of(TokenizedArticle tokenized) {
    List<Paragraph> paragraphs = Paragraphs.of(tokenized.article(), tokenized.tokens());
    List<Quoted> quoted = QuoteMarks.find(tokenized.article().text(), paragraphs);
    return new QuotedText(QuotedPlaces.of(quoted), paragraphs);
  }

  /// Direct where all of the content is quoted, indirect where none of it is.
  public QuotationKind kind(List<TextSpan> content) {
    return places.kind(content);
  }
}
