package org.hearsay.compare.utterance;

import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;

/// Makes an article with one quotation.
final class OneQuotation {
  private OneQuotation() {}

  /// @param contents the parts of the quotation, each a piece of the text
  static ReadArticle read(QuotationKind kind, String text, String... contents) {
    List<TextSpan> spans =
        List.of(contents).stream()
            .map(content -> new TextSpan(text.indexOf(content), text.indexOf(content) + content.length()))
            .toList();
    Quotation quotation = Quotation.unresolved("q", kind, spans, List.of(), List.of(), Stance.ASSERTS, 1, "test");
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    return new ReadArticle(article, List.of(quotation), List.of(), List.of());
  }
}
