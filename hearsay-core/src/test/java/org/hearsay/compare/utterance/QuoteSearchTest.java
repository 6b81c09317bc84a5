package org.hearsay.compare.utterance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.hearsay.compare.result.Edit;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteSearchTest {
  private static ReadArticle saying(QuotationKind kind, String words) {
    Quotation quotation =
        new Quotation(
            "q",
            kind,
            List.of(new TextSpan(0, words.length())),
            List.of(),
            List.of(),
            Speaker.UNKNOWN,
            null,
            List.of(),
            Stance.ASSERTS,
            null,
            1,
            "test",
            null);
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, words, List.of());
    return new ReadArticle(article, List.of(quotation), List.of(), List.of());
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
      })
  void aDirectQuotationIsNamedByWhatItDoesToTheWords(String wanted, String said, QuoteSearch.Relation relation) {
    assertThat(relations(wanted, QuotationKind.DIRECT, said)).containsExactly(relation);
  }

  @Test
  void indirectSpeechIsAParaphraseAtMost() {
    assertThat(
            relations(
                "the harbour freezes in March", QuotationKind.INDIRECT, "that in March the harbour usually freezes"))
        .containsExactly(QuoteSearch.Relation.PARAPHRASED);
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
    assertThatThrownBy(() -> QuoteSearch.of(" … ")).hasMessageContaining("no word to look for");
  }
}
