package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Backup, restore, rebuild and upgrade.
class ArchiveCopyTest {
  @TempDir Path folder;

  private ArchiveFolder at(String name) {
    return new ArchiveFolder(folder.resolve(name));
  }

  private static List<String> stories(ArchiveFolder folder) {
    try (ArchiveView view = ArchiveView.open(folder)) {
      assertThat(view.verify(folder)).isEmpty();
      return TestArchive.stored(view.stories());
    }
  }

  private void fill(String name, int reports) {
    try (Archive archive = TestArchive.open(at(name).root())) {
      for (int n = 0; n < reports; n++) {
        archive.take(List.of(KilledProcess.arrival(n)));
      }
      archive.catchUp();
    }
  }

  @Test
  void aBackupThatIsRestoredGivesTheSameStories() {
    fill("one", 9);
    try (Archive writing = TestArchive.open(at("one").root())) {
      ArchiveCopy.backup(at("one"), at("copy"));
      // What comes later is not in it.
      writing.take(List.of(KilledProcess.arrival(9)));
    }
    ArchiveCopy.restore(at("copy"), at("again"));
    List<String> again = stories(at("again"));
    assertThat(again).hasSize(3).isEqualTo(stories(at("copy")));
    try (Archive archive = TestArchive.open(at("again").root())) {
      archive.take(List.of(KilledProcess.arrival(9)));
      archive.catchUp();
    }
    try (Archive archive = TestArchive.open(at("one").root())) {
      archive.catchUp();
    }
    assertThat(TestArchive.difference(stories(at("again")), stories(at("one")))).as("both go on alike").isEmpty();
  }

  @Test
  void aFolderThatHoldsSomethingIsNotWrittenOver() throws IOException {
    fill("one", 1);
    Files.createDirectories(at("two").root());
    Files.writeString(at("two").root().resolve("letter.txt"), "keep me");
    assertThatThrownBy(() -> ArchiveCopy.backup(at("one"), at("two")))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("is not empty; name a new folder");
    assertThatThrownBy(() -> ArchiveCopy.restore(at("two"), at("three")))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("holds no whole backup");
    assertThatThrownBy(() -> ArchiveCopy.backup(at("four"), at("five")))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("there is no archive at");
  }

  @Test
  void aRebuildGivesTheSameAgain() {
    fill("one", 12);
    List<String> before = stories(at("one"));
    long changes;
    try (ArchiveView view = ArchiveView.open(at("one"))) {
      changes = view.status(at("one")).changes();
    }
    rebuild(at("one"));
    assertThat(TestArchive.difference(stories(at("one")), before)).isEmpty();
    try (ArchiveView view = ArchiveView.open(at("one"))) {
      assertThat(view.status(at("one")).changes()).as("to make it again is no news").isEqualTo(changes);
    }
    try (Archive archive = TestArchive.open(at("one").root())) {
      archive.take(List.of(KilledProcess.arrival(12)));
      archive.catchUp();
    }
    assertThat(stories(at("one"))).hasSize(before.size() + 1);
  }

  private static void rebuild(ArchiveFolder folder) {
    assertThat(
            Archive.rebuild(
                folder, new ReadVersions(TestArchive.READING, TestArchive.BY, 2), "rules", InstantSource.system()))
        .as("neither archive had an index")
        .containsExactly(
            "the index of wordings was made again: there was none",
            "the index of articles was made again: there was none");
  }

  static IntStream olderSchemas() {
    return IntStream.range(1, Database.SCHEMA);
  }

  /// Each time that the tables change, an archive with those before is kept for this test.
  @ParameterizedTest
  @MethodSource("olderSchemas")
  void anArchiveOfEachOlderSchemaIsBroughtUp(int schema) throws IOException {
    ArchiveFolder old = at("old");
    Files.createDirectories(old.root());
    try (InputStream packed = ArchiveCopyTest.class.getResourceAsStream("schema-" + schema + ".db.gz");
        InputStream rows = new GZIPInputStream(Objects.requireNonNull(packed))) {
      Files.copy(rows, old.database());
    }
    assertThatThrownBy(() -> ArchiveView.open(old))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("(schema " + schema + ";")
        .hasMessageContaining("hearsay archive upgrade");
    assertThat(ArchiveCopy.upgrade(old).before()).exists().isNotEqualTo(old.database());
    assertThat(ArchiveCopy.upgrade(old).isNeeded()).as("nothing more to do").isFalse();
    rebuild(old);
    assertThat(stories(old)).hasSizeGreaterThan(2);
    if (schema >= 3) {
      try (DeskRows desk = DeskRows.open(old)) {
        List<KeptSource> sources = desk.look(rows -> rows.all());
        assertThat(sources)
            .singleElement()
            .satisfies(source -> assertThat(source.address()).isEqualTo("https://bay.example/rss"));
      }
    }
    List<Article> articles = TestArchive.articles("../samples/varden-bridge");
    try (Archive archive = TestArchive.open(old.root())) {
      assertThat(archive.take(articles.stream().map(TestArchive::arrival).toList()))
          .extracting(Receipt::kind)
          .containsOnly(Receipt.Kind.KNOWN);
    }
  }
}
