package org.hearsay.archive.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.compare.utterance.PlainWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowedIndexTest {
  private static final String FIRST = "the lamps of the eastern pier are out since Sunday";
  private static final String SECOND = "no lamp on the western pier has ever been lit";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private final ListedWordings rows = new ListedWordings().add(FIRST);

  private FollowedIndex<PlainWording> writer() {
    return FollowedIndex.open(folder, new WordingLayout(), rows);
  }

  private List<Long> found(String asked) {
    try (WordingIndex index = Objects.requireNonNull(WordingIndex.open(folder))) {
      return index.candidates(PlainWording.of(asked));
    }
  }

  private Path answering() throws IOException {
    return Objects.requireNonNull(new IndexFolders(folder, "wordings").current());
  }

  @Test
  void whatIsNewIsTakenInAndNothingTwice() {
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(found(SECOND)).containsExactly(1L); // a lamp and a pier
      rows.add(SECOND);
      assertThat(writer.catchUp()).isEqualTo(1);
      assertThat(writer.catchUp()).isZero();
      assertThat(found(SECOND)).first().isEqualTo(2L);
      assertThat(found(FIRST)).first().isEqualTo(1L);
    }
    try (FollowedIndex<PlainWording> again = writer()) {
      assertThat(again.rebuilt()).isNull();
      assertThat(again.seq()).isEqualTo(2);
      assertThat(again.catchUp()).isZero();
    }
    try (WordingIndex index = Objects.requireNonNull(WordingIndex.open(folder))) {
      assertThat(index.size()).isEqualTo(2);
    }
  }

  @Test
  void aRowTakesThePlaceOfOneWithItsKey() {
    try (FollowedIndex<PlainWording> writer = writer()) {
      rows.add(FIRST);
      writer.catchUp();
    }
    assertThat(found(FIRST)).containsExactly(2L);
  }

  /// Killed after rows were committed and before the index was.
  @Test
  void anIndexThatIsBehindSaysSoAndCatchesUp() {
    writer().close();
    rows.add(SECOND);
    try (WordingIndex index = Objects.requireNonNull(WordingIndex.open(folder))) {
      assertThat(index.seq()).isEqualTo(1).isLessThan(rows.newest());
    }
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.catchUp()).isEqualTo(1);
    }
    assertThat(found(SECOND)).first().isEqualTo(2L);
  }

  @Test
  void aMissingFolderIsMadeAgainAndTold() throws IOException {
    writer().close();
    IndexFolders.delete(answering());
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).isEqualTo("there was none");
    }
    assertThat(found(FIRST)).containsExactly(1L);
  }

  @Test
  void ofAnEmptyArchiveNoMissingIndexIsTold() {
    rows.rows.clear();
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_1", ".si", ".cfs", ".cfe"})
  void aBrokenFileIsMadeAgainAndTold(String name) throws IOException {
    writer().close();
    try (Stream<Path> files = Files.list(answering())) {
      Path file =
          files
              .filter(each -> each.getFileName().toString().endsWith(name))
              .min(Comparator.naturalOrder())
              .orElseThrow(() -> new AssertionError("no file " + name + " in the index"));
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    assertThat(WordingIndex.open(folder)).isNull();
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).startsWith("it is broken (");
    }
    assertThat(found(FIRST)).containsExactly(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "wordings-99", "../wordings-1", "\u0000\u0001", "wordings-"})
  void aBrokenPointerIsMadeAgain(String line) throws IOException {
    writer().close();
    Files.writeString(folder.resolve("wordings"), line);
    assertThat(WordingIndex.open(folder)).isNull();
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).isEqualTo("there was none");
    }
    assertThat(found(FIRST)).containsExactly(1L);
  }

  @Test
  void otherRowsMakeAnotherIndex() {
    rows.add(SECOND);
    writer().close();
    rows.rows.set(1, PlainWording.of("the ferry is late"));
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).contains("restored backup");
    }
    assertThat(found("a ferry that is late")).containsExactly(2L);
    rows.rows.removeLast();
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).contains("restored backup");
    }
    rows.maker = "another";
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).isEqualTo("the rows were made again");
    }
    assertThat(found(FIRST)).containsExactly(1L);
  }

  @Test
  void thereIsOneWriter() {
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThatThrownBy(this::writer)
          .isInstanceOf(ArchiveFault.class)
          .hasMessageContaining("being written by another process");
      assertThat(writer.catchUp()).isZero();
    }
  }

  @Test
  void whileOneIsMadeAgainTheOldOneAnswers() throws IOException {
    try (FollowedIndex<PlainWording> writer = writer();
        WordingIndex old = Objects.requireNonNull(WordingIndex.open(folder))) {
      Path before = answering();
      rows.add(SECOND);
      writer.rebuild("it was asked for");
      assertThat(old.candidates(PlainWording.of(FIRST))).containsExactly(1L);
      assertThat(answering()).isNotEqualTo(before);
      assertThat(before).doesNotExist();
      assertThat(found(SECOND)).first().isEqualTo(2L);
      rows.add("the ferry is late");
      assertThat(writer.catchUp()).isEqualTo(1);
    }
    assertThat(found("a ferry that is late")).first().isEqualTo(3L);
  }

  /// Killed while an index is made again: what it left is passed over and taken away.
  @Test
  void aHalfMadeIndexIsNotTaken() throws IOException {
    writer().close();
    Path half = Files.createDirectories(folder.resolve("wordings-7"));
    Files.writeString(half.resolve("_0.doc"), "half");
    assertThat(found(FIRST)).containsExactly(1L);
    try (FollowedIndex<PlainWording> writer = writer()) {
      assertThat(writer.rebuilt()).isNull();
      writer.rebuild("it was asked for");
    }
    assertThat(half).doesNotExist();
    assertThat(answering().getFileName()).hasToString("wordings-8");
  }

  @Test
  void aFolderThatCannotBeWrittenIsTold() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    assertThatThrownBy(() -> FollowedIndex.open(file, new WordingLayout(), rows))
        .isInstanceOf(ArchiveFault.class)
        .hasMessageContaining("cannot be written")
        .hasMessageContaining("give the right");
  }
}
