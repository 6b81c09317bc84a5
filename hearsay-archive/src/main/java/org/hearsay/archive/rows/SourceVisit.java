package org.hearsay.archive.rows;

import java.time.Instant;
import java.util.Locale;

/// One request to a source or to a page that it named.
///
/// @param reason why it was refused; empty where it was not
/// @param ms how long it took, with the wait for the turn of its host
public record SourceVisit(String address, Instant at, Result result, String reason, long ms) {
  /// What came of it.
  public enum Result {
    /// Something that was not known.
    NEW,
    /// Another version of what was known.
    CHANGED,
    SAME,
    REFUSED;

    /// As it is written.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
