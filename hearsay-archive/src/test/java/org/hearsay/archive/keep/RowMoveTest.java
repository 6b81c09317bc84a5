package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.RowMove;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Rows that move from the folder to a PostgreSQL, and back.
class RowMoveTest {
  @TempDir Path folder;

  @BeforeAll
  static void start() {
    TestStore.use();
    TestStore.leave(); // archives begin in their folders here
  }

  @AfterAll
  static void leave() {
    TestStore.leave();
  }

  private ArchiveFolder filled(String name, int reports) {
    ArchiveFolder made = new ArchiveFolder(folder.resolve(name));
    add(made, 0, reports);
    return made;
  }

  private static void add(ArchiveFolder to, int from, int end) {
    try (Archive archive = TestArchive.open(to.root())) {
      for (int n = from; n < end; n++) {
        archive.take(List.of(KilledProcess.arrival(n)));
      }
      archive.catchUp();
    }
  }

  private static List<String> stories(ArchiveFolder of) {
    try (ArchiveView view = ArchiveView.open(of)) {
      assertThat(view.verify(of)).isEmpty();
      return TestArchive.stored(view.stories());
    }
  }

  @Test
  void anArchiveThatMovedThereAndBackGoesOnAsOneThatStayed() {
    ArchiveFolder moves = filled("moves", 9);
    ArchiveFolder stays = filled("stays", 9);
    RowMove.Moved there = RowMove.toPostgres(moves, TestStore.address(moves.root()));
    assertThat(there.rows()).isGreaterThan(100);
    assertThat(there.before()).exists();
    assertThat(moves.database()).doesNotExist();
    assertThat(TestArchive.difference(stories(moves), stories(stays))).isEmpty();
    add(moves, 9, 12);
    add(stays, 9, 12);
    assertThat(TestArchive.difference(stories(moves), stories(stays))).as("numbers go on").isEmpty();
    RowMove.Moved back = RowMove.toFolder(moves);
    assertThat(back.rows()).isGreaterThan(there.rows());
    assertThat(moves.database()).exists();
    assertThat(moves.store()).doesNotExist();
    add(moves, 12, 14);
    add(stays, 12, 14);
    assertThat(TestArchive.difference(stories(moves), stories(stays))).isEmpty();
    assertThat(counts(moves)).isEqualTo(counts(stays));
  }

  private static List<Long> counts(ArchiveFolder of) {
    try (ArchiveView view = ArchiveView.open(of)) {
      ArchiveStatus status = view.status(of);
      assertThat(status.rows()).isPositive();
      return List.of(status.articles(), status.quotations(), status.wordings(), status.changes(), status.captured());
    }
  }

  @Test
  void aPlaceThatHoldsSomethingIsRefusedByName() {
    ArchiveFolder one = filled("one", 2);
    ArchiveFolder two = filled("two", 3);
    String address = TestStore.address(one.root());
    RowMove.toPostgres(one, address);
    assertThatThrownBy(() -> RowMove.toPostgres(two, address))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining(TestStore.schema(one.root()) + " holds an archive of 2 articles; name an empty schema");
    assertThatThrownBy(() -> RowMove.toPostgres(one, TestStore.address(two.root())))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("are at postgresql://localhost")
        .hasMessageContaining("move --to sqlite");
    TestStore.execute(two.root(), "CREATE TABLE bicycle (colour TEXT)");
    assertThatThrownBy(() -> RowMove.toPostgres(two, TestStore.address(two.root())))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("has tables of another program");
    assertThatThrownBy(() -> RowMove.toFolder(two))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("are in the folder already");
    assertThat(stories(two)).hasSize(1);
  }

  @Test
  void aMoveThatWasStoppedIsBegunAgain() {
    ArchiveFolder moves = filled("moves", 4);
    List<String> before = stories(moves);
    String address = TestStore.address(moves.root());
    // What a stopped move leaves: tables without rows. And they refuse some, as if the disk of the database were full.
    ArchiveFolder other = new ArchiveFolder(folder.resolve("other"));
    TestArchive.open(other.root()).close();
    RowMove.toPostgres(other, address);
    TestStore.execute(moves.root(), "ALTER TABLE follower ADD CHECK (seq < 0)");
    assertThatThrownBy(() -> RowMove.toPostgres(moves, address))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("the table follower cannot be copied")
        .hasMessageContaining("nothing was moved");
    assertThat(moves.store()).doesNotExist();
    assertThat(stories(moves)).as("the old place answers").isEqualTo(before);
    TestStore.execute(moves.root(), "ALTER TABLE follower DROP CONSTRAINT follower_seq_check");
    RowMove.toPostgres(moves, address);
    assertThat(stories(moves)).isEqualTo(before);
  }

  @Test
  void aRowThatArrivesAsAnotherStopsTheMove() {
    ArchiveFolder moves = filled("moves", 3);
    String address = TestStore.address(moves.root());
    ArchiveFolder other = new ArchiveFolder(folder.resolve("other"));
    TestArchive.open(other.root()).close();
    RowMove.toPostgres(other, address);
    TestStore.execute(
        moves.root(),
        "CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.shown := NEW.shown || ''!''; RETURN"
            + " NEW; END'",
        "CREATE TRIGGER spoils BEFORE INSERT ON thing FOR EACH ROW EXECUTE FUNCTION spoil()");
    assertThatThrownBy(() -> RowMove.toPostgres(moves, address))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("of the table thing")
        .hasMessageContaining("nothing was moved");
    assertThat(moves.database()).exists();
    assertThat(moves.store()).doesNotExist();
  }

  @Test
  void rowsAndCapturesOfTwoArchivesAreNotMixed() throws Exception {
    ArchiveFolder one = filled("one", 2);
    RowMove.toPostgres(one, TestStore.address(one.root()));
    ArchiveFolder two = new ArchiveFolder(folder.resolve("two"));
    Files.createDirectories(two.root());
    Files.writeString(two.store(), "address=" + TestStore.address(one.root()) + "\n");
    assertThatThrownBy(() -> TestArchive.open(two.root()))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("belong to another folder than");
    // Captures without rows are not taken for leftovers and deleted.
    ArchiveFolder three = filled("three", 2);
    RowMove.toPostgres(three, TestStore.address(three.root()));
    Files.writeString(three.store(), "address=" + TestStore.address(folder.resolve("empty")) + "\n");
    assertThatThrownBy(() -> TestArchive.open(three.root()))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("has none of its rows");
    try (var files = Files.list(three.captures())) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void aBackupOfRowsInPostgresIsAnArchiveInAFolder() {
    ArchiveFolder moves = filled("moves", 5);
    RowMove.toPostgres(moves, TestStore.address(moves.root()));
    ArchiveFolder copy = new ArchiveFolder(folder.resolve("copy"));
    ArchiveCopy.backup(moves, copy);
    assertThat(copy.store()).doesNotExist();
    assertThat(stories(copy)).isEqualTo(stories(moves));
    assertThat(ArchiveCopy.upgrade(moves).isNeeded()).isFalse();
  }
}
