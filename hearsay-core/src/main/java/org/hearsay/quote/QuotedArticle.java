package org.hearsay.quote;

import java.io.Serializable;
import java.util.List;
import org.hearsay.text.ArticleText;

/// An article with the quotations found in it, speakers not yet resolved.
public record QuotedArticle(ArticleText text, List<Quotation> quotations) implements Serializable {
  public QuotedArticle {
    quotations = quotations.stream().sorted().toList();
  }
}
