package org.hearsay.archive.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Tokens of programs: their digests, and what they allow.
public final class KeyRows {
  private final Handle handle;

  public KeyRows(Handle handle) {
    this.handle = handle;
  }

  /// A token.
  ///
  /// @param hash SHA-256 of it, in hexadecimal digits
  /// @param scopes with blanks between
  /// @param expires absent where it does not
  /// @param used absent where it was not
  public record KeptKey(
      String hash, String name, String scopes, Instant made, @Nullable Instant expires, @Nullable Instant used) {}

  /// The one that was made last first.
  public List<KeptKey> all() {
    return handle.select("SELECT * FROM access_key ORDER BY made_at DESC, hash").map((row, context) -> key(row)).list();
  }

  private static KeptKey key(ResultSet row) throws SQLException {
    return new KeptKey(
        row.getString("hash"),
        row.getString("name"),
        row.getString("scopes"),
        Instant.ofEpochMilli(row.getLong("made_at")),
        moment(row, "expires_at"),
        moment(row, "used_at"));
  }

  private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
    long ms = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(ms);
  }

  public void add(KeptKey key) {
    Instant expires = key.expires();
    handle.execute(
        "INSERT INTO access_key VALUES (?, ?, ?, ?, ?, NULL)",
        key.hash(),
        key.name(),
        key.scopes(),
        key.made().toEpochMilli(),
        expires == null ? null : expires.toEpochMilli());
  }

  public void remove(String hash) {
    handle.execute("DELETE FROM access_key WHERE hash = ?", hash);
  }

  public void used(String hash, Instant now) {
    handle.execute("UPDATE access_key SET used_at = ? WHERE hash = ?", now.toEpochMilli(), hash);
  }
}
