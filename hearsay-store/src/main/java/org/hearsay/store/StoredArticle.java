package org.hearsay.store;

import java.util.List;
import org.hearsay.entity.Entity;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.TimeExpression;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.jspecify.annotations.Nullable;

/// A read article without its words and sentences, which follow from its text and are made anew when they are asked for.
record StoredArticle(
    Article article,
    List<Quotation> quotations,
    List<Entity> entities,
    List<TimeExpression> times,
    @Nullable Provenance provenance) {

  static StoredArticle of(ReadArticle read) {
    return new StoredArticle(read.article(), read.quotations(), read.entities(), read.times(), read.provenance());
  }

  ReadArticle read() {
    return new ReadArticle(ArticleText.of(article), quotations, entities, times, provenance);
  }
}
