package org.hearsay.pipeline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a story that changed is compared again. A comparison costs time that grows with the story, so that comparing it
/// with every article that comes would cost ever more an article.
@FunctionalInterface
public interface ComparisonPolicy {
  /// Asked each time that a story changes; the answer holds until it changes again. Equal growth gives an equal answer.
  ///
  /// @return from when on the story is due: at once for a moment that has passed; absent where it has to change first
  @Nullable Instant due(StoryGrowth growth);

  /// Compares a story of two articles, and then each time that it has doubled: however large it grows, its articles are
  /// compared twice on average, or less.
  static ComparisonPolicy doubling() {
    return growth -> growth.articles() >= Math.max(2, 2 * growth.compared()) ? growth.changedAt() : null;
  }
}
