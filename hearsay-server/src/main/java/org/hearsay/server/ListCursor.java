package org.hearsay.server;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.archive.keep.ArchiveReader.ChangedStory;
import org.jspecify.annotations.Nullable;

/// Where the next part of a list begins: the place of the last thing in the part before, so that what is added
/// meanwhile moves nothing.
final class ListCursor {
  private static final Pattern STORY = Pattern.compile("([0-9]{1,18})\\.([A-Za-z0-9_-]{1,80})");

  private ListCursor() {}

  static String of(ChangedStory last) {
    return last.changedSeq() + "." + last.id();
  }

  /// @throws RefusedRequest where it is no such place
  static @Nullable ChangedStory story(@Nullable String cursor) {
    if (cursor == null) {
      return null;
    }
    Matcher parts = STORY.matcher(cursor);
    if (!parts.matches()) {
      throw new RefusedRequest(
          400, "Wrong cursor", "the cursor is of no list of stories", "Take the one that the part before gave.");
    }
    return new ChangedStory(parts.group(2), 0, Long.parseLong(parts.group(1)), Instant.EPOCH);
  }
}
