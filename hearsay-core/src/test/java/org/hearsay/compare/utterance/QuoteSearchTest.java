package org.hearsay.compare.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.compare.result.Edit;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteSearchTest {
  private static ReadArticle saying(QuotationKind kind, String words) {
    return OneQuotation.read(kind, words, words);
  }

  private static List<QuoteSearch.Relation> relations(String wanted, QuotationKind kind, String said) {
    return QuoteSearch.of(wanted).in(saying(kind, said)).stream().map(QuoteSearch.Match::relation).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the harbour freezes in March | The harbour freezes in March. | VERBATIM",
        "the harbour freezes in March | As you know, the harbour freezes in March, every year. | VERBATIM",
        "the harbour freezes in March | The harbour freezes in May. | ALTERED",
        "the harbour freezes in March | The harbour never freezes in March. | ALTERED",
        "the harbour freezes in March and the ferries stop | The harbour freezes in March. | PARTIAL",
        // what was left out may be there
        "the harbour … in March | The harbour freezes early in March. | CUT",
        "the harbour ... in May | The harbour freezes early in March. | ALTERED",
        "\"The harbour freezes,\" Ott said. \"We wait.\" | The harbour freezes in March. We wait. | CUT",
        // an attribution is no part of the words
        "\"The harbour freezes in March,\" Ott said. | The harbour freezes in March. | VERBATIM",
        "Ott said: \"The harbour freezes in March.\" | The harbour freezes in March. | VERBATIM",
        "Mara Ott said the harbour freezes in March | The harbour freezes in March. | VERBATIM",
        // ways to write a word
        "I would rather cooperate in the harbor | I'd rather co-operate in the harbour. | VERBATIM",
        "the har\u00adbour\u200b freezes in March | The harbour freezes in March. | VERBATIM",
        "we will not wait for the ferry | We won’t wait for the ferry. | VERBATIM",
        // another wording
        "we'll never shut any pier until the ice has gone | We will never shut a single pier before the ice is gone. |"
            + " REWORDED",
        // most words are left, though the telling ones were changed
        "nobody told our fishermen that the harbour would be closed before winter | Nobody told our sailors that the"
            + " lighthouse would be sold before winter. | REWORDED",
        // a short part of many words
        "we waited long enough and then the harbour freezes in March so we left by sledge | The harbour freezes in"
            + " March. | PARTIAL",
        // a shorter quotation whose own words are nearly all among those looked for
        "last winter was cold and long, the northern harbour froze and nobody bought an icebreaker for Tarvik, although"
            + " fishermen, doctors and teachers had written fourteen letters about hunger, empty shelves, broken"
            + " engines and sick children to every minister since autumn | Northern harbour froze, so nobody bought any"
            + " icebreaker for Tarvik. | PARTIAL",
        // another statement than that part, whatever it shares
        "last winter nobody could leave Tarvik island because the northern harbour froze and the council has bought the"
            + " icebreaker that we asked for in Lund | The northern harbour froze and the council has not bought the"
            + " icebreaker. | ALTERED",
      })
  void aDirectQuotationIsNamedByWhatItDoesToTheWords(String wanted, String said, QuoteSearch.Relation relation) {
    assertThat(relations(wanted, QuotationKind.DIRECT, said)).containsExactly(relation);
  }

  @Test
  void onlyCommonWordsInCommonAreNoForm() {
    assertThat(
            relations(
                "we have to say that this is not what we want",
                QuotationKind.DIRECT,
                "We have to say that the ice is not what they fear"))
        .isEmpty();
  }

  @Test
  void aShortQuotationThatSharesWordsInAnotherOrderIsNoPart() {
    String asked =
        "the ferries of the northern islands stop in winter and the council pays for sledges, dogs and a doctor who"
            + " comes by aeroplane on Fridays";
    assertThat(relations(asked, QuotationKind.DIRECT, "A doctor comes by dogs, sledges and ferries.")).isEmpty();
  }

  @Test
  void indirectSpeechIsAParaphraseAtMost() {
    assertThat(
            relations(
                "the harbour freezes in March", QuotationKind.INDIRECT, "that in March the harbour usually freezes"))
        .containsExactly(QuoteSearch.Relation.PARAPHRASED);
  }

  @Test
  void whatOneOfTheTwoDeniesDiffers() {
    assertThat(
            relations(
                "the harbour does not freeze in March", QuotationKind.INDIRECT, "that the harbour freeze in March"))
        .containsExactly(QuoteSearch.Relation.DIFFERS);
    assertThat(
            relations(
                "The harbour will not freeze in March. It never rains.",
                QuotationKind.INDIRECT,
                "that the harbour would not freeze in March"))
        .containsExactly(QuoteSearch.Relation.PARAPHRASED);
  }

  @Test
  void theCommonestWordsAloneMatchNothingButThemselves() {
    assertThat(relations("it is what it is", QuotationKind.INDIRECT, "that it is what they all do")).isEmpty();
    assertThat(relations("it is what it is", QuotationKind.DIRECT, "They all do what it is.")).isEmpty();
    assertThat(relations("it is what it is", QuotationKind.DIRECT, "Well, it is what it is."))
        .containsExactly(QuoteSearch.Relation.VERBATIM);
  }

  @Test
  void wordsOfTwoSpeakersAreASplice() {
    List<ReadArticle> reports =
        List.of(
            saying("a", "Ada Holm", "The harbour freezes in March and we know it."),
            saying("b", "Bo Tarr", "Nobody has ever seen ice here."));
    List<FoundQuotation> found =
        QuoteSearch.of("The harbour freezes in March. Nobody has ever seen ice here.").in(reports);
    assertThat(found)
        .extracting(one -> one.match().relation())
        .containsExactly(QuoteSearch.Relation.SPLICED, QuoteSearch.Relation.SPLICED);
    assertThat(QuoteSearch.of("The harbour freezes in March. Nobody believes that.").in(reports))
        .extracting(one -> one.match().relation())
        .doesNotContain(QuoteSearch.Relation.SPLICED);
  }

  @Test
  void whoIsNamedWithTheWordsIsComparedWithWhoSaidThem() {
    List<ReadArticle> reports = List.of(saying("a", "Ada Holm", "The harbour freezes in March."));
    assertThat(QuoteSearch.of("\"The harbour freezes in March,\" Bo Tarr said.").in(reports).getFirst().match())
        .matches(QuoteSearch.Match::otherSpeaker);
    assertThat(QuoteSearch.of("\"The harbour freezes in March,\" Holm said.").in(reports).getFirst().match())
        .matches(match -> !match.otherSpeaker());
    assertThat(QuoteSearch.of("\"The harbour freezes in March,\" the mayor said.").in(reports).getFirst().match())
        .matches(match -> !match.otherSpeaker());
  }

  private static ReadArticle saying(String id, String speaker, String words) {
    ReadArticle read = saying(QuotationKind.DIRECT, words);
    Article one = read.article();
    Article article = new Article(id, id, null, null, null, List.of(), "en", Published.UNKNOWN, one.text(), List.of());
    Quotation quotation =
        read.quotations()
            .getFirst()
            .resolved(new Speaker(id, speaker, Speaker.Kind.PERSON, null, 1), null, List.of(), null);
    return new ReadArticle(article, List.of(quotation), List.of(), List.of());
  }

  @Test
  void otherWordsAreNotFound() {
    assertThat(relations("the harbour freezes in March", QuotationKind.DIRECT, "Ferries sail on Monday.")).isEmpty();
    assertThat(relations("the harbour freezes in March", QuotationKind.INDIRECT, "that it rains in May")).isEmpty();
  }

  @Test
  void theDifferingWordsAreShown() {
    var match =
        QuoteSearch.of("nine boats left the harbour")
            .in(saying(QuotationKind.DIRECT, "Five boats left the harbour"))
            .getFirst();
    assertThat(match.edits())
        .singleElement()
        .satisfies(edit -> {
          assertThat(edit.from()).isEqualTo("nine");
          assertThat(edit.to()).isEqualTo("Five");
          assertThat(edit.kind()).isEqualTo(Edit.Kind.NUMBER);
        });
  }

  @Test
  void nothingToLookForIsRefused() {
    for (String none : List.of(" … ", "  ", "", "\u200B")) {
      assertThatThrownBy(() -> QuoteSearch.of(none)).hasMessageContaining("no word to look for");
    }
  }
}
