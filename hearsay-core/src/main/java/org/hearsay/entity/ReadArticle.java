package org.hearsay.entity;

import java.io.Serializable;
import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;

/// All that is known of one article by itself.
///
/// @param text the article, with what reading made of its text
public record ReadArticle(
    ArticleText text, List<Quotation> quotations, List<Entity> entities, List<TimeExpression> times)
    implements Serializable {
  public ReadArticle {
    quotations = List.copyOf(quotations);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
  }

  /// Of an article whose text nobody has looked at yet.
  public ReadArticle(Article article, List<Quotation> quotations, List<Entity> entities, List<TimeExpression> times) {
    this(ArticleText.of(article), quotations, entities, times);
  }

  public Article article() {
    return text.article();
  }
}
