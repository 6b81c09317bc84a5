package org.hearsay.eval.wordings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// The wordings in SQLite: as rows, from which candidates are taken, and as an index of its own (FTS5) to compare with.
final class WordingTable implements AutoCloseable {
  private static final int CANDIDATES = 50;
  private static final int BATCH = 10_000;

  /// As in the index of the archive: no term that more wordings have, but at least a few.
  private static final double MOST_SHARE = 0.02;

  private static final int FEW = 4;

  private final Connection connection;
  private final Path file;
  private final int size;
  private final Map<String, Integer> counts = new HashMap<>();

  WordingTable(Path folder, WordingCorpus corpus) throws SQLException, IOException {
    file = folder.resolve("wordings.db");
    Files.deleteIfExists(file);
    size = corpus.size();
    connection = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (Statement made = connection.createStatement()) {
      made.execute("PRAGMA journal_mode = OFF");
      made.execute("PRAGMA synchronous = OFF");
      made.execute("PRAGMA cache_size = -200000");
      made.execute("CREATE TABLE wording (id INTEGER PRIMARY KEY, words TEXT NOT NULL)");
    }
    connection.setAutoCommit(false);
    fill("INSERT INTO wording (id, words) VALUES (?, ?)", corpus);
  }

  private void fill(String sql, WordingCorpus corpus) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 1; i <= size; i++) {
        insert.setInt(1, i);
        insert.setString(2, corpus.line(i));
        insert.addBatch();
        if (i % BATCH == 0 || i == size) {
          insert.executeBatch();
        }
      }
    }
    connection.commit();
  }

  /// Adds the index to compare with. Document counts are held in memory, which SQLite itself would have to look up.
  ///
  /// @return its bytes
  long index(WordingCorpus corpus) throws SQLException, IOException {
    long before = Files.size(file);
    try (Statement made = connection.createStatement()) {
      made.execute("CREATE VIRTUAL TABLE look USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')");
      made.execute("CREATE VIRTUAL TABLE terms USING fts5vocab(look, 'row')");
      fill("INSERT INTO look (rowid, words) VALUES (?, ?)", corpus);
      made.execute("INSERT INTO look (look) VALUES ('optimize')");
      connection.commit();
      try (ResultSet row = made.executeQuery("SELECT term, doc FROM terms")) {
        while (row.next()) {
          counts.put(row.getString(1), row.getInt(2));
        }
      }
    }
    return Files.size(file) - before;
  }

  /// @param rarest how many of the words are looked up; all where it is 0
  List<Long> candidates(String[] words, int rarest) throws SQLException {
    List<String> known = new ArrayList<>(new LinkedHashSet<>(List.of(words)));
    known.removeIf(word -> !counts.containsKey(word));
    known.sort(Comparator.comparingInt(word -> counts.getOrDefault(word, 0)));
    List<String> terms = new ArrayList<>();
    for (String word : known) {
      boolean common = counts.getOrDefault(word, 0) > MOST_SHARE * size;
      if (rarest > 0 && (terms.size() == rarest || (terms.size() >= FEW && common))) {
        break;
      }
      terms.add('"' + word + '"');
    }
    List<Long> found = new ArrayList<>();
    if (terms.isEmpty()) {
      return found;
    }
    try (PreparedStatement match =
        connection.prepareStatement("SELECT rowid FROM look WHERE look MATCH ? ORDER BY rank LIMIT " + CANDIDATES)) {
      match.setString(1, String.join(" OR ", terms));
      try (ResultSet row = match.executeQuery()) {
        while (row.next()) {
          found.add(row.getLong(1));
        }
      }
    }
    return found;
  }

  Map<Long, String> lines(List<Long> numbers) throws SQLException {
    Map<Long, String> lines = new HashMap<>();
    try (PreparedStatement one = connection.prepareStatement("SELECT words FROM wording WHERE id = ?")) {
      for (long number : numbers) {
        one.setLong(1, number);
        try (ResultSet row = one.executeQuery()) {
          if (row.next()) {
            lines.put(number, row.getString(1));
          }
        }
      }
    }
    return lines;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
