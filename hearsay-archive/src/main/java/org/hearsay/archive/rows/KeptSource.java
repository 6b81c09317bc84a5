package org.hearsay.archive.rows;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A source that is watched.
///
/// @param address of the web, or the path of a folder
/// @param title what the source calls itself, or its address
/// @param every how long after one look the next comes
/// @param etag what the source was marked with when it came last; absent where it was not
/// @param modified what the source said when it came last; absent where it did not
/// @param failures looks that failed, one after another; 0 where the last was good
/// @param reason why the last look failed; empty where it was good
/// @param remedy what to do about it; empty where the last look was good
/// @param asked when it was looked at last; absent before the first look
/// @param good when a look was good; absent before the first one
/// @param fresh when it last named a page that was not known; absent before the first one
/// @param silentFrom the pause from which on it is silent longer than usual; absent while too little is known
/// @param pages that it named
/// @param articles that came of them
public record KeptSource(
    long id,
    Kind kind,
    String address,
    String title,
    Duration every,
    boolean isPaused,
    @Nullable String etag,
    @Nullable String modified,
    Instant next,
    int failures,
    String reason,
    String remedy,
    @Nullable Instant asked,
    @Nullable Instant good,
    @Nullable Instant fresh,
    @Nullable Duration silentFrom,
    int pages,
    int articles) {
  /// Where it lies.
  public enum Kind {
    /// A feed or a sitemap.
    WEB,
    /// A folder of files on this machine.
    FOLDER
  }

  public boolean isBroken() {
    return failures > 0;
  }

  /// Whether it named nothing new for longer than it usually does.
  public boolean isSilent(Instant now) {
    return silentFrom != null && fresh != null && now.isAfter(fresh.plus(silentFrom));
  }
}
