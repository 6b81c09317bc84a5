package org.hearsay.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordMemoTest {
  @Test
  void aWordThatComesAgainIsNotWorkedOutAgain() {
    AtomicInteger calls = new AtomicInteger();
    WordMemo memo =
        new WordMemo(word -> {
          calls.incrementAndGet();
          return word.toUpperCase(Locale.ROOT);
        });
    assertThat(memo.of("harbour")).isEqualTo("HARBOUR");
    assertThat(memo.of("harbour")).isEqualTo("HARBOUR");
    assertThat(calls).hasValue(1);
    String endless = "a".repeat(10_000);
    assertThat(memo.of(endless)).isEqualTo(memo.of(endless)).hasSize(10_000);
    assertThat(calls).as("a word that none is, is not kept").hasValue(3);
  }

  @Test
  void wordsInOneSlotAndManyThreadsGetTheirOwnResults() {
    WordMemo memo = new WordMemo(word -> word + "!");
    // "Aa" and "BB" have the same hash.
    assertThat(memo.of("Aa")).isEqualTo("Aa!");
    assertThat(memo.of("BB")).isEqualTo("BB!");
    assertThat(memo.of("Aa")).isEqualTo("Aa!");
    assertThat(IntStream.range(0, 200_000).parallel().mapToObj(i -> "w" + i % 30_000))
        .allMatch(word -> memo.of(word).equals(word + "!"));
  }
}
