package org.hearsay.pipeline;

import java.util.List;
import org.hearsay.story.StoryGroup;
import org.jspecify.annotations.Nullable;

/// A story that a [StoryKeeper] no longer keeps.
///
/// @param articles ids, in order of the ids
/// @param last the story as it was left, to be compared a last time; absent where it had not changed since it was given
///     out, and for a story of one article
public record ForgottenStory(String story, List<String> articles, @Nullable StoryGroup last) {
  public ForgottenStory {
    articles = List.copyOf(articles);
  }
}
