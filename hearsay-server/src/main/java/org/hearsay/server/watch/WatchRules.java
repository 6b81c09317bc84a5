package org.hearsay.server.watch;

import java.time.Duration;
import java.util.List;
import org.hearsay.fetch.FetchRules;

/// How sources are watched.
///
/// @param fetch what may be fetched, and under which name
/// @param every the time between two looks at a source
/// @param again after each fetch of a page, how long until the next; after the last one it is not fetched again
/// @param longest the longest time until a source that failed is looked at again
/// @param atOnce sources that are looked at at one time
public record WatchRules(FetchRules fetch, Duration every, List<Duration> again, Duration longest, int atOnce) {
  /// Edits mostly come within hours, a few within days.
  public static final WatchRules STANDARD =
      new WatchRules(
          FetchRules.STANDARD,
          Duration.ofMinutes(10),
          List.of(
              Duration.ofMinutes(30),
              Duration.ofHours(1),
              Duration.ofHours(3),
              Duration.ofHours(9),
              Duration.ofDays(1),
              Duration.ofDays(3)),
          Duration.ofDays(1),
          8);

  public WatchRules {
    again = List.copyOf(again);
    if (every.isNegative() || every.isZero() || atOnce < 1) {
      throw new IllegalArgumentException("a source is looked at now and then, and one at least at a time");
    }
  }

  public WatchRules withFetch(FetchRules newFetch) {
    return new WatchRules(newFetch, every, again, longest, atOnce);
  }

  /// How long until a source is looked at again that failed so often, one look after another.
  Duration pause(Duration usual, int failures) {
    Duration doubled = usual.multipliedBy(1L << Math.min(failures, 20));
    return doubled.compareTo(longest) > 0 ? longest : doubled;
  }
}
