package org.hearsay.compare.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.hearsay.quote.QuotationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordingTest {
  @Test
  void printsOfOneStatementHaveOneWording() {
    PlainWording.Said one =
        PlainWording.in(
                OneQuotation.read(QuotationKind.DIRECT, "“The mill’s roof leaks,” she said.", "The mill’s roof leaks,"))
            .getFirst();
    PlainWording.Said other =
        PlainWording.in(
                OneQuotation.read(
                    QuotationKind.DIRECT, "Lund: \"the mill's roof — leaks!\"", "the mill's roof — leaks!"))
            .getFirst();
    assertThat(one.wording()).isEqualTo(other.wording());
    assertThat(one.wording().line()).isEqualTo("the mill roof leaks");
    assertThat(one.wording().digest()).isEqualTo(other.wording().digest()).hasSize(16);
    assertThat(one.quoted()).isTrue();
  }

  @Test
  void ofAMixedQuotationOnlyWhatStandsInMarksIsWording() {
    PlainWording.Said said =
        PlainWording.in(
                OneQuotation.read(
                    QuotationKind.MIXED,
                    "Lund said that the roof was “a bad joke” for all.",
                    "that the roof was “a bad joke” for all"))
            .getFirst();
    assertThat(said.wording().line()).isEqualTo("a bad joke");
    assertThat(said.quoted()).isTrue();
  }

  @Test
  void indirectSpeechHasAllOfItsWords() {
    PlainWording.Said said =
        PlainWording.in(OneQuotation.read(QuotationKind.INDIRECT, "Lund said the roof leaks.", "the roof leaks"))
            .getFirst();
    assertThat(said.wording().line()).isEqualTo("the roof leaks");
    assertThat(said.quoted()).isFalse();
  }

  @Test
  void aLineIsReadBackToTheSameWording() {
    PlainWording wording = PlainWording.of("The U.S. won’t pay 5,000 crowns to co-owners.");
    assertThat(PlainWording.ofLine(wording.line())).isEqualTo(wording);
    assertThat(PlainWording.ofLine("")).isEqualTo(new PlainWording(List.of()));
    assertThat(wording.spelled()).contains("willnot").doesNotContain("won't");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the harbour freezes in March every year | the harbour freezes in March every year",
        "the harbour freezes in March every year | and the harbour freezes in March every year as ever",
        "the harbour freezes in March every year | the harbour freezes in May every year",
        "the harbour never freezes in March | the harbour freezes in March",
        "the harbour freezes in March and the ferries stop | the harbour freezes in March",
        "we will not wait for the ferry | we won't wait for the ferry",
        "the harbour freezes in March | ferries sail on Monday",
        "the U.S. navy pays 5,000 crowns for the harbour | the US navy pays 5000 crowns for the harbor",
      })
  void aWordingIsFoundAsItsQuotationIs(String wanted, String said) {
    QuoteSearch search = QuoteSearch.of(wanted);
    List<QuoteSearch.Match> quotations = search.in(OneQuotation.read(QuotationKind.DIRECT, said, said));
    WordingMatch wording = search.in(PlainWording.of(said), true);
    if (quotations.isEmpty()) {
      assertThat(wording).isNull();
    } else {
      Objects.requireNonNull(wording);
      assertThat(wording.relation()).isEqualTo(quotations.getFirst().relation());
      assertThat(wording.share()).isEqualTo(quotations.getFirst().share());
    }
  }

  @Test
  void withoutQuotationMarksAWordingIsAParaphraseAtMost() {
    QuoteSearch search = QuoteSearch.of("the harbour freezes in March");
    assertThat(search.in(PlainWording.of("the harbour freezes in March"), false))
        .isNotNull()
        .extracting(WordingMatch::relation)
        .isEqualTo(QuoteSearch.Relation.PARAPHRASED);
  }

  @Test
  void anotherSpellingOfANameIsSaid() {
    QuoteSearch search = QuoteSearch.of("only Sergei Tarnov can repair the old harbour bell");
    WordingMatch match =
        Objects.requireNonNull(search.in(PlainWording.of("only Sergey Tarnov can repair the old harbour bell"), true));
    assertThat(match.relation()).isEqualTo(QuoteSearch.Relation.VERBATIM);
    assertThat(match.respelled()).isTrue();
  }

  @Test
  void aWordingWithoutWordsMatchesNothing() {
    assertThat(QuoteSearch.of("the harbour").in(new PlainWording(List.of()), true)).isNull();
    assertThat(QuoteSearch.of("the harbour").in(PlainWording.of("…"), false)).isNull();
  }
}
