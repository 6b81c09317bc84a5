package org.hearsay.entity;

import java.io.Serializable;
import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;

/// All that is known of one article by itself.
public record ReadArticle(
    Article article, List<Quotation> quotations, List<Entity> entities, List<TimeExpression> times)
    implements Serializable {
  public ReadArticle {
    quotations = List.copyOf(quotations);
    entities = List.copyOf(entities);
    times = List.copyOf(times);
  }
}
