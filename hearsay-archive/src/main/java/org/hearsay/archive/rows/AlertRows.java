package org.hearsay.archive.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rules of a user, and what they hit.
public final class AlertRows {
  private final Handle handle;

  public AlertRows(Handle handle) {
    this.handle = handle;
  }

  public List<KeptAlert> all() {
    return handle.select("SELECT * FROM alert ORDER BY id").map((row, context) -> alert(row)).list();
  }

  public @Nullable KeptAlert alert(long id) {
    return handle
        .select("SELECT * FROM alert WHERE id = ?", id)
        .map((row, context) -> alert(row))
        .findOne()
        .orElse(null);
  }

  /// @param feed the key of its feed
  public @Nullable KeptAlert byFeed(String feed) {
    return handle
        .select("SELECT * FROM alert WHERE feed = ?", feed)
        .map((row, context) -> alert(row))
        .findOne()
        .orElse(null);
  }

  private static KeptAlert alert(ResultSet row) throws SQLException {
    Set<String> kinds =
        Arrays.stream(row.getString("kinds").split(" "))
            .filter(kind -> !kind.isEmpty())
            .collect(Collectors.toCollection(TreeSet::new));
    return new KeptAlert(
        row.getLong("id"),
        row.getString("name"),
        row.getString("words"),
        row.getString("outlet"),
        kinds,
        row.getString("address"),
        row.getString("feed"),
        row.getString("secret"),
        row.getInt("most"),
        row.getLong("seq"));
  }

  /// Keeps a rule. It looks at what changes from now on.
  ///
  /// @param alert its id and its last change are not looked at
  /// @return its id
  public long add(KeptAlert alert, Instant now) {
    return handle
        .select(
            "INSERT INTO alert (name, words, outlet, kinds, channel, address, feed, secret, most, seq, made_at) VALUES"
                + " (?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(seq), 0) FROM change), ?) RETURNING id",
            alert.name(),
            alert.words(),
            alert.outlet(),
            String.join(" ", new TreeSet<>(alert.kinds())),
            alert.address().isEmpty() ? "page" : "webhook",
            alert.address(),
            alert.feed(),
            alert.secret(),
            alert.most(),
            now.toEpochMilli())
        .mapTo(Long.class)
        .one();
  }

  public void remove(long id) {
    handle.execute("DELETE FROM alert WHERE id = ?", id);
  }

  /// Notes that all changes up to one were looked at.
  public void seen(long id, long seq) {
    handle.execute("UPDATE alert SET seq = ? WHERE id = ?", seq, id);
  }

  /// Keeps a hit; what hit before is none again.
  ///
  /// @param isSent whether it is to be sent, and not only shown
  /// @param since begin of the day
  public void hit(
      KeptAlert alert, ChangeRows.Change change, String reason, boolean isSent, Instant since, Instant now) {
    int today =
        handle
            .select(
                "SELECT count(*) FROM alert_hit WHERE alert = ? AND at >= ? AND state <> 'over'",
                alert.id(),
                since.toEpochMilli())
            .mapTo(Integer.class)
            .one();
    String state = today >= alert.most() ? "over" : isSent ? "waiting" : "shown";
    handle.execute(
        "INSERT INTO alert_hit (alert, change, target, kind, reason, at, state, tries, next_at, fault) VALUES (?, ?, ?,"
            + " ?, ?, ?, ?, 0, ?, '') ON CONFLICT DO NOTHING",
        alert.id(),
        change.seq(),
        change.target(),
        change.kind().word(),
        reason,
        now.toEpochMilli(),
        state,
        state.equals("waiting") ? now.toEpochMilli() : null);
  }

  /// The newest first.
  public List<AlertHit> hits(long alert, int most) {
    return hits("SELECT * FROM alert_hit WHERE alert = ? ORDER BY id DESC LIMIT ?", alert, most);
  }

  /// Those that are to be sent now.
  public List<AlertHit> toSend(Instant now, int most) {
    return hits("SELECT * FROM alert_hit WHERE next_at <= ? ORDER BY next_at, id LIMIT ?", now.toEpochMilli(), most);
  }

  private List<AlertHit> hits(String sql, long value, int most) {
    List<AlertHit> hits = new ArrayList<>();
    handle
        .select(sql, value, most)
        .map((row, context) -> {
          List<ChangeRows.Change> change = new ChangeRows(handle).after(row.getLong("change") - 1, 1);
          return !change.isEmpty()
              && hits.add(
                  new AlertHit(
                      row.getLong("id"),
                      row.getLong("alert"),
                      change.getFirst(),
                      row.getString("reason"),
                      Instant.ofEpochMilli(row.getLong("at")),
                      row.getString("state"),
                      row.getInt("tries"),
                      row.getString("fault")));
        })
        .list();
    return hits;
  }

  /// Notes what came of sending.
  ///
  /// @param fault empty where it was sent
  /// @param next absent where it is not tried again
  public void tried(long hit, String fault, @Nullable Instant next) {
    handle.execute(
        "UPDATE alert_hit SET tries = tries + 1, fault = ?, next_at = ?, state = ? WHERE id = ?",
        fault,
        next == null ? null : next.toEpochMilli(),
        fault.isEmpty() ? "sent" : next == null ? "failed" : "waiting",
        hit);
  }
}
