package org.hearsay.archive.follow;

import java.time.Duration;
import java.time.Instant;
import org.hearsay.archive.rows.StoryRows.KeptGroup;

/// When a story that changed is compared again. A comparison costs time that grows with the story.
final class CompareWhen {
  /// Up to so many reports a story is compared after each change.
  private static final int SMALL = 16;

  /// A larger one when it has grown by one part in so many,
  private static final int PART = 4;

  /// or when so much time has passed since the last comparison,
  private static final Duration LONG = Duration.ofMinutes(15);

  /// and never sooner than this after it.
  private static final Duration SHORT = Duration.ofMinutes(1);

  private CompareWhen() {}

  static boolean isDue(KeptGroup story, Instant now) {
    Long at = story.comparedAt();
    if (at == null || story.articles() <= SMALL) {
      return true;
    }
    Duration since = Duration.ofMillis(now.toEpochMilli() - at);
    boolean grown = story.articles() - story.compared() >= Math.max(1, story.compared() / PART);
    return since.compareTo(LONG) >= 0 || (grown && since.compareTo(SHORT) >= 0);
  }
}
