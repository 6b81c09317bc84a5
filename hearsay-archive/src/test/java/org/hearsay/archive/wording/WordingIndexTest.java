package org.hearsay.archive.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hearsay.compare.utterance.PlainWording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingIndexTest {
  private static final String SAID =
      "we asked the port authority for three tugboats and got one rowing boat with a hole in it";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private WordingIndex index(ListedWordings rows) {
    try (FollowedIndex<PlainWording> writer = FollowedIndex.open(folder, new WordingLayout(), rows)) {
      assertThat(writer.seq()).isEqualTo(rows.newest());
    }
    return Objects.requireNonNull(WordingIndex.open(folder));
  }

  private static ListedWordings among(String... said) {
    return new ListedWordings().fill(2_000).add(said);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        SAID,
        "We asked the port authority for three tugboats",
        "and got one rowing boat with a hole in it",
        "we asked the port authority for three ferries and got one rowing boat with a hole in it",
        "we begged the port authority for three tugboats and got one kayak with a leak in it",
        "three tugboats we asked the port authority for and got with a hole in it one rowing boat",
        "as I say, we asked the port authority for three tugboats and got one rowing boat with a hole in it, no more",
      })
  void aFormOfTheWordsIsAmongTheCandidates(String asked) {
    try (WordingIndex index = index(among(SAID))) {
      assertThat(index.candidates(PlainWording.of(asked))).contains(2_001L);
    }
  }

  @Test
  void aHalfIsFoundByTheWhole() {
    try (WordingIndex index = index(among("and got one rowing boat with a hole in it"))) {
      assertThat(index.candidates(PlainWording.of(SAID))).first().isEqualTo(2_001L);
    }
  }

  @Test
  void aPartIsFoundByVeryManyWords() {
    StringBuilder asked = new StringBuilder();
    new ListedWordings().fill(30).rows.forEach(row -> asked.append(row.line()).append(' '));
    asked.insert(asked.indexOf(" ", asked.length() / 2), " " + SAID + " ");
    try (WordingIndex index = index(among(SAID))) {
      assertThat(index.candidates(PlainWording.of(asked.toString()))).contains(2_001L);
    }
  }

  @Test
  void wordsPrintedExactlySoAreLookedUpAtOnce() {
    try (WordingIndex index = index(among(SAID))) {
      assertThat(
              index.exact(
                  PlainWording.of(
                      "We asked the Port Authority for three tugboats, and got one rowing-boat"
                          + " with a hole in it.")))
          .isEqualTo(2_001L);
      assertThat(index.exact(PlainWording.of("we asked for it"))).isNull();
    }
  }

  @Test
  void theCommonestWordsAreFoundByTheirPairs() {
    try (WordingIndex index = index(among("it is what it is"))) {
      assertThat(index.candidates(PlainWording.of("It is what it is!"))).first().isEqualTo(2_001L);
      assertThat(index.candidates(PlainWording.of("the the the"))).hasSizeLessThanOrEqualTo(WordingIndex.CANDIDATES);
    }
  }

  /// Signs of query languages are no words, and words of them are words like others.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "tugboats* ~2 ^9 AND NOT (rowing OR boat)",
        "w:tugboats b:x k:y n:[1 TO 9]",
        "*:*",
        "\"",
        "'; DROP TABLE wording; --",
        "tugboats\u0000rowing\uD800",
        "(((((((((((",
        "\\",
        "/.*.*.*.*/",
      })
  void noQueryLanguageActs(String asked) {
    try (WordingIndex index = index(among(SAID))) {
      List<Long> found = index.candidates(PlainWording.of(asked));
      boolean names = asked.contains("tugboats");
      assertThat(found.contains(2_001L)).isEqualTo(names);
      assertThat(found).hasSizeLessThanOrEqualTo(WordingIndex.CANDIDATES);
    }
  }

  @Test
  void anEmptyArchiveHasNothing() {
    try (WordingIndex index = index(new ListedWordings())) {
      assertThat(index.size()).isZero();
      assertThat(index.candidates(PlainWording.of(SAID))).isEmpty();
      assertThat(index.exact(PlainWording.of(SAID))).isNull();
      assertThat(index.candidates(PlainWording.of("…"))).isEmpty();
    }
  }

  @Test
  void withoutAnIndexThereIsNothingToOpen() {
    assertThat(WordingIndex.open(folder)).isNull();
    assertThat(WordingIndex.open(folder.resolve("nowhere"))).isNull();
  }
}
