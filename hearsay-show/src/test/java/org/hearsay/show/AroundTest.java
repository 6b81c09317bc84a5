package org.hearsay.show;

import static org.assertj.core.api.Assertions.assertThat;

import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class AroundTest {
  private static String around(String text, String words, int before, int after) {
    int begin = text.indexOf(words);
    return Around.of(text, new TextSpan(begin, begin + words.length()), before, after);
  }

  @Test
  void someWordsStandOnEitherSideAndAnEllipsisWhereTheSentenceGoesOn() {
    assertThat(around("The guild said four looms of the old mill stand still.", "four", 2, 2))
        .isEqualTo("… guild said four looms of …");
    assertThat(around("It rained. Four looms stand.", "looms", 3, 3)).isEqualTo("Four looms stand.");
  }

  @Test
  void itStaysWithinTheQuotationMarks() {
    assertThat(around("He said: “every loom is sound,” and left the mill.", "sound", 3, 2))
        .isEqualTo("every loom is sound");
  }

  @Test
  void itStaysWithinTheLine() {
    assertThat(around("Old mill closes\nLooms stand\nMore soon", "stand", 5, 5)).isEqualTo("Looms stand");
  }

  @Test
  void aWordWithoutEndIsCut() {
    String endless = "a".repeat(1000) + " b " + "c".repeat(1000);
    assertThat(around(endless, "b", 3, 3).length()).isLessThan(400);
  }

  @Test
  void thePlaceMayBeTheWholeText() {
    assertThat(around("b", "b", 3, 3)).isEqualTo("b");
  }
}
