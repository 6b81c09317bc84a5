package org.hearsay.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.rows.StoryRows;
import org.hearsay.archive.wording.RowLog;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The articles of an archive in the order in which they were read.
final class KeptPassages implements RowLog<PassageRow> {
  /// How many are loaded at a time; each is large.
  private static final int BATCH = 200;

  private final Handle handle;

  KeptPassages(Handle handle) {
    this.handle = handle;
  }

  @Override
  public long newest() {
    return handle
        .select("SELECT coalesce(max(seq), 0) FROM outbox WHERE kind = ?", ReadingRows.READ)
        .mapTo(Long.class)
        .one();
  }

  @Override
  public List<Numbered<PassageRow>> after(long seq, int most) {
    List<Numbered<PassageRow>> rows = new ArrayList<>();
    ArticleRows articles = new ArticleRows(handle);
    ReadingRows readings = new ReadingRows(handle);
    for (StoryRows.Letter letter : new StoryRows(handle).read(seq, Math.min(most, BATCH))) {
      KeptVersion version = articles.version(Long.parseLong(letter.key()));
      KeptVersion current = version == null ? null : articles.current(version.article().id());
      boolean stands = version != null && current != null && current.seq() == version.seq();
      rows.add(
          new Numbered<>(
              letter.seq(),
              new PassageRow(Long.parseLong(letter.key()), stands && version != null ? readings.get(version) : null)));
    }
    return rows;
  }

  @Override
  public @Nullable String mark(long seq) {
    Optional<String> key = handle.select("SELECT key FROM outbox WHERE seq = ?", seq).mapTo(String.class).findOne();
    return key.map(
            version -> {
              KeptVersion kept = new ArticleRows(handle).version(Long.parseLong(version));
              return kept == null ? "" : kept.id();
            })
        .orElse(null);
  }

  @Override
  public String maker() {
    return "readings@1";
  }
}
