package org.hearsay.entity;

import java.io.Serializable;
import java.util.List;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.jspecify.annotations.Nullable;

/// All that is known of one article by itself.
///
/// @param text the article, with what reading made of its text
/// @param provenance what read it; absent until the last step of reading is done
public record ReadArticle(
    ArticleText text,
    List<Quotation> quotations,
    List<Entity> entities,
    List<TimeExpression> times,
    @Nullable Provenance provenance)
    implements Serializable {
  public ReadArticle {
    quotations = List.copyOf(quotations);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
  }

  /// Read by nobody in particular.
  public ReadArticle(ArticleText text, List<Quotation> quotations, List<Entity> entities, List<TimeExpression> times) {
    this(text, quotations, entities, times, null);
  }

  /// Of an article whose text nobody has looked at yet.
  public ReadArticle(Article article, List<Quotation> quotations, List<Entity> entities, List<TimeExpression> times) {
    this(ArticleText.of(article), quotations, entities, times, null);
  }

  public ReadArticle withProvenance(Provenance by) {
    return new ReadArticle(text, quotations, entities, times, by);
  }

  public ReadArticle withQuotations(List<Quotation> kept) {
    return new ReadArticle(text, kept, entities, times, provenance);
  }

  public Article article() {
    return text.article();
  }
}
