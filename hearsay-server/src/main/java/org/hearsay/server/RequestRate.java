package org.hearsay.server;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// Counts requests by key, in minutes.
final class RequestRate {
  private static final int MOST_KEYS = 10_000;
  private static final long MINUTE_MS = 60_000;

  private final int most;
  private final InstantSource clock;

  private static final class Count {
    long minute;
    int requests;
  }

  private final Map<String, Count> counts =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
          return size() > MOST_KEYS;
        }
      };

  /// @param most requests of one key in a minute
  RequestRate(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /// Counts a request.
  ///
  /// @return seconds to wait; 0 where it may go on
  synchronized int wait(String key) {
    long now = clock.millis();
    Count count = counts.computeIfAbsent(key, each -> new Count());
    long minute = now / MINUTE_MS;
    if (count.minute != minute) {
      count.minute = minute;
      count.requests = 0;
    }
    count.requests++;
    return count.requests <= most ? 0 : (int) ((minute + 1) * MINUTE_MS - now + 999) / 1000;
  }
}
