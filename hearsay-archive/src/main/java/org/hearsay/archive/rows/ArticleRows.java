package org.hearsay.archive.rows;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.archive.capture.CapturePlace;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.prov.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// Articles, their addresses, versions and captures: the rows that cannot be made again.
public final class ArticleRows {
  /// Characters of an address that is kept as it is.
  private static final int LONGEST = 800;

  private static final String VERSION = "SELECT * FROM version";

  private final Handle handle;

  public ArticleRows(Handle handle) {
    this.handle = handle;
  }

  /// @param id of a version
  public @Nullable KeptVersion version(String id) {
    return one(VERSION + " WHERE id = ?", id);
  }

  /// @param seq of a version
  public @Nullable KeptVersion version(long seq) {
    return one(VERSION + " WHERE seq = ?", seq);
  }

  /// The version that stands for an article now.
  public @Nullable KeptVersion current(String article) {
    return one(VERSION + " WHERE seq = (SELECT current FROM article WHERE id = ?)", article);
  }

  /// The version before another of the same article.
  public @Nullable KeptVersion before(KeptVersion version) {
    return one(VERSION + " WHERE article = ? AND n = ?", version.article().id(), version.n() - 1);
  }

  /// All versions of an article, the first first.
  public List<KeptVersion> versions(String article) {
    return many(VERSION + " WHERE article = ? ORDER BY n", article);
  }

  /// The newest versions that say the same, at most a few.
  public List<KeptVersion> sameBody(String digest) {
    return many(VERSION + " WHERE body_digest = ? ORDER BY seq DESC LIMIT 16", digest);
  }

  /// Versions that may say much the same, the newest first, at most a few.
  public List<KeptVersion> alike(long[] bands) {
    if (bands.length == 0) {
      return List.of();
    }
    String marks = String.join(", ", Collections.nCopies(bands.length, "?"));
    return many(
        VERSION
            + " WHERE seq IN (SELECT version FROM likeness WHERE band IN ("
            + marks
            + ")) ORDER BY seq DESC LIMIT 16",
        Arrays.stream(bands).boxed().toArray());
  }

  private @Nullable KeptVersion one(String sql, Object... values) {
    List<KeptVersion> found = many(sql, values);
    return found.isEmpty() ? null : found.getFirst();
  }

  private List<KeptVersion> many(String sql, Object... values) {
    return handle.select(sql, values).map((row, context) -> kept(row)).list();
  }

  private static KeptVersion kept(ResultSet row) throws SQLException {
    return new KeptVersion(
        row.getLong("seq"),
        row.getString("id"),
        ArticleColumns.article(row, row.getString("article")),
        row.getInt("n"),
        row.getString("capture"),
        row.getString("cause").equals("reader"),
        row.getString("body_digest"));
  }

  /// @return the article that is known by an address
  public @Nullable String at(String address) {
    Optional<String> found =
        handle.select("SELECT article FROM address WHERE address = ?", key(address)).mapTo(String.class).findOne();
    return found.orElse(null);
  }

  /// Adds addresses of an article. An address that is known already keeps its article.
  public void address(String address, String article, String how, long at) {
    handle.execute("INSERT INTO address VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", key(address), article, how, at);
  }

  /// An address of usual length as it is; a longer one by its digest, since an index holds no longer ones.
  private static String key(String address) {
    return address.length() <= LONGEST ? address : "sha256:" + Digest.ofBytes(address.getBytes(StandardCharsets.UTF_8));
  }

  /// Makes the new version the one that stands for its article, and puts it on the list of what is to be read.
  public void insert(NewVersion version) {
    if (version.n() == 1) {
      handle.execute("INSERT INTO article VALUES (?, ?, 0)", version.articleId(), version.at());
    }
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("id", version.id());
    columns.put("article", version.articleId());
    columns.put("n", version.n());
    columns.put("capture", version.capture());
    columns.put("cause", version.byReader() ? "reader" : "publisher");
    columns.put("ingest", version.ingest());
    columns.putAll(ArticleColumns.of(version.article()));
    columns.put("body_digest", version.body());
    columns.put("seen_first", version.at());
    columns.put("seen_last", version.at());
    String marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    String names = String.join(", ", columns.keySet());
    long seq;
    try (Query insert =
        handle.createQuery("INSERT INTO version (" + names + ") VALUES (" + marks + ") RETURNING seq")) {
      int at = 0;
      for (Object value : columns.values()) {
        insert.bind(at++, value);
      }
      seq = insert.mapTo(Long.class).one();
    }
    handle.execute("UPDATE article SET current = ? WHERE id = ?", seq, version.articleId());
    for (long band : version.bands()) {
      handle.execute("INSERT INTO likeness VALUES (?, ?) ON CONFLICT DO NOTHING", band, seq);
    }
  }

  /// The highest number of a version of an article; 0 where there is none.
  public int lastNumber(String article) {
    return handle
        .select("SELECT coalesce(max(n), 0) FROM version WHERE article = ?", article)
        .mapTo(Integer.class)
        .one();
  }

  public JoinedRows joined() {
    return new JoinedRows(handle);
  }

  public void seen(long version, long at) {
    handle.execute("UPDATE version SET seen_last = ? WHERE seq = ? AND seen_last < ?", at, version, at);
  }

  public boolean hasCapture(String sha256) {
    return handle.select("SELECT 1 FROM capture WHERE sha256 = ?", sha256).mapTo(Integer.class).findOne().isPresent();
  }

  public void capture(CapturePlace place, RawBytes raw, long at) {
    handle.execute(
        "INSERT INTO capture VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        raw.sha256(),
        place.file(),
        place.offset(),
        place.length(),
        raw.bytes().length,
        raw.media(),
        raw.origin(),
        at);
  }

  /// Of each capture file the end of its last record.
  public Map<String, Long> captureEnds() {
    Map<String, Long> ends = new LinkedHashMap<>();
    handle
        .select("SELECT file, max(\"offset\" + length) AS ends FROM capture GROUP BY file ORDER BY file")
        .map((row, context) -> ends.put(row.getString("file"), row.getLong("ends")) == null)
        .list();
    return ends;
  }

  /// The versions that nobody has read yet, in their order.
  ///
  /// @param after the number of the version behind which they come
  public List<KeptVersion> unread(long after, int most) {
    return many(VERSION + " WHERE read_by IS NULL AND seq > ? ORDER BY seq LIMIT ?", after, most);
  }

  /// The ids of the articles in the order of their publication, undated ones last.
  public List<String> articles() {
    return new ArrayList<>(
        handle
            .select(
                "SELECT a.id FROM article a JOIN version v ON v.seq = a.current"
                    + " ORDER BY v.published_first IS NULL, v.published_first, v.published_last, a.id")
            .mapTo(String.class)
            .list());
  }

  public void refusal(String origin, String reason, String place, String detail, String remedy, long at) {
    handle.execute(
        "INSERT INTO refusal (origin, reason, place, detail, remedy, at) VALUES (?, ?, ?, ?, ?, ?)",
        origin,
        reason,
        place,
        detail,
        remedy,
        at);
  }
}
