package org.hearsay.tag;

import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.ArticleText;

/// Gives every word of an article its part of speech, once for all later stages.
public final class TagWords implements Stage.Each<ArticleText, ArticleText> {
  private static final long serialVersionUID = 1L;

  private final Tagger tagger;

  /// @param tagger of the language of the articles
  public TagWords(Tagger tagger) {
    this.tagger = tagger;
  }

  @Override
  public StageId id() {
    return new StageId("tags", 1);
  }

  @Override
  public List<ArticleText> apply(ArticleText article) {
    return List.of(article.withTags(tagger.tags(article.article().text(), article.tokens())));
  }
}
