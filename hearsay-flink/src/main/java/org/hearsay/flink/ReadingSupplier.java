package org.hearsay.flink;

import java.io.Serializable;
import org.hearsay.entity.ReadArticle;
import org.hearsay.model.ModelQuotationFinder;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// Gives each task what reads its articles. It is sent to the tasks; what it gives is made there.
@FunctionalInterface
public interface ReadingSupplier extends Serializable {
  Stage.Each<Article, ReadArticle> get();

  /// What finds quotations. Constants are named as the option's values.
  enum Model implements ReadingSupplier {
    fast,
    accurate,
    rules;

    /// One for the process, since it holds 27 MB of weights; tasks use it together.
    private static @Nullable QuotationFinder network;

    @Override
    public Stage.Each<Article, ReadArticle> get() {
      return Pipelines.reading(
          switch (this) {
            case fast -> LinearQuotationFinder.english();
            case rules -> RuleQuotationFinder.english();
            case accurate -> network();
          });
    }

    private static synchronized QuotationFinder network() {
      if (network == null) {
        network = ModelQuotationFinder.english();
      }
      return network;
    }
  }
}
