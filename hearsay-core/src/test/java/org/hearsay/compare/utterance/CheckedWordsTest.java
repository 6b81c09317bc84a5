package org.hearsay.compare.utterance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.speaker.ResolveSpeakers;
import org.hearsay.quote.find.FindQuotations;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Words asked of two reports that are read from their texts, several for each way in which words can be said.
class CheckedWordsTest {
  private static final String OWNER =
      """
      Orlen mills to stay open

      The Orlen mills will not dismiss a single weaver this year, their owner said on Tuesday.

      "We will not dismiss a single weaver this year, whatever the price of wool does," Ines Kolb, the owner of the mills, told reporters in Lauter. "The looms are old, but they are paid for, and I sleep well."

      Kolb said she would rather co-operate with the union than fight it. "He came to my office and said, 'The dye house is poisoning the river,' and I believed him," she added.

      Her brother Matti Kolb, who keeps the books, was less sure. "Nobody knows what wool will cost in the autumn," he said. "I would not promise anything to anyone."

      The union's secretary, Petra Zahn, thanked the owner. "It is what it is," she said. "We queue for bread like everyone else."
      """;

  private static final String UNION =
      """
      Union welcomes promise

      Petra Zahn, secretary of the weavers' union, welcomed the promise on Wednesday and said the union would strike if it was broken.

      "A promise is a promise until the first bad month, and we have seen many bad months," Zahn told the Lauter Gazette.

      Kolb denied that the mills would be sold. The owner said fourteen looms would be repaired before winter.
      """;

  private static final List<ReadArticle> REPORTS = List.of(read("a", OWNER), read("b", UNION));

  private static ReadArticle read(String id, String text) {
    Article article = new Article(id, id, null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    return new LabelBlocks()
        .then(new Tokenize())
        .then(new FindQuotations(RuleQuotationFinder.english()))
        .then(new ResolveSpeakers())
        .apply(article)
        .getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // an attribution is parted from the words and compared
        "\"We will not dismiss a single weaver this year,\" Kolb said. | VERBATIM | Ines Kolb | false",
        "Petra Zahn said: \"We will not dismiss a single weaver this year, whatever the price of wool does.\""
            + " | VERBATIM | Ines Kolb | true",
        "\"The looms are old,\" said Ines Kolb, \"but they are paid for.\" | VERBATIM | Ines Kolb | false",
        "According to Zahn, \"nobody knows what wool will cost in the autumn\". | VERBATIM | Matti Kolb | true",
        "\"We queue for bread like everyone else,\" the union's secretary said on Monday in Lauter"
            + " | VERBATIM | Petra Zahn | false",
        "Kolb: We will not dismiss a single weaver this year | VERBATIM | Ines Kolb | false",
        // two people of one family
        "Matti Kolb said: \"The looms are old, but they are paid for.\" | VERBATIM | Ines Kolb | true",
        "\"Nobody knows what wool will cost in the autumn,\" said Ines Kolb | VERBATIM | Matti Kolb | true",
        // "nobody" says nothing
        "Nobody knows what wool is going to cost in the autumn | ALTERED | Matti Kolb | false",
        // an ellipsis is a gap
        "We will not dismiss a single weaver ... whatever the price of wool does | CUT | Ines Kolb | false",
        "We will not … whatever the price of wool does | CUT | Ines Kolb | false",
        "The looms are old [...] and I sleep well | CUT | Ines Kolb | false",
        // a denial is a difference, of what is denied
        "fourteen looms would not be repaired before winter | DIFFERS | Kolb | false",
        "the mills will dismiss weavers this year | DIFFERS | Ines Kolb | false",
        "I would promise anything to anyone | ALTERED | Matti Kolb | false",
        "she would not co-operate with the union but fight it | DIFFERS | Ines Kolb | false",
        // so is another number
        "forty looms would be repaired before winter | DIFFERS | Kolb | false",
        "fourteen looms would be repaired before the winter | PARAPHRASED | Kolb | false",
        // the commonest words match themselves alone
        "It is what it is | VERBATIM | Petra Zahn | false",
        // what nobody sees, hyphens, ways to write a word
        "We wi\u00adll not dis\u200bmiss a single weaver this year | VERBATIM | Ines Kolb | false",
        "We will not dis-miss a single weaver this year | VERBATIM | Ines Kolb | false",
        "\u201cI sleep\u2060 well\u201d | VERBATIM | Ines Kolb | false",
        "she would rather cooperate with the union than fight it | PARAPHRASED | Ines Kolb | false",
        // a splice
        "The looms are old, but they are paid for. Nobody knows what wool will cost in the autumn"
            + " | SPLICED | Ines Kolb | false",
        "We will not dismiss a single weaver this year. A promise is a promise until the first bad month"
            + " | SPLICED | Ines Kolb | false",
        // halves and other fragments
        "whatever the price of wool does | VERBATIM | Ines Kolb | false",
        "a single weaver this year, whatever the price | VERBATIM | Ines Kolb | false",
        "the board met and looms are old, but they are paid for, the minutes say, and nothing else was settled"
            + " | PARTIAL | Ines Kolb | false",
        "we looked at the books for a week and nobody knows what wool will cost, so no wages can rise"
            + " | PARTIAL | Matti Kolb | false",
        // another wording, and a changed word
        "A promise stays a promise until the first bad week, and we have seen many bad weeks"
            + " | REWORDED | Petra Zahn | false",
        "A promise is a promise until the first bad year, and we have seen many bad months"
            + " | ALTERED | Petra Zahn | false",
        "We cue for bread like everyone else | ALTERED | Petra Zahn | false",
      })
  void theClosestMatchIsNamedWithItsSpeaker(
      String asked, QuoteSearch.Relation relation, String speaker, boolean other) {
    List<FoundQuotation> found = QuoteSearch.of(asked).in(REPORTS);
    assertThat(found).isNotEmpty();
    QuoteSearch.Match first = found.getFirst().match();
    assertThat(first.relation()).isEqualTo(relation);
    assertThat(first.quotation().speaker().name()).isEqualTo(speaker);
    assertThat(first.otherSpeaker()).isEqualTo(other);
  }

  @ParameterizedTest
  @CsvSource({
    "it is not what it was",
    "we have what we have and that is that",
    "The moon is made of cheese and everyone knows it",
    "the union would strike if the promise was kept"
  })
  void wordsThatNobodySaidAreNotFound(String asked) {
    assertThat(QuoteSearch.of(asked).in(REPORTS)).isEmpty();
  }

  @Test
  void aSpliceNamesBothSpeakers() {
    assertThat(
            QuoteSearch.of("The looms are old, but they are paid for. Nobody knows what wool will cost in the autumn")
                .in(REPORTS))
        .extracting(found -> found.match().quotation().speaker().name())
        .containsExactly("Ines Kolb", "Matti Kolb");
  }

  @Test
  void whoIsQuotedByAnotherIsNeitherTheOtherNorWhoPassesItOn() {
    QuoteSearch.Match match = QuoteSearch.of("The dye house is poisoning the river").in(REPORTS).getFirst().match();
    assertThat(match.relation()).isEqualTo(QuoteSearch.Relation.VERBATIM);
    assertThat(match.quotation().speaker().name()).isEqualTo("He");
    assertThat(match.quotation().via()).extracting(hop -> hop.name()).containsExactly("Ines Kolb");
  }

  @Test
  void aSpeakerNamedBesideTheWordsGoesBeforeTheAttribution() {
    assertThat(
            QuoteSearch.of("\"I sleep well,\" Zahn said.", "Ines Kolb").in(REPORTS).getFirst().match().otherSpeaker())
        .isFalse();
    assertThat(QuoteSearch.of("I sleep well", "Matti Kolb").in(REPORTS).getFirst().match().otherSpeaker()).isTrue();
  }
}
