package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordPieceTest {
  private static final WordPiece PIECES = Vocabularies.small("said", "##ing", "cafe");

  @Test
  void takesTheLongestPieceFromTheLeft() {
    assertThat(PIECES.pieces("said")).hasSize(1);
    assertThat(PIECES.pieces("saiding")).hasSize(2);
    assertThat(PIECES.pieces("sai")).hasSize(3);
  }

  @Test
  void foldsCaseAndAccents() {
    assertThat(PIECES.pieces("SAID")).isEqualTo(PIECES.pieces("said"));
    assertThat(PIECES.pieces("Café")).isEqualTo(PIECES.pieces("cafe"));
  }

  @Test
  void wordThatCannotBeSpelledIsUnknown() {
    assertThat(PIECES.pieces("日")).containsExactly(WordPiece.UNKNOWN);
    assertThat(PIECES.pieces("a".repeat(101))).containsExactly(WordPiece.UNKNOWN);
  }

  @Test
  void nothingIsLeftOfAnAccentAlone() {
    assertThat(PIECES.pieces("\u0301")).isEmpty();
  }

  @Test
  void refusesAnotherKindOfVocabulary() {
    assertThatThrownBy(() -> new WordPiece(List.of("a", "b"))).hasMessageContaining("not a BERT vocabulary");
  }
}
