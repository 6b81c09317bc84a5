package org.hearsay.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A story that has changed since it was last given out for comparison, as a [ComparisonPolicy] sees it.
///
/// @param articles of the story now, at least 1
/// @param compared articles that it had when it was last given out; 0 where it never was
/// @param changedAt when an article last came into it or left it
/// @param comparedAt when it was last given out; absent where it never was
public record StoryGrowth(String story, int articles, int compared, Instant changedAt, @Nullable Instant comparedAt) {
  public StoryGrowth {
    if (articles < 1 || compared < 0 || (comparedAt == null) != (compared == 0)) {
      throw new IllegalArgumentException(
          "a story of " + articles + " articles, of " + compared + " when it was compared at " + comparedAt);
    }
  }
}
