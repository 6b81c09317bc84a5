package org.hearsay.archive.search;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.archive.wording.RowLog;
import org.hearsay.compare.utterance.PlainWording;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The wordings of an archive in the order in which they were first printed. A wording never changes, and none is
/// taken away.
final class KeptWordings implements RowLog<PlainWording> {
  private final Handle handle;

  KeptWordings(Handle handle) {
    this.handle = handle;
  }

  @Override
  public long newest() {
    return handle.select("SELECT coalesce(max(id), 0) FROM wording").mapTo(Long.class).one();
  }

  @Override
  public List<Numbered<PlainWording>> after(long seq, int most) {
    return handle
        .select("SELECT id, words FROM wording WHERE id > ? ORDER BY id LIMIT ?", seq, most)
        .map((row, context) -> new Numbered<>(row.getLong("id"), PlainWording.ofLine(row.getString("words"))))
        .list();
  }

  @Override
  public @Nullable String mark(long seq) {
    Optional<byte[]> digest =
        handle.select("SELECT digest FROM wording WHERE id = ?", seq).mapTo(byte[].class).findOne();
    return digest.map(HexFormat.of()::formatHex).orElse(null);
  }

  @Override
  public String maker() {
    return "plain-wordings@1";
  }
}
