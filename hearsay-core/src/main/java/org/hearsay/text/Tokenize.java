package org.hearsay.text;

import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Finds the words and sentences of an article.
public final class Tokenize implements Stage.Each<Article, ArticleText> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("tokens", 2);
  }

  @Override
  public List<ArticleText> apply(Article article) {
    return List.of(ArticleText.tokenized(article));
  }
}
