package org.hearsay.archive.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hearsay.text.DateRange;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Sources that are watched, the pages that they named, and what came of each request.
public final class SourceRows {
  private static final String SOURCE =
      "SELECT s.*, (SELECT count(*) FROM source_page p WHERE p.source = s.id) AS pages,"
          + " (SELECT count(DISTINCT p.article) FROM source_page p WHERE p.source = s.id) AS articles FROM source s";

  /// Visits of one source that are kept.
  private static final int VISITS = 500;

  /// Gaps between new pages, of which the longest says what is usual.
  private static final int GAPS = 20;

  private static final int LEAST_GAPS = 5;

  private final Handle handle;

  public SourceRows(Handle handle) {
    this.handle = handle;
  }

  /// All of them, in the order in which they were added.
  public List<KeptSource> all() {
    return handle.select(SOURCE + " ORDER BY s.id").map((row, context) -> source(row)).list();
  }

  public @Nullable KeptSource source(long id) {
    return handle.select(SOURCE + " WHERE s.id = ?", id).map((row, context) -> source(row)).findOne().orElse(null);
  }

  /// Those whose time has come, the one that waits longest first.
  public List<KeptSource> due(Instant now) {
    return handle
        .select(
            SOURCE
                + " WHERE s.state = 'on' AND (s.next_at <= ? OR EXISTS (SELECT 1 FROM source_page p WHERE p.source ="
                + " s.id AND p.next_at <= ?)) ORDER BY s.next_at",
            now.toEpochMilli(),
            now.toEpochMilli())
        .map((row, context) -> source(row))
        .list();
  }

  private static KeptSource source(ResultSet row) throws SQLException {
    Instant silent = moment(row, "until_silent");
    return new KeptSource(
        row.getLong("id"),
        KeptSource.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        row.getString("address"),
        row.getString("title"),
        Duration.ofMillis(row.getLong("every")),
        row.getString("state").equals("paused"),
        row.getString("etag"),
        row.getString("modified"),
        Instant.ofEpochMilli(row.getLong("next_at")),
        row.getInt("failures"),
        row.getString("reason"),
        row.getString("remedy"),
        moment(row, "asked_at"),
        moment(row, "ok_at"),
        moment(row, "new_at"),
        silent == null ? null : Duration.ofMillis(silent.toEpochMilli()),
        row.getInt("pages"),
        row.getInt("articles"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long ms = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(ms);
  }

  /// @return its id; the id that it has where it is known
  public long add(KeptSource.Kind kind, String address, String title, Duration every, Instant now) {
    handle.execute(
        "INSERT INTO source (kind, address, title, every, state, next_at, failures, reason, remedy, added_at)"
            + " VALUES (?, ?, ?, ?, 'on', 0, 0, '', '', ?) ON CONFLICT DO NOTHING",
        kind.name().toLowerCase(Locale.ROOT),
        address,
        title,
        every.toMillis(),
        now.toEpochMilli());
    return handle.select("SELECT id FROM source WHERE address = ?", address).mapTo(Long.class).one();
  }

  public void pause(long id, boolean isPaused) {
    handle.execute("UPDATE source SET state = ?, next_at = 0 WHERE id = ?", isPaused ? "paused" : "on", id);
  }

  /// What came of it stays.
  public void remove(long id) {
    handle.execute("DELETE FROM source WHERE id = ?", id);
  }

  /// Makes a source due, and the pages that it named since then.
  public void tryNow(long id, Instant since) {
    handle.execute("UPDATE source SET next_at = 0 WHERE id = ?", id);
    handle.execute(
        "UPDATE source_page SET next_at = 0 WHERE source = ? AND coalesce(published_at, named_at) >= ?",
        id,
        since.toEpochMilli());
  }

  /// @param address where the feed lies that the page of a site names
  public void address(long id, String address) {
    handle.execute(
        "UPDATE source SET address = ?, next_at = 0, etag = NULL, modified = NULL WHERE id = ? AND NOT EXISTS (SELECT 1"
            + " FROM source WHERE address = ?)",
        address,
        id,
        address);
  }

  /// Notes a good look.
  ///
  /// @param title absent where the source gives none
  /// @param fresh whether it named something that was not known
  public void good(
      long id,
      @Nullable String title,
      @Nullable String etag,
      @Nullable String modified,
      boolean fresh,
      Instant now,
      Instant next) {
    long at = now.toEpochMilli();
    handle.execute(
        "UPDATE source SET title = coalesce(?, title), etag = coalesce(?, etag), modified = coalesce(?, modified),"
            + " asked_at = ?, ok_at = ?, failures = 0, reason = '', remedy = '', next_at = ? WHERE id = ?",
        title,
        etag,
        modified,
        at,
        at,
        next.toEpochMilli(),
        id);
    if (fresh) {
      handle.execute("UPDATE source SET new_at = ?, until_silent = ? WHERE id = ?", at, untilSilent(id), id);
    }
  }

  /// Twice the longest of the last gaps between new pages, and six hours at the least.
  private @Nullable Long untilSilent(long id) {
    List<Long> moments =
        handle
            .select(
                "SELECT DISTINCT coalesce(published_at, named_at) AS at FROM source_page WHERE source = ? ORDER BY at"
                    + " DESC LIMIT ?",
                id,
                GAPS + 1)
            .mapTo(Long.class)
            .list();
    if (moments.size() <= LEAST_GAPS) {
      return null;
    }
    long longest = Duration.ofHours(3).toMillis();
    for (int i = 1; i < moments.size(); i++) {
      longest = Math.max(longest, moments.get(i - 1) - moments.get(i));
    }
    return 2 * longest;
  }

  /// Notes a look that failed.
  public void failed(long id, String reason, String remedy, Instant now, Instant next) {
    handle.execute(
        "UPDATE source SET failures = failures + 1, reason = ?, remedy = ?, asked_at = ?, next_at = ? WHERE id = ?",
        reason,
        remedy,
        now.toEpochMilli(),
        next.toEpochMilli(),
        id);
  }

  /// Notes that a source names a page.
  ///
  /// @param isWanted whether it is to be fetched; of a long list only the newest pages are
  /// @return whether that was not known
  public boolean page(
      long source,
      String address,
      String title,
      @Nullable DateRange days,
      @Nullable Instant published,
      boolean isWanted,
      Instant now) {
    return handle.execute(
            "INSERT INTO source_page (source, address, title, days_first, days_last, named_at, published_at, next_at,"
                + " looks, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, '') ON CONFLICT DO NOTHING",
            source,
            address,
            title,
            days == null ? null : days.first().toString(),
            days == null ? null : days.last().toString(),
            now.toEpochMilli(),
            published == null ? null : published.toEpochMilli(),
            isWanted ? 0L : null)
        > 0;
  }

  /// A file that has other bytes than before is to be read again.
  ///
  /// @param state tells one state of the file from another
  /// @return whether it is to be read
  public boolean file(long source, String path, String state, Instant now) {
    return handle.execute(
            "INSERT INTO source_page (source, address, title, named_at, next_at, looks, modified, reason)"
                + " VALUES (?, ?, '', ?, 0, 0, ?, '') ON CONFLICT (source, address) DO UPDATE SET next_at = 0,"
                + " modified = excluded.modified WHERE source_page.modified IS DISTINCT FROM excluded.modified",
            source,
            path,
            now.toEpochMilli(),
            state)
        > 0;
  }

  /// The pages of a source whose time has come: those that were never fetched first, then those that wait longest.
  public List<SourcePage> duePages(long source, Instant now, int most) {
    return handle
        .select(
            "SELECT * FROM source_page WHERE source = ? AND next_at <= ? ORDER BY looks > 0, next_at, id LIMIT ?",
            source,
            now.toEpochMilli(),
            most)
        .map((row, context) -> {
          String first = row.getString("days_first");
          return new SourcePage(
              row.getLong("id"),
              row.getString("address"),
              row.getString("title"),
              first == null ? null : new DateRange(LocalDate.parse(first), LocalDate.parse(row.getString("days_last"))),
              moment(row, "published_at"),
              row.getInt("looks"),
              row.getString("etag"),
              row.getString("modified"));
        })
        .list();
  }

  /// Notes what came of a page.
  ///
  /// @param article absent where none came of it
  /// @param next absent where it is not fetched again
  public void looked(
      long page,
      @Nullable String article,
      @Nullable String etag,
      @Nullable String modified,
      String reason,
      @Nullable Instant next) {
    handle.execute(
        "UPDATE source_page SET article = coalesce(?, article), etag = coalesce(?, etag), modified = coalesce(?,"
            + " modified), reason = ?, next_at = ?, looks = looks + 1 WHERE id = ?",
        article,
        etag,
        modified,
        reason,
        next == null ? null : next.toEpochMilli(),
        page);
  }

  public void visit(long source, SourceVisit visit) {
    handle.execute(
        "INSERT INTO visit (source, address, at, result, reason, ms) SELECT ?, ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1"
            + " FROM source WHERE id = ?)",
        source,
        visit.address(),
        visit.at().toEpochMilli(),
        visit.result().word(),
        visit.reason(),
        visit.ms(),
        source);
    handle.execute(
        "DELETE FROM visit WHERE source = ? AND seq <= (SELECT seq FROM visit WHERE source = ? ORDER BY seq DESC LIMIT"
            + " 1 OFFSET ?)",
        source,
        source,
        VISITS);
  }

  /// The newest first.
  public List<SourceVisit> visits(long source, int most) {
    return handle
        .select("SELECT * FROM visit WHERE source = ? ORDER BY seq DESC LIMIT ?", source, most)
        .map((row, context) ->
            new SourceVisit(
                row.getString("address"),
                Instant.ofEpochMilli(row.getLong("at")),
                SourceVisit.Result.valueOf(row.getString("result").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getLong("ms")))
        .list();
  }

  /// When the next of them is due; absent where none is on.
  public @Nullable Instant nextDue() {
    Long at =
        handle
            .select(
                "SELECT min(next_at) FROM (SELECT next_at FROM source WHERE state = 'on' UNION ALL SELECT p.next_at"
                    + " FROM source_page p JOIN source s ON s.id = p.source WHERE s.state = 'on' AND p.next_at IS NOT"
                    + " NULL) AS moments")
            .mapTo(Long.class)
            .findOne()
            .orElse(null);
    return at == null ? null : Instant.ofEpochMilli(at);
  }
}
