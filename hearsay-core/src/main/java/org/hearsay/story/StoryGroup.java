package org.hearsay.story;

import java.io.Serializable;
import java.util.List;
import org.hearsay.entity.ReadArticle;

/// The reports of one happening, undated ones last, otherwise in order of time, then of id.
public record StoryGroup(String id, List<ReadArticle> articles) implements Serializable {
  public StoryGroup {
    articles = List.copyOf(articles);
    if (articles.isEmpty()) {
      throw new IllegalArgumentException("a story needs an article");
    }
  }
}
