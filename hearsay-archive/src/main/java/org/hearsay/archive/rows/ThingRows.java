package org.hearsay.archive.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.prov.Digest;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/// Claims, utterances and differences of stories under ids that outlive one more report.
public final class ThingRows {
  private final Handle handle;

  public ThingRows(Handle handle) {
    this.handle = handle;
  }

  /// What kind of thing it is.
  public enum ThingKind {
    CLAIM,
    UTTERANCE,
    DIFFERENCE
  }

  /// A thing as one comparison has it.
  ///
  /// @param publicId outlives one more report; empty before it is known
  /// @param localId as the comparison has it
  /// @param statements what it is known by
  /// @param marks what is noted of it: edits that alter it, reports that deny it
  /// @param shown words that stand for it
  /// @param low least number of independent origins
  public record Thing(
      String publicId,
      ThingKind kind,
      String localId,
      Set<String> statements,
      Set<String> marks,
      String shown,
      int outlets,
      int texts,
      int low,
      int high) {
    public Thing {
      statements = new TreeSet<>(statements);
      marks = new TreeSet<>(marks);
    }

    public Thing withPublicId(String id) {
      return new Thing(id, kind, localId, statements, marks, shown, outlets, texts, low, high);
    }
  }

  /// Between a mark and a statement in the column that holds both.
  private static final String MARK = "!";

  /// The things of a story, and of those that were merged into it.
  public List<Thing> of(String story) {
    return handle
        .select(
            "SELECT * FROM thing WHERE story = ? OR story IN (SELECT id FROM story WHERE merged_into = ?)"
                + " ORDER BY public_id",
            story,
            story)
        .map((row, context) -> {
          Set<String> statements = new TreeSet<>();
          Set<String> marks = new TreeSet<>();
          Arrays.stream(row.getString("statements").split("\n", -1))
              .filter(line -> !line.isEmpty())
              .forEach(line -> {
                if (line.startsWith(MARK)) {
                  marks.add(line.substring(MARK.length()));
                } else {
                  statements.add(line);
                }
              });
          return new Thing(
              row.getString("public_id"),
              ThingKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
              row.getString("local_id"),
              statements,
              marks,
              row.getString("shown"),
              row.getInt("outlets"),
              row.getInt("texts"),
              row.getInt("low"),
              row.getInt("high"));
        })
        .list();
  }

  /// How many independent origins a statement has, by what the reports of its story show.
  ///
  /// @param low at least
  /// @param high at most
  public record OriginRange(int low, int high) {}

  /// How a thing knows a statement: by its words in an article.
  public static String statement(String article, String words) {
    return article + " " + Digest.of(words);
  }

  /// The origins of the utterance of a story that is known by a statement.
  ///
  /// @return absent where the story was not compared, or has no such utterance
  public @Nullable OriginRange origins(String story, String statement) {
    Optional<OriginRange> found =
        handle
            .select(
                "SELECT low, high FROM thing WHERE story = ? AND kind = 'utterance' AND high > 0 AND"
                    + " replace(statements, ?, '') <> statements ORDER BY public_id LIMIT 1",
                story,
                statement)
            .map((row, context) -> new OriginRange(row.getInt("low"), row.getInt("high")))
            .findOne();
    return found.orElse(null);
  }

  public boolean isTaken(String publicId) {
    return handle
        .select("SELECT 1 FROM thing WHERE public_id = ?", publicId)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /// Puts the things of a story in the place of those that it had.
  public void replace(String story, List<Thing> things) {
    handle.execute(
        "DELETE FROM thing WHERE story = ? OR story IN (SELECT id FROM story WHERE merged_into = ?)", story, story);
    if (things.isEmpty()) {
      return;
    }
    try (PreparedBatch rows = handle.prepareBatch("INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Thing thing : things) {
        rows.bind(0, thing.publicId())
            .bind(1, story)
            .bind(2, thing.kind().name().toLowerCase(java.util.Locale.ROOT))
            .bind(3, thing.localId())
            .bind(4, lines(thing))
            .bind(5, thing.shown())
            .bind(6, thing.outlets())
            .bind(7, thing.texts())
            .bind(8, thing.low())
            .bind(9, thing.high())
            .add();
      }
      rows.execute();
    }
  }

  private static String lines(Thing thing) {
    StringBuilder lines = new StringBuilder();
    thing.statements().forEach(statement -> lines.append(statement).append('\n'));
    thing.marks().forEach(mark -> lines.append(MARK).append(mark).append('\n'));
    return lines.toString();
  }
}
