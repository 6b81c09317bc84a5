package org.hearsay.quote;

import java.util.List;
import org.hearsay.text.TextSpan;
import org.hearsay.text.TokenizedArticle;

/// Where an article stands in quotation marks.
public final class QuotedText {
  private final QuotedPlaces places;

  private QuotedText(QuotedPlaces places) {
    this.places = places;
  }

  public static QuotedText of(TokenizedArticle tokenized) {
    return new QuotedText(
        QuotedPlaces.of(
            QuoteMarks.find(
                tokenized.article().text(),
                Paragraphs.of(tokenized.article(), tokenized.tokens()))));
  }

  /// Direct where all of the content is quoted, indirect where none of it is.
  public QuotationKind kind(List<TextSpan> content) {
    return places.kind(content);
  }
}
