package org.hearsay.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordDiffTest {
  /// What only the first has in [-…-], what only the second has in {+…+}.
  private static String diff(String left, String right) {
    return WordDiff.of(left, right).stream()
        .map(run ->
            switch (run.kind()) {
              case SAME -> run.text();
              case LEFT -> "[-" + run.text() + "-]";
              case RIGHT -> "{+" + run.text() + "+}";
            })
        .collect(Collectors.joining(" "));
  }

  @Test
  void aChangedWordStandsBetweenThoseThatAreTheSame() {
    assertThat(diff("every strand is sound today", "every strand is found today"))
        .isEqualTo("every strand is [-sound-] {+found+} today");
  }

  @Test
  void aLoneWordInCommonDoesNotTearOtherWordsApart() {
    assertThat(diff("took the hard corner at forty", "I swear the tram lifted onto one side"))
        .isEqualTo("[-took the hard corner at forty-] {+I swear the tram lifted onto one side+}");
  }

  @Test
  void aWordBetweenTwoChangedOnesStaysInCommon() {
    assertThat(diff("a matter of honour", "a manner of horror"))
        .isEqualTo("a [-matter-] {+manner+} of [-honour-] {+horror+}");
  }

  @Test
  void wordsInCommonAtTheEndOfAChangeBelongToWhatFollows() {
    assertThat(diff("I wept. She made it at all. She was pale then", "“She was pale then"))
        .isEqualTo("[-I wept. She made it at all.-] “She was pale then");
  }

  @Test
  void anEllipsisIsNoDifferenceInWords() {
    assertThat(diff("on top of me ... I ran", "on top of me … I ran")).isEqualTo("on top of me … I ran");
    assertThat(diff("it shook. Then I ran", "it shook. … Then I ran")).isEqualTo("it shook. … Then I ran");
  }
}
