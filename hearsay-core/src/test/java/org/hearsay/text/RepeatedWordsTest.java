package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedWordsTest {
  private static final String TEXT = "The ferry left. The ferry sank.";

  @Test
  void equalWordsOfATextAreOneObject() {
    RepeatedWords shared = new RepeatedWords();
    String first = shared.of(TEXT, 4, 9);
    assertThat(first).isEqualTo("ferry");
    assertThat(shared.of(TEXT, 20, 25)).isSameAs(first);
    assertThat(shared.of(String.valueOf("ferry".toCharArray()))).isSameAs(first);
    assertThat(shared.of(TEXT, 26, 30)).isEqualTo("sank");
  }

  @Test
  void aPartThatOnlyBeginsOrEndsAlikeIsAnotherWord() {
    RepeatedWords shared = new RepeatedWords();
    assertThat(shared.of("ab", 0, 1)).isEqualTo("a");
    assertThat(shared.of("ab", 0, 2)).isEqualTo("ab");
    assertThat(shared.of("ab", 1, 2)).isEqualTo("b");
    assertThat(shared.of("ab", 2, 2)).isEmpty();
  }

  /// "Aa" and "BB" have one hash, so these words fight for one place.
  @Test
  void wordsOfOnePlaceStayWhatTheyAre() {
    RepeatedWords shared = new RepeatedWords();
    List<String> words = new ArrayList<>(List.of("Aa", "BB"));
    for (int i = 0; i < 12; i++) {
      words = new ArrayList<>(words.stream().flatMap(word -> List.of(word + "Aa", word + "BB").stream()).toList());
      if (words.size() > 4_000) {
        break;
      }
    }
    assertThat(words.stream().map(String::hashCode).distinct()).hasSize(1);
    for (String word : words) {
      assertThat(shared.of(word + " ", 0, word.length())).isEqualTo(word);
      assertThat(shared.of(word)).isEqualTo(word);
    }
  }
}
