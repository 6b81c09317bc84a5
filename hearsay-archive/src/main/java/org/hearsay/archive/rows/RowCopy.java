package org.hearsay.archive.rows;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hearsay.archive.ArchiveFault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/// Copies all rows of an archive from one database to another, all or none of them, and compares what came with what was
/// there.
public final class RowCopy {
  /// Rows that are sent together.
  private static final int BATCH = 500;

  /// What a database says of itself and not of the archive.
  private static final String OWN = "key IN ('application', 'schema', 'archive')";

  private RowCopy() {}

  /// A table.
  ///
  /// @param key in whose order the rows are compared
  /// @param isNumbered whether the database gives the key
  record Table(String name, String key, boolean isNumbered) {
    private static Table named(String name, String key) {
      return new Table(name, key, false);
    }

    private static Table numbered(String name, String key) {
      return new Table(name, key, true);
    }
  }

  /// All of them, each behind those that its rows refer to.
  static final List<Table> TABLES =
      List.of(
          Table.named("meta", "key"),
          Table.named("capture", "sha256"),
          Table.named("article", "id"),
          Table.numbered("version", "seq"),
          Table.named("address", "address"),
          Table.numbered("decision", "seq"),
          Table.named("likeness", "band, version"),
          Table.numbered("refusal", "seq"),
          Table.numbered("joining", "seq"),
          Table.numbered("story_log", "seq"),
          Table.named("maker", "id"),
          Table.named("reading", "version"),
          Table.numbered("wording", "id"),
          Table.numbered("quotation", "seq"),
          Table.named("story", "id"),
          Table.named("membership", "article"),
          Table.named("comparison", "story"),
          Table.named("thing", "public_id"),
          Table.numbered("version_edit", "seq"),
          Table.numbered("change", "seq"),
          Table.numbered("outbox", "seq"),
          Table.named("follower", "name"),
          Table.numbered("source", "id"),
          Table.numbered("source_page", "id"),
          Table.numbered("visit", "seq"),
          Table.numbered("alert", "id"),
          Table.numbered("alert_hit", "id"),
          Table.named("access_key", "hash"));

  /// @param from read at one moment, also while another process writes it
  /// @param to without rows
  /// @return how many rows
  /// @throws ArchiveFault where a row does not arrive as it was; nothing is left in the other database then
  public static long copy(Database from, Database to) {
    Handle source = from.handle();
    if (from.dialect() == Database.Dialect.POSTGRESQL) {
      return source.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, opened -> all(from, opened, to));
    }
    return source.inTransaction(opened -> all(from, opened, to));
  }

  private static long all(Database from, Handle source, Database to) {
    return to.commit(target -> {
      long rows = 0;
      for (Table table : TABLES) {
        try {
          Sum sent = send(table, source, target);
          numbering(table, from, source, to, target);
          Sum came = sum(table, target);
          if (!sent.equals(came)) {
            throw new ArchiveFault(
                "of the table %s %d rows arrived as %d others; nothing was moved. Look whether the archive is whole:"
                        .formatted(table.name(), sent.rows(), came.rows())
                    + " hearsay archive verify");
          }
          rows += sent.rows();
        } catch (SQLException e) {
          throw new ArchiveFault(
              "the table %s cannot be copied: %s; nothing was moved".formatted(table.name(), RowStore.reason(e)), e);
        }
      }
      return rows;
    });
  }

  /// How many rows, and a digest of all that is in them.
  private record Sum(long rows, String digest) {}

  private static String select(Table table) {
    return "SELECT * FROM "
        + table.name()
        + (table.name().equals("meta") ? " WHERE NOT " + OWN : "")
        + " ORDER BY "
        + table.key();
  }

  private static Sum send(Table table, Handle source, Handle target) throws SQLException {
    try (Statement asked = source.getConnection().createStatement()) {
      asked.setFetchSize(BATCH);
      try (ResultSet rows = asked.executeQuery(select(table));
          PreparedStatement insert = target.getConnection().prepareStatement(insert(table, rows.getMetaData()))) {
        RowDigest digest = new RowDigest();
        int waiting = 0;
        while (rows.next()) {
          List<@Nullable Object> values = values(rows);
          digest.add(values);
          for (int i = 0; i < values.size(); i++) {
            set(insert, i + 1, values.get(i));
          }
          insert.addBatch();
          if (++waiting == BATCH) {
            insert.executeBatch();
            waiting = 0;
          }
        }
        insert.executeBatch();
        return digest.sum();
      }
    }
  }

  private static String insert(Table table, ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add('"' + columns.getColumnName(i) + '"');
    }
    return "INSERT INTO %s (%s) VALUES (%s)"
        .formatted(table.name(), String.join(", ", names), String.join(", ", Collections.nCopies(names.size(), "?")));
  }

  private static List<@Nullable Object> values(ResultSet row) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
      Object value = row.getObject(i);
      values.add(
          value instanceof Integer number
              ? Long.valueOf(number)
              : value instanceof String text ? PostgresStore.held(text) : value);
    }
    return values;
  }

  private static void set(PreparedStatement insert, int at, @Nullable Object value) throws SQLException {
    if (value == null) {
      insert.setNull(at, Types.NULL);
    } else {
      insert.setObject(at, value);
    }
  }

  private static Sum sum(Table table, Handle of) throws SQLException {
    try (Statement asked = of.getConnection().createStatement()) {
      asked.setFetchSize(BATCH);
      try (ResultSet rows = asked.executeQuery(select(table))) {
        RowDigest digest = new RowDigest();
        while (rows.next()) {
          digest.add(values(rows));
        }
        return digest.sum();
      }
    }
  }

  /// Numbers that were given once are not given again, also where their rows are gone.
  private static void numbering(Table table, Database from, Handle source, Database to, Handle target) {
    if (!table.isNumbered()) {
      return;
    }
    String sequence = "pg_get_serial_sequence('" + table.name() + "', '" + table.key() + "')";
    Optional<Long> last =
        source
            .select(
                from.dialect() == Database.Dialect.SQLITE
                    ? "SELECT seq FROM sqlite_sequence WHERE name = '" + table.name() + "'"
                    : "SELECT coalesce(pg_sequence_last_value(" + sequence + "::regclass), 0)")
            .mapTo(Long.class)
            .findOne();
    if (last.isEmpty() || last.get() == 0) {
      return;
    }
    if (to.dialect() == Database.Dialect.SQLITE) {
      target.execute("DELETE FROM sqlite_sequence WHERE name = ?", table.name());
      target.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", table.name(), last.get());
    } else {
      target.select("SELECT setval(" + sequence + "::regclass, ?)", last.get()).mapTo(Long.class).one();
    }
  }

  /// The digest of rows, each value with its kind and its length.
  private static final class RowDigest {
    private final MessageDigest sha;
    private long rows;

    RowDigest() {
      try {
        sha = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java platform has SHA-256", e);
      }
    }

    void add(List<@Nullable Object> values) {
      rows++;
      for (Object value : values) {
        switch (value) {
          case null -> sha.update((byte) 'n');
          case Long number -> sha.update(ByteBuffer.allocate(9).put((byte) 'l').putLong(number).flip());
          case Double number -> sha.update(ByteBuffer.allocate(9).put((byte) 'd').putDouble(number).flip());
          case byte[] bytes -> put('b', bytes);
          default -> put('t', String.valueOf(value).getBytes(StandardCharsets.UTF_8));
        }
      }
    }

    private void put(char kind, byte[] bytes) {
      sha.update(ByteBuffer.allocate(5).put((byte) kind).putInt(bytes.length).flip());
      sha.update(bytes);
    }

    Sum sum() {
      return new Sum(rows, HexFormat.of().formatHex(sha.digest()));
    }
  }
}
