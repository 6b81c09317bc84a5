package org.hearsay.fetch;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// Keeps a pause between two pages of one host.
final class HostPace {
  private static final int KEPT = 10_000;

  /// When the next page of a host may be asked for, in nanoseconds of the process.
  private final Map<String, Long> next =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
          return size() > KEPT;
        }
      };

  /// Takes the next turn of a host.
  ///
  /// @param pause until the turn after this one
  /// @return how long to wait for this turn
  synchronized Duration turn(String host, Duration pause, long now) {
    long turn = Math.max(now, next.getOrDefault(host, now));
    next.put(host, turn + pause.toNanos());
    return Duration.ofNanos(turn - now);
  }
}
