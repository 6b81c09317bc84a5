package org.hearsay.archive.rows;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Addresses that were joined to an article because they say the same, and those that a person took apart again.
public final class JoinedRows {
  private static final String SAME_TEXT = "same-text";

  private final Handle handle;

  public JoinedRows(Handle handle) {
    this.handle = handle;
  }

  /// An address that was joined.
  ///
  /// @param title of the article as it now is; absent where it has none
  /// @param at when it was joined
  public record JoinedAddress(String address, String article, @Nullable String title, Instant at) {}

  /// The newest first.
  public List<JoinedAddress> all() {
    return handle
        .select(
            "SELECT d.address, d.article, v.title, d.at FROM address d JOIN article a ON a.id = d.article JOIN version"
                + " v ON v.seq = a.current WHERE d.how = ? ORDER BY d.at DESC, d.address",
            SAME_TEXT)
        .map((row, context) ->
            new JoinedAddress(
                row.getString("address"),
                row.getString("article"),
                row.getString("title"),
                Instant.ofEpochMilli(row.getLong("at"))))
        .list();
  }

  /// Whether a person said that an address is not of an article.
  public boolean isApart(String address, String article) {
    return handle
        .select("SELECT 1 FROM decision WHERE kind = 'apart' AND address = ? AND article = ?", address, article)
        .mapTo(Integer.class)
        .findFirst()
        .isPresent();
  }

  /// Notes that an address is not of an article, and takes it away from it.
  public void apart(String address, String article, Instant now) {
    handle.execute(
        "INSERT INTO decision (kind, address, article, at) VALUES ('apart', ?, ?, ?)",
        address,
        article,
        now.toEpochMilli());
    handle.execute("DELETE FROM address WHERE address = ? AND how = ?", address, SAME_TEXT);
  }

  /// Makes versions of an article another article, whose id is that of the first of them. They are to be read again.
  ///
  /// @param versions in their order, not all that the article has
  /// @return the id of the new article
  public String split(List<KeptVersion> versions, String address, Instant now) {
    KeptVersion first = versions.getFirst();
    String old = first.article().id();
    handle.execute("INSERT INTO article VALUES (?, ?, ?)", first.id(), now.toEpochMilli(), versions.getLast().seq());
    int n = 1;
    for (KeptVersion version : versions) {
      handle.execute(
          "UPDATE version SET article = ?, n = ?, read_by = NULL WHERE seq = ?", first.id(), n++, version.seq());
      handle.execute("DELETE FROM version_edit WHERE version = ?", version.seq());
    }
    handle.execute(
        "UPDATE article SET current = (SELECT max(seq) FROM version WHERE article = ?) WHERE id = ?", old, old);
    handle.execute("INSERT INTO address VALUES (?, ?, 'url', ?)", address, first.id(), now.toEpochMilli());
    return first.id();
  }
}
