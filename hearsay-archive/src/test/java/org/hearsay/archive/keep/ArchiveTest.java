package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.ChangeRows.ChangeKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path folder;

  @Test
  void theSameArticlesInAnyOrderAndBatchesWithRestartsGiveTheStoriesOfABrief() {
    List<Article> articles = TestArchive.articles("../samples/varden-bridge");
    assertThat(articles).hasSizeGreaterThan(5);
    List<ReadArticle> reads =
        articles.stream().flatMap(article -> TestArchive.READING.apply(article).stream()).toList();
    List<String> expected = TestArchive.stored(Pipelines.brief(reads));
    for (int run = 0; run < 3; run++) {
      Path here = folder.resolve("run" + run);
      Random random = new Random(run);
      List<Article> shuffled = new ArrayList<>(articles);
      Collections.shuffle(shuffled, random);
      int at = 0;
      while (at < shuffled.size()) {
        int end = Math.min(shuffled.size(), at + 1 + random.nextInt(4));
        try (Archive archive = TestArchive.open(here)) {
          archive.take(shuffled.subList(at, end).stream().map(TestArchive::arrival).toList());
          if (random.nextBoolean()) {
            archive.catchUp();
          }
        }
        at = end;
      }
      try (Archive archive = TestArchive.open(here)) {
        archive.settle();
      }
      try (ArchiveView view = ArchiveView.open(new ArchiveFolder(here))) {
        List<Story> stories = view.stories();
        assertThat(TestArchive.difference(TestArchive.stored(stories), expected)).isEmpty();
        assertThat(view.articles()).containsExactlyInAnyOrderElementsOf(reads);
      }
    }
  }

  @Test
  void theSameInputAgainChangesNothing() throws IOException {
    List<Arrival> arrivals =
        TestArchive.articles("../samples/varden-bridge").stream().map(TestArchive::arrival).toList();
    try (Archive archive = TestArchive.open(folder)) {
      assertThat(archive.take(arrivals)).extracting(Receipt::kind).containsOnly(Receipt.Kind.NEW);
      archive.catchUp();
      ArchiveStatus before = status();
      assertThat(archive.take(arrivals)).extracting(Receipt::kind).containsOnly(Receipt.Kind.KNOWN);
      archive.catchUp();
      assertThat(counts(status())).isEqualTo(counts(before));
    }
    assertThat(faults()).isEmpty();
  }

  @Test
  void aWriterKeepsOthersOut() {
    try (Archive archive = TestArchive.open(folder)) {
      assertThat(archive.readAndJoin()).isZero();
      assertThatThrownBy(() -> TestArchive.open(folder))
          .isInstanceOf(ArchiveFault.class)
          .hasMessageContaining("is being written by another command");
      assertThat(status().articles()).as("readers are let in").isZero();
    }
    TestArchive.open(folder).close();
  }

  @Test
  void whatStandsBehindTheLastCaptureIsCutOff() throws IOException {
    List<Article> articles = TestArchive.articles("../samples/varden-bridge");
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(articles.subList(0, 3).stream().map(TestArchive::arrival).toList());
    }
    Path file = onlyCapture();
    long whole = Files.size(file);
    Files.write(file, new byte[] {31, -117, 8, 0, 1, 2, 3}, StandardOpenOption.APPEND);
    Files.write(file.resolveSibling("2031-05-13-0001.warc.gz"), new byte[] {31, -117});
    try (Archive archive = TestArchive.open(folder)) {
      assertThat(file).hasSize(whole);
      archive.take(articles.subList(3, articles.size()).stream().map(TestArchive::arrival).toList());
      archive.catchUp();
    }
    assertThat(onlyCapture()).isEqualTo(file);
    assertThat(faults()).isEmpty();
  }

  @Test
  void aLostCaptureIsNamed() throws IOException {
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(TestArchive.articles("../samples/varden-bridge").stream().map(TestArchive::arrival).toList());
    }
    Path file = onlyCapture();
    try (FileChannel open = FileChannel.open(file, StandardOpenOption.WRITE)) {
      open.truncate(Files.size(file) - 10);
    }
    assertThat(faults()).hasSize(1).first().asString().contains("restore that file");
    assertThatThrownBy(() -> TestArchive.open(folder))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("the end is lost; restore that file from a backup");
  }

  @Test
  void aDamagedSnapshotIsMadeAgainByReplay() throws IOException {
    List<Article> articles = TestArchive.articles("../samples/varden-bridge");
    Path snapshot = new ArchiveFolder(folder).states().resolve("stories.snap");
    Files.createDirectories(snapshot.getParent());
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(articles.subList(0, 4).stream().map(TestArchive::arrival).toList());
      archive.settle();
    }
    Files.writeString(snapshot, "hearsay stories 1 step 3 sha256 00\nnothing");
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(articles.subList(4, articles.size()).stream().map(TestArchive::arrival).toList());
      archive.settle();
    }
    assertThat(faults()).isEmpty();
    assertThat(status().stories()).isEqualTo(1);
  }

  @Test
  void anotherModelIsRefused() {
    TestArchive.open(folder).close();
    assertThatThrownBy(() ->
            Archive.open(
                new ArchiveFolder(folder),
                new ReadVersions(TestArchive.READING, TestArchive.BY, 1),
                "fast",
                InstantSource.system()))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("is read with the model rules, not fast");
    TestArchive.open(folder).close();
  }

  @Test
  void whatIsNoArchiveIsRefused() throws IOException {
    assertThatThrownBy(() -> ArchiveView.open(new ArchiveFolder(folder)))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("there is no archive at");
    String message = putSomethingElse(folder);
    assertThatThrownBy(() -> TestArchive.open(folder)).isInstanceOf(ArchiveFault.class).hasMessageContaining(message);
  }

  /// Puts something else where the rows are to be.
  ///
  /// @return what is said of it
  String putSomethingElse(Path where) throws IOException {
    Files.writeString(new ArchiveFolder(where).database(), "a letter to the editor, not a database at all ".repeat(99));
    return "it is no database, or is damaged";
  }

  /// Marks an archive as one of a much newer program.
  void makeNewer(Path where) throws SQLException {
    try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + new ArchiveFolder(where).database());
        Statement statement = open.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
  }

  @Test
  void aNewerArchiveIsRefusedAndLeftAlone() throws SQLException {
    TestArchive.open(folder).close();
    makeNewer(folder);
    for (ThrowingCallable opening :
        List.<ThrowingCallable>of(() -> TestArchive.open(folder), () -> ArchiveView.open(new ArchiveFolder(folder)))) {
      assertThatThrownBy(opening)
          .isInstanceOf(ArchiveFault.class)
          .hasMessageContaining("was written by a newer Hearsay (schema 99;");
    }
  }

  @Test
  void whatIsNewInAStoryIsAChange() {
    List<Article> articles = TestArchive.articles("../samples/varden-bridge");
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(articles.subList(0, 5).stream().map(TestArchive::arrival).toList());
      archive.catchUp();
      List<Change> first = changes(0);
      assertThat(first)
          .extracting(Change::kind)
          .contains(ChangeKind.NEW_REPORT, ChangeKind.DIFFERS, ChangeKind.ALTERED);
      assertThat(first).filteredOn(change -> change.kind() == ChangeKind.NEW_REPORT).hasSize(4);
      long seen = first.getLast().seq();
      archive.catchUp();
      assertThat(changes(seen)).as("nothing came").isEmpty();
      archive.take(List.of(TestArchive.arrival(articles.get(5))));
      archive.catchUp();
      assertThat(changes(seen))
          .filteredOn(change -> change.kind() == ChangeKind.NEW_REPORT)
          .singleElement()
          .satisfies(change -> {
            assertThat(change.article()).isEqualTo(articles.get(5).id());
            assertThat(change.before()).isEqualTo("5 reports");
            assertThat(change.after()).startsWith("6 reports, ");
          });
      assertThat(changes(seen).size()).as("what was known is no news").isLessThan(first.size());
    }
    assertThat(faults()).isEmpty();
  }

  private List<Change> changes(long after) {
    try (ArchiveView view = ArchiveView.open(new ArchiveFolder(folder))) {
      return view.changes(after, 10_000);
    }
  }

  private ArchiveStatus status() {
    try (ArchiveView view = ArchiveView.open(new ArchiveFolder(folder))) {
      return view.status(new ArchiveFolder(folder));
    }
  }

  private List<String> faults() {
    try (ArchiveView view = ArchiveView.open(new ArchiveFolder(folder))) {
      return view.verify(new ArchiveFolder(folder));
    }
  }

  private static List<Long> counts(ArchiveStatus status) {
    return List.of(
        status.articles(),
        status.versions(),
        status.quotations(),
        status.wordings(),
        status.stories(),
        status.captured());
  }

  private Path onlyCapture() throws IOException {
    try (Stream<Path> files = Files.list(new ArchiveFolder(folder).captures())) {
      List<Path> all = files.toList();
      assertThat(all).hasSize(1);
      return all.getFirst();
    }
  }
}
