package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.hearsay.model.Word.Quote;
import org.hearsay.model.Word.Shape;
import org.hearsay.text.ArticleText;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void punctuationStandsAlone() {
    assertThat(words("“We left,” she said.")).containsExactly("“", "We", "left", ",", "”", "she", "said", ".");
  }

  @Test
  void positionsCountUtf16Units() {
    String text = "😀 was \uD83D\uDE00 said";
    assertThat(words(text)).containsExactly("😀", "was", "😀", "said");
  }

  @Test
  void straightQuotesOpenAndCloseInTurn() {
    assertThat(cut("\"a b\" c \"d").words())
        .extracting(Word::quote)
        .containsExactly(
            Quote.OPENS, Quote.INSIDE, Quote.INSIDE, Quote.CLOSES, Quote.OUTSIDE, Quote.OPENS, Quote.INSIDE);
  }

  @Test
  void marksOfEveryKindOpenAndClose() {
    for (String text : List.of("“a” b", "„a“ b", "«a» b", "``a'' b")) {
      List<Quote> quotes = Arrays.stream(cut(text).words()).map(Word::quote).toList();
      assertThat(quotes.getFirst()).as(text).isEqualTo(Quote.OPENS);
      assertThat(quotes).as(text).contains(Quote.INSIDE);
      assertThat(quotes.get(quotes.size() - 2)).as(text).isEqualTo(Quote.CLOSES);
      assertThat(quotes.getLast()).as(text).isEqualTo(Quote.OUTSIDE);
    }
  }

  @Test
  void aMarkForInchesOpensNothing() {
    assertThat(cut("A 6\" pipe burst.").words()).extracting(Word::quote).containsOnly(Quote.OUTSIDE);
  }

  @Test
  void quoteThatIsNeverClosedEndsWithItsParagraph() {
    TokenizedText text = cut("“a b\n\nC");
    assertThat(text.words()[3].quote()).isEqualTo(Quote.OUTSIDE);
    assertThat(text.words()[3].startsParagraph()).isTrue();
  }

  @Test
  void lineThatPlainlyGoesOnIsNoParagraph() {
    assertThat(paragraphs("He told\nReuters\n, adding")).isEqualTo(2);
    assertThat(paragraphs("said\nAli, a\nb\nc")).isEqualTo(2);
    assertThat(paragraphs("a\n\nb")).isEqualTo(2);
    assertThat(paragraphs("a\r\nb")).isEqualTo(1);
  }

  @Test
  void titleDoesNotEndASentence() {
    assertThat(sentences("Mr. Lee left. He said J. Roe stayed.")).isEqualTo(2);
  }

  @Test
  void shapesKeepWhatTheVocabularyHides() {
    assertThat(cut("a Bc DE 7 ,").words())
        .extracting(Word::shape)
        .containsExactly(Shape.LOWER, Shape.CAPITALISED, Shape.UPPER, Shape.DIGIT, Shape.PUNCTUATION);
  }

  @Test
  void everyFeatureRowIsInTheTable() {
    int last = new Word(0, 1, new int[] {1}, Quote.CLOSES, Shape.PUNCTUATION, true, true).featureRow();
    assertThat(last).isEqualTo(Word.FEATURE_ROWS - 1);
  }

  private static TokenizedText cut(String text) {
    return ModelWords.cut(ArticleText.plain(text), Vocabularies.small());
  }

  private static List<String> words(String text) {
    return Arrays.stream(cut(text).words()).map(w -> text.substring(w.begin(), w.end())).toList();
  }

  private static long paragraphs(String text) {
    return Arrays.stream(cut(text).words()).filter(Word::startsParagraph).count();
  }

  private static long sentences(String text) {
    return Arrays.stream(cut(text).words()).filter(Word::startsSentence).count();
  }
}
