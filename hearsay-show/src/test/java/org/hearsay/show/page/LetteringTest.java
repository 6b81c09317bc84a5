package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LetteringTest {
  @Test
  void wordsAreKeptWholeWhereTheyFit() {
    assertThat(Lettering.lines("Harbour Post of Lindmoor", 10, 85, 3)).containsExactly("Harbour Post", "of Lindmoor");
  }

  @Test
  void whatDoesNotFitIsCutAndSaysSo() {
    assertThat(Lettering.lines("a b c d e f g h i j k l m n o p", 10, 40, 2))
        .hasSize(2)
        .last()
        .asString()
        .endsWith(" …");
  }

  @Test
  void aLongWordIsBrokenBetweenWholeCharacters() {
    assertThat(Lettering.lines("🚋".repeat(30), 10, 50, 40))
        .allSatisfy(
            line -> assertThat(line.codePoints().filter(c -> c == 0x1F68B).count() * 2).isEqualTo(line.length()));
  }

  @Test
  void anEmptyTextHasNoLines() {
    assertThat(Lettering.lines("  ", 10, 50, 2)).isEmpty();
  }
}
