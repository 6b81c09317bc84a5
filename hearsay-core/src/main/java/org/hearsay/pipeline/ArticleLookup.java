package org.hearsay.pipeline;

import org.hearsay.entity.ReadArticle;
import org.jspecify.annotations.Nullable;

/// Where the articles are that a [StoryKeeper] knows by their ids only: a map, or a store.
@FunctionalInterface
public interface ArticleLookup {
  /// @return absent for an article that was withdrawn; its story is then compared without it
  @Nullable ReadArticle find(String id);
}
