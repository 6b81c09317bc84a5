package org.hearsay.compare.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.EntityKind;
import org.hearsay.quote.QuotationKind;
import org.junit.jupiter.api.Test;

/// Which quotation a fragment of one telling word, or one that is only a name, belongs to.
class SingleWordQuotationsTest {
  /// By utterance the outlets whose reports have it.
  private static List<List<String>> outlets(Fixture... reports) {
    return Fixture.compare(reports).utterances().stream()
        .map(utterance ->
            utterance.variants().stream().map(variant -> variant.article().replaceAll("^id-|-?\\d+$", "")).toList())
        .toList();
  }

  private static Fixture saying(String outlet, int day, String speaker, String words) {
    return new Fixture(outlet, day, "News of " + outlet, speaker + " said: “" + words + "”")
        .entity(speaker, EntityKind.PERSON)
        .says(speaker, QuotationKind.DIRECT, words);
  }

  private static Fixture calling(String outlet, String speaker, String content) {
    return new Fixture(outlet, 3, "News of " + outlet, speaker + " said that " + content + ".")
        .entity(speaker, EntityKind.PERSON)
        .says(speaker, QuotationKind.MIXED, content);
  }

  private static final Fixture WHOLE =
      saying("Coast Wire", 3, "Dana Osei", "Such a sale would be ruinous for every family on this coast.");

  @Test
  void aRareWordInQuotationMarksIsOfTheSentenceThatHoldsIt() {
    assertThat(outlets(WHOLE, calling("Bay Echo", "Dana Osei", "the plan was “ruinous”")))
        .containsExactly(List.of("Coast Wire", "Bay Echo"));
  }

  @Test
  void aReportThatQuotesTheWordAndThenTheSentenceSaysItOnce() {
    String whole = "Such a sale would be ruinous for every family on this coast.";
    Fixture twice =
        new Fixture("Bay Echo", 3, "Quay", "Dana Osei called it “ruinous”.\n\nDana Osei said: “" + whole + "”")
            .entity("Dana Osei", EntityKind.PERSON)
            .says("Dana Osei", QuotationKind.MIXED, "it “ruinous”")
            .says("Dana Osei", QuotationKind.DIRECT, whole);
    assertThat(outlets(WHOLE, twice, calling("Dune Post", "Dana Osei", "the plan was “ruinous”")))
        .containsExactly(List.of("Coast Wire", "Bay Echo", "Bay Echo", "Dune Post"));
  }

  @Test
  void anotherSpeakersWordACommonWordAndANameAreOfNoOtherSentence() {
    assertThat(outlets(WHOLE, calling("Bay Echo", "Pell Marrin", "the plan was “ruinous”"))).hasSize(2);
    assertThat(outlets(WHOLE, calling("Bay Echo", "Dana Osei", "the plan harmed every “family”"))).hasSize(2);
    assertThat(
            outlets(
                saying("Coast Wire", 3, "Dana Osei", "The brig Albatross will never leave this quay again."),
                calling("Bay Echo", "Dana Osei", "nobody could see the “Albatross”")))
        .hasSize(2);
  }

  @Test
  void aWordThatStandsInTwoActsOfSpeechJoinsNeither() {
    assertThat(
            outlets(
                WHOLE,
                saying("Dune Post", 3, "Dana Osei", "Only a ruinous storm could stop the old ferry now."),
                calling("Bay Echo", "Dana Osei", "the plan was “ruinous”")))
        .hasSize(3);
  }

  @Test
  void whatWasSaidWeeksLaterIsAnotherActOfSpeech() {
    assertThat(
            outlets(
                saying("Coast Wire", 28, "Dana Osei", "Such a sale would be ruinous for every family on this coast."),
                calling("Bay Echo", "Dana Osei", "the plan was “ruinous”")))
        .hasSize(2);
  }

  @Test
  void aTitleInQuotationMarksMakesNoActOfSpeechOfTwo() {
    assertThat(
            outlets(
                calling("Coast Wire", "Dana Osei", "she had wept over “Salt Harbour” as a child"),
                calling("Bay Echo", "Dana Osei", "the quay in “Salt Harbour” was built of paper")))
        .hasSize(2);
    assertThat(
            outlets(
                calling("Coast Wire", "Dana Osei", "the quay was a “rotten harbour”"),
                calling("Bay Echo", "Dana Osei", "nobody loved a “rotten harbour”")))
        .hasSize(1);
  }
}
