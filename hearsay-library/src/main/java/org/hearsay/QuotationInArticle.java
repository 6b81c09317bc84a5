package org.hearsay;

import java.util.stream.Collectors;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.text.Article;

/// A quotation with the article that it stands in: its positions count in that article's text.
public record QuotationInArticle(Article article, Quotation quotation) {
  /// The words of its content, as the article has them; parts that other words interrupt are joined by " … ".
  public String words() {
    return quotation.content().stream()
        .map(span -> article.text().substring(span.begin(), span.end()))
        .collect(Collectors.joining(" … "));
  }

  /// The speaker's name, or "unknown" where the article does not tell, and the words.
  @Override
  public String toString() {
    Speaker speaker = quotation.speaker();
    return (speaker.name().isEmpty() ? "unknown" : speaker.name()) + ": " + words();
  }
}
