package org.hearsay.story;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// An article came into a story. A later update of the same article replaces an earlier one.
///
/// @param from the story that the article was in before; absent for an article that is new
public record StoryUpdate(String story, String article, Change change, @Nullable String from) implements Serializable {

  public StoryUpdate {
    if ((from == null) != (change == Change.OPENS || change == Change.JOINS)) {
      throw new IllegalArgumentException("only an article that moves comes from a story: " + change);
    }
  }

  /// What happened.
  public enum Change {
    /// A new article, of a new story.
    OPENS,
    /// A new article that joins a story.
    JOINS,
    /// The article's story was merged into another one.
    MERGES,
    /// The article left its story, which still has other articles.
    SPLITS
  }
}
