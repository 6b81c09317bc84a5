package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Month;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static final Lexicon LEXICON = Lexicon.at("/hearsay/test/lexicon/lists.txt");

  @Test
  void aListKeepsItsOrderAndLosesItsRemarks() {
    assertThat(LEXICON.entries("tree.names")).containsExactly("willow", "ash", "copper beech");
    assertThat(LEXICON.words("tree.names")).containsExactlyInAnyOrder("ash", "copper beech", "willow");
  }

  @Test
  void aBlankAtTheEdgeOfAnEntryIsWrittenAsAMark() {
    assertThat(LEXICON.word("below")).isEqualTo("under the ");
  }

  @Test
  void aWordCanCarrySomething() {
    assertThat(LEXICON.pairs("tree.plurals")).isEqualTo(Map.of("ash", "ashes", "willow", "willows"));
    assertThat(LEXICON.numbers("tree.heights")).isEqualTo(Map.of("ash", 12.5, "willow", 8.0));
    assertThat(LEXICON.wholeNumbers("tree.ages")).isEqualTo(Map.of("ash", 90));
    assertThat(LEXICON.kinds("tree.blossom", Month.class)).isEqualTo(Map.of("willow", Month.MARCH));
  }

  @Test
  void anExpressionMayUseAnotherOne() {
    assertThat(LEXICON.pattern("tree.felled").matcher("the old ash fell").find()).isTrue();
    assertThat(LEXICON.pattern("tree.felled").matcher("the old oak fell").find()).isFalse();
    assertThat(LEXICON.patterns("tree.planted")).hasSize(2);
    assertThat(LEXICON.patterns("tree.planted").get(1).pattern()).isEqualTo("a (?:ash|willow) was planted");
  }

  @Test
  void aBorderOfAWordIsFoundAsJavaFindsIt() {
    String text = "the tea, at 10 a.m. (the_sea) — thé!";
    Pattern own = Pattern.compile(Lexicon.withEdges("\\bthe\\b|a\\b|\\\\b|\\b1"));
    Pattern javas = Pattern.compile("\\bthe\\b|a\\b|\\\\b|\\b1");
    assertThat(own.matcher(text).results().map(MatchResult::start))
        .containsExactlyElementsOf(javas.matcher(text).results().map(MatchResult::start).toList())
        .hasSize(5);
  }

  /// Java's own border would look at each accent from each other one.
  @Test
  void aRowOfAccentsCostsNoMoreThanOtherLetters() {
    Pattern border = Pattern.compile(Lexicon.withEdges("\\bthe"));
    String accents = "\u0301".repeat(2_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(border.matcher(accents + " the").find()).isTrue());
  }

  @Test
  void aBracketThatNamesNoListBelongsToAnEntry() {
    assertThat(LEXICON.entries("tree.classes")).containsExactly("[a-z]", "[aeiou]+");
  }

  @Test
  void aMissingListIsAFaultThatNamesFileAndList() {
    assertThatIllegalStateException()
        .isThrownBy(() -> LEXICON.words("tree.fruits"))
        .withMessageContaining("/hearsay/test/lexicon/lists.txt")
        .withMessageContaining("tree.fruits");
    assertThatIllegalStateException().isThrownBy(() -> LEXICON.word("above"));
    assertThatIllegalStateException().isThrownBy(() -> LEXICON.pairs("tree.names"));
    assertThatIllegalStateException().isThrownBy(() -> Lexicon.at("/hearsay/test/nowhere/lists.txt"));
  }
}
