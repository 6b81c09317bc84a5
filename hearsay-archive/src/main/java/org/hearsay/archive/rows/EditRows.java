package org.hearsay.archive.rows;

import java.util.List;
import java.util.Locale;
import org.hearsay.archive.version.VersionEdit;
import org.jdbi.v3.core.Handle;

/// What publishers changed from version to version. Derived.
public final class EditRows {
  private final Handle handle;

  public EditRows(Handle handle) {
    this.handle = handle;
  }

  /// As it is written, such as `number`.
  public static String word(VersionEdit.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  public void replace(long version, List<VersionEdit> edits, Maker maker) {
    handle.execute("DELETE FROM version_edit WHERE version = ?", version);
    for (VersionEdit edit : edits) {
      handle.execute(
          "INSERT INTO version_edit (version, kind, before, after, made_by) VALUES (?, ?, ?, ?, ?)",
          version,
          word(edit.kind()),
          edit.before(),
          edit.after(),
          maker.id());
    }
  }

  /// In the order of the later text.
  public List<VersionEdit> of(long version) {
    return handle
        .select("SELECT kind, before, after FROM version_edit WHERE version = ? ORDER BY seq", version)
        .map((row, context) ->
            new VersionEdit(
                VersionEdit.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("before"),
                row.getString("after")))
        .list();
  }
}
