package org.hearsay.archive.keep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.JoinArticles;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.StoryRows;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// How much an archive holds, and how far reading, joining and comparing are.
///
/// @param sameText articles that were joined to another because they say the same
/// @param toRead versions that nobody has read yet
/// @param toJoin versions that were read and are in no story yet
/// @param toCompare stories of two reports and more that changed since they were compared
/// @param first when the first article came; absent in an empty archive
/// @param last when an article came last; absent in an empty archive
/// @param rows bytes of the database
/// @param captured bytes of the captures
/// @param derived bytes of indices and snapshots
public record ArchiveStatus(
    long articles,
    long versions,
    long sameText,
    long refusals,
    long quotations,
    long wordings,
    long stories,
    long changes,
    long toRead,
    long toJoin,
    long toCompare,
    @Nullable Instant first,
    @Nullable Instant last,
    long rows,
    long captured,
    long derived) {
  static ArchiveStatus of(ArchiveFolder folder, Database database) {
    Handle handle = database.handle();
    StoryRows stories = new StoryRows(handle);
    long followed = stories.follower(JoinArticles.NAME);
    return new ArchiveStatus(
        count(handle, "SELECT count(*) FROM article"),
        count(handle, "SELECT count(*) FROM version"),
        count(handle, "SELECT count(*) FROM address WHERE how = 'same-text'"),
        count(handle, "SELECT count(*) FROM refusal"),
        count(handle, "SELECT count(*) FROM quotation"),
        count(handle, "SELECT count(*) FROM wording"),
        count(handle, "SELECT count(*) FROM story WHERE articles > 1"),
        count(handle, "SELECT count(*) FROM change"),
        count(handle, "SELECT count(*) FROM version WHERE read_by IS NULL"),
        count(handle, "SELECT count(*) FROM outbox WHERE kind = 'read' AND seq > " + followed),
        count(handle, "SELECT count(*) FROM story WHERE changed_seq > compared_seq AND articles > 1"),
        time(handle, "SELECT min(seen_first) FROM version"),
        time(handle, "SELECT max(seen_first) FROM version"),
        database.bytes(folder),
        size(folder.captures()),
        size(folder.indices()) + size(folder.states()));
  }

  private static long count(Handle handle, String sql) {
    return handle.select(sql).mapTo(Long.class).one();
  }

  private static @Nullable Instant time(Handle handle, String sql) {
    long millis = handle.select("SELECT coalesce((" + sql + "), -1)").mapTo(Long.class).one();
    return millis < 0 ? null : Instant.ofEpochMilli(millis);
  }

  private static long size(Path path) {
    if (!Files.exists(path)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(path)) {
      long sum = 0;
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        sum += Files.size(file);
      }
      return sum;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
