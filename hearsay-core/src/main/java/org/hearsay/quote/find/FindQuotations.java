package org.hearsay.quote.find;

import java.util.List;
import org.hearsay.prov.ModelDigest;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.ArticleText;

/// Runs a finder over an article.
public final class FindQuotations implements Stage.Each<ArticleText, QuotedArticle> {
  private static final long serialVersionUID = 1L;

  private final QuotationFinder finder;

  public FindQuotations(QuotationFinder finder) {
    this.finder = finder;
  }

  @Override
  public StageId id() {
    return new StageId("quotations", 6);
  }

  @Override
  public List<StageId> steps() {
    return List.of(id(), StageId.parse(finder.name()));
  }

  @Override
  public List<ModelDigest> models() {
    return finder.models();
  }

  @Override
  public List<QuotedArticle> apply(ArticleText article) {
    return List.of(
        new QuotedArticle(
            article, NobodysWords.marked(article, QuotationDetails.complete(article, finder.find(article)))));
  }
}
