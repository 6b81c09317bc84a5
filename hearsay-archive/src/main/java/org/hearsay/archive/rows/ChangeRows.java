package org.hearsay.archive.rows;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What changed in stories and articles, in the order in which it was found out.
public final class ChangeRows {
  private final Handle handle;

  public ChangeRows(Handle handle) {
    this.handle = handle;
  }

  /// Why a reader may want to look again.
  public enum ChangeKind {
    /// A report came into a story.
    NEW_REPORT,
    /// More independent origins at the least than before.
    NEW_ORIGIN,
    /// Two reports differ.
    DIFFERS,
    /// A report gives a quotation in words that alter it.
    ALTERED,
    /// A publisher noted what was wrong.
    CORRECTED,
    /// A report denies a claim.
    DENIED,
    /// A publisher changed an article without a note.
    EDITED;

    /// As it is written, such as `new-report`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// @param seq grows from change to change
  /// @param story absent for an article that is in none yet
  /// @param target id of what changed: an article, a claim, an utterance, a difference
  /// @param article the report that brought it; absent where several did
  /// @param what the kind of edit or difference, or the words of the claim
  /// @param before empty where there was nothing
  /// @param at when it was found out
  public record Change(
      long seq,
      ChangeKind kind,
      @Nullable String story,
      String target,
      @Nullable String article,
      String what,
      String before,
      String after,
      Instant at) {}

  /// @param story absent for an article that is in none yet
  /// @param article absent where several reports brought it
  public void add(
      ChangeKind kind,
      @Nullable String story,
      String target,
      @Nullable String article,
      String what,
      String before,
      String after,
      Instant at) {
    handle.execute(
        "INSERT INTO change (kind, story, target, article, what, before, after, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        kind.word(),
        story,
        target,
        article,
        what,
        before,
        after,
        at.toEpochMilli());
  }

  /// The next changes, the oldest first.
  ///
  /// @param seq number of the last one that is known
  public List<Change> after(long seq, int most) {
    return changes("SELECT * FROM change WHERE seq > ? ORDER BY seq LIMIT ?", seq, most);
  }

  /// The last changes, the newest first.
  ///
  /// @param seq number of the last one that is known
  public List<Change> last(long seq, int most) {
    return changes("SELECT * FROM change WHERE seq > ? ORDER BY seq DESC LIMIT ?", seq, most);
  }

  /// The last changes before one, the newest first.
  ///
  /// @param seq number of a change
  public List<Change> before(long seq, int most) {
    return changes("SELECT * FROM change WHERE seq < ? ORDER BY seq DESC LIMIT ?", seq, most);
  }

  /// The last changes since a moment, the newest first.
  public List<Change> since(Instant moment, int most) {
    return changes("SELECT * FROM change WHERE at >= ? ORDER BY seq DESC LIMIT ?", moment.toEpochMilli(), most);
  }

  /// The altered quotations of a story, the newest first.
  public List<Change> altered(String story, int most) {
    return changes(
        "SELECT * FROM change WHERE story = ? AND kind = '" + ChangeKind.ALTERED.word() + "' ORDER BY seq DESC LIMIT ?",
        story,
        most);
  }

  private List<Change> changes(String sql, Object... values) {
    return handle
        .select(sql, values)
        .map((row, context) ->
            new Change(
                row.getLong("seq"),
                kind(row.getString("kind")),
                row.getString("story"),
                row.getString("target"),
                row.getString("article"),
                row.getString("what"),
                row.getString("before"),
                row.getString("after"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  private static ChangeKind kind(String word) {
    return ChangeKind.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
