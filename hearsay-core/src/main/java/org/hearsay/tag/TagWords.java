package org.hearsay.tag;

import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.text.TokenizedArticle;
import org.hearsay.text.Tokens;

/// Gives every word of an article its part of speech, once for all later stages.
public final class TagWords implements Stage.Each<TokenizedArticle, TokenizedArticle> {
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
  public List<TokenizedArticle> apply(TokenizedArticle article) {
    Tokens tokens = article.tokens();
    byte[] tags = tagger.tags(article.article().text(), tokens);
    return List.of(new TokenizedArticle(article.article(), tokens.withTags(tags)));
  }
}
