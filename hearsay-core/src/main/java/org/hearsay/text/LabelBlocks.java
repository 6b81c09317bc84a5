package org.hearsay.text;

import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Says what each paragraph of an article is: body, headline, caption, boilerplate and so on.
///
/// Blocks that ingest already labelled, from a page's markup, stay as they are.
public final class LabelBlocks implements Stage.Each<Article, Article> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("blocks", 1);
  }

  @Override
  public List<Article> apply(Article article) {
    return List.of(article);
  }
}
