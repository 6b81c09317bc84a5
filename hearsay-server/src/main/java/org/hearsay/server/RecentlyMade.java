package org.hearsay.server;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Keeps what was made last, a fixed number of things.
///
/// @param <T> things
final class RecentlyMade<T> {
  private final Map<String, T> made;

  RecentlyMade(int most) {
    made =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
            return size() > most;
          }
        };
  }

  synchronized @Nullable T get(String key) {
    return made.get(key);
  }

  synchronized void put(String key, T thing) {
    made.put(key, thing);
  }
}
