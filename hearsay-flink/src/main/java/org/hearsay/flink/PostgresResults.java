package org.hearsay.flink;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.connector.jdbc.JdbcConnectionOptions;
import org.apache.flink.connector.jdbc.JdbcExecutionOptions;
import org.apache.flink.connector.jdbc.core.datastream.sink.JdbcSink;
import org.hearsay.store.StoredForm;

/// Results as rows in PostgreSQL. A row has a key, and a later version takes the place of an earlier one, so that what is
/// written twice after a failure is there once.
///
/// @param address as JDBC has it: `jdbc:postgresql://host/database?user=…`; the password comes from the environment or the
///     file that PostgreSQL's programs use
record PostgresResults(String address) {
  private static final int BATCH = 200;
  private static final long BATCH_MS = 1_000;

  private static final String[] TABLES = {
    "CREATE TABLE IF NOT EXISTS hearsay_article (id text PRIMARY KEY, body jsonb NOT NULL)",
    "CREATE TABLE IF NOT EXISTS hearsay_story"
        + " (id text PRIMARY KEY, version bigint NOT NULL, gone boolean NOT NULL, body jsonb)",
    "CREATE TABLE IF NOT EXISTS hearsay_difference"
        + " (story text, id text, version bigint NOT NULL, body jsonb NOT NULL, PRIMARY KEY (story, id))",
    "CREATE TABLE IF NOT EXISTS hearsay_origin"
        + " (story text, id text, version bigint NOT NULL, body jsonb NOT NULL, PRIMARY KEY (story, id))",
    "CREATE OR REPLACE VIEW hearsay_current_difference AS SELECT d.* FROM hearsay_difference d JOIN hearsay_story s"
        + " ON s.id = d.story AND s.version = d.version WHERE NOT s.gone",
    "CREATE OR REPLACE VIEW hearsay_current_origin AS SELECT o.* FROM hearsay_origin o JOIN hearsay_story s"
        + " ON s.id = o.story AND s.version = o.version WHERE NOT s.gone",
  };

  /// Makes the tables where they are not there.
  void prepare() throws SQLException {
    try (Connection connection = DriverManager.getConnection(address);
        Statement statement = connection.createStatement()) {
      for (String table : TABLES) {
        statement.execute(table);
      }
    }
  }

  /// @param name of the table: `difference` or `origin`
  Sink<StoryResult> rows(String name) {
    return sink(
        "INSERT INTO hearsay_%1$s (story, id, version, body) VALUES (?, ?, ?, ?::jsonb) ON CONFLICT (story, id) DO UPDATE SET"
                .formatted(name)
            + " version = excluded.version, body = excluded.body WHERE excluded.version >= hearsay_%s.version"
                .formatted(name),
        PostgresResults::row);
  }

  Sink<StoryResult> stories() {
    return sink(
        "INSERT INTO hearsay_story (id, version, gone, body) VALUES (?, ?, ?, ?::jsonb) ON CONFLICT (id) DO UPDATE SET"
            + " version = excluded.version, gone = excluded.gone, body = excluded.body"
            + " WHERE excluded.version >= hearsay_story.version",
        PostgresResults::story);
  }

  Sink<ReadReport> articles() {
    return sink(
        "INSERT INTO hearsay_article (id, body) VALUES (?, ?::jsonb) ON CONFLICT (id) DO UPDATE SET body ="
            + " excluded.body",
        PostgresResults::article);
  }

  private static void row(PreparedStatement statement, StoryResult result) throws SQLException {
    statement.setString(1, result.story());
    statement.setString(2, result.id());
    statement.setLong(3, result.version());
    statement.setString(4, text(result.json()));
  }

  private static void story(PreparedStatement statement, StoryResult result) throws SQLException {
    statement.setString(1, result.id());
    statement.setLong(2, result.version());
    statement.setBoolean(3, result.gone());
    statement.setString(4, result.gone() ? null : text(result.json()));
  }

  private static void article(PreparedStatement statement, ReadReport report) throws SQLException {
    statement.setString(1, report.id());
    statement.setString(2, text(ResultLines.article(StoredForm.article(report.stored()))));
  }

  /// PostgreSQL keeps no character with the number 0.
  private static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8).replace("\\u0000", "\\ufffd");
  }

  private <T> Sink<T> sink(String sql, org.apache.flink.connector.jdbc.JdbcStatementBuilder<T> fields) {
    return JdbcSink.<T>builder()
        .withQueryStatement(sql, fields)
        .withExecutionOptions(
            JdbcExecutionOptions.builder().withBatchSize(BATCH).withBatchIntervalMs(BATCH_MS).withMaxRetries(3).build())
        .buildAtLeastOnce(
            new JdbcConnectionOptions.JdbcConnectionOptionsBuilder()
                .withUrl(address)
                .withDriverName("org.postgresql.Driver")
                .build());
  }
}
