package org.hearsay.quote.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class NobodysWordsTest {
  @Test
  void wordsForWhichNobodyIsNamedAreNobodys() {
    String text = "The bay came to be known as the gate of the north.\n";
    assertThat(statement(text, BlockKind.BODY, "", "to be known as", "the gate of the north")).isFalse();
    assertThat(statement(text, BlockKind.BODY, "The bay", "to be known as", "the gate of the north")).isFalse();
  }

  @Test
  void aTermThatWasDoneAndNotSaidIsNobodys() {
    String issued = "The Osgrove council issued a “heat notice” in June.\n";
    assertThat(statement(issued, BlockKind.BODY, "The Osgrove council", "issued", "a “heat notice”")).isFalse();
    String planned = "They plan a “row-in” at the harbour.\n";
    assertThat(statement(planned, BlockKind.BODY, "They", "plan", "a “row-in” at the harbour")).isFalse();
    String named = "The rowers met at night, calling themselves the Dawn Crew.\n";
    assertThat(statement(named, BlockKind.BODY, "The rowers", "calling", "themselves the Dawn Crew")).isFalse();
  }

  @Test
  void aWordAmidASentenceIsNobodys() {
    String wrote = "Ada Brandt wrote “Patience” on the harbour wall.\n";
    assertThat(statement(wrote, BlockKind.BODY, "Ada Brandt", "wrote", "Patience")).isFalse();
    String headline = "The headline announcing the closure read, “Ferry Gone.”\n";
    assertThat(statement(headline, BlockKind.BODY, "The headline announcing the closure", "read", "Ferry Gone."))
        .isFalse();
  }

  @Test
  void whatSomebodySaysOfSomethingIsAStatementEvenWithoutAClause() {
    String praised = "Ada Brandt called the ferry “a floating ruin”.\n";
    assertThat(statement(praised, BlockKind.BODY, "Ada Brandt", "called", "the ferry “a floating ruin”")).isTrue();
    String answer = "“No,” Ada Brandt said.\n";
    assertThat(statement(answer, BlockKind.BODY, "Ada Brandt", "said", "No,")).isTrue();
    String mouthed = "Ada Brandt said that the pier was shut under the “storm rule” of last year.\n";
    assertThat(
            statement(
                mouthed,
                BlockKind.BODY,
                "Ada Brandt",
                "said",
                "that the pier was shut under the “storm rule” of last year"))
        .isTrue();
  }

  @Test
  void titlesAndSignsAreNobodys() {
    String title = "Ada Brandt wrote a book titled The Long Winter Ferry Crossing Alone.\n";
    assertThat(statement(title, BlockKind.BODY, "Ada Brandt", "titled", "The Long Winter Ferry Crossing Alone"))
        .isFalse();
    String sign = "A banner over the pier read: “Keep the ferry and save the winter.”\n";
    assertThat(statement(sign, BlockKind.BODY, "A banner over the pier", "read", "Keep the ferry and save the winter."))
        .isFalse();
    String shouted = "Ada Brandt shouted: “KEEP THE WINTER FERRY RUNNING NORTH!”\n";
    assertThat(statement(shouted, BlockKind.BODY, "Ada Brandt", "shouted", "KEEP THE WINTER FERRY RUNNING NORTH!"))
        .isTrue();
  }

  @Test
  void whatSomethingIsCalledIsNobodysHoweverLong() {
    String rule = "Ada Brandt criticized the “no boats, no nets” policy.\n";
    assertThat(statement(rule, BlockKind.BODY, "Ada Brandt", "criticized", "the “no boats, no nets” policy")).isFalse();
    String praised = "Ada Brandt criticized the council as “a boat without any oars”.\n";
    assertThat(
            statement(praised, BlockKind.BODY, "Ada Brandt", "criticized", "the council as “a boat without any oars”"))
        .isTrue();
    String page = "Across the page are the words “The Winter Ferry.”\n";
    assertThat(statement(page, BlockKind.BODY, "", "the words", "The Winter Ferry.")).isFalse();
  }

  @Test
  void aTopicAloneIsNobodys() {
    String slammed = "Ada Brandt slammed the visit.\n";
    assertThat(statement(slammed, BlockKind.BODY, "Ada Brandt", "slammed", "the visit")).isFalse();
  }

  @Test
  void whatFollowsTheVerbOfDirectSpeechTellsOfItsOccasion() {
    String text = "“Who pays?” Ada Brandt asked at what became the “long meeting”.\n";
    List<Quotation> found =
        NobodysWords.marked(
            ArticleText.of(article(text, BlockKind.BODY)),
            List.of(
                quotation(text, QuotationKind.DIRECT, "Ada Brandt", "asked", List.of(span(text, "Who pays?"))),
                quotation(
                    text,
                    QuotationKind.MIXED,
                    "Ada Brandt",
                    "asked",
                    List.of(span(text, "what became the “long meeting”")))));
    assertThat(found).extracting(Quotation::statement).containsExactly(true, false);
  }

  @Test
  void aTitleIsNoPartOfWhatSomebodySaid() {
    String text = "“Who pays for it?” Ada Brandt wrote under the headline “The Long Winter.”\n";
    TextSpan asked = span(text, "Who pays for it?");
    Quotation one =
        NobodysWords.marked(
                ArticleText.of(article(text, BlockKind.BODY)),
                List.of(
                    quotation(
                        text,
                        QuotationKind.DIRECT,
                        "Ada Brandt",
                        "wrote",
                        List.of(asked, span(text, "The Long Winter.")))))
            .getFirst();
    assertThat(one.content()).containsExactly(asked);
    assertThat(one.statement()).isTrue();
  }

  @Test
  void indirectSpeechInACaptionIsNobodys() {
    String text = "The ferry ran aground at dawn, according to the harbour police.\n";
    String said = "The ferry ran aground at dawn";
    assertThat(statement(text, BlockKind.CAPTION, "the harbour police", "according to", said)).isFalse();
    assertThat(statement(text, BlockKind.BODY, "the harbour police", "according to", said)).isTrue();
  }

  @Test
  void aPostOfTheOwnOutletThatLeadsElsewhereIsNobodys() {
    String own = "Ferry stuck in ice again https://bay.example/x — Bay Echo (@bayecho) May 4, 2031\n";
    assertThat(statement(own, BlockKind.EMBED, "Bay Echo", "", "Ferry stuck in ice again https://bay.example/x"))
        .isFalse();
    String other = own.replace("Bay Echo", "Ada Voss");
    assertThat(statement(other, BlockKind.EMBED, "Ada Voss", "", "Ferry stuck in ice again https://bay.example/x"))
        .isTrue();
  }

  @Test
  void anArticleWithoutWordsHasNothingToMark() {
    assertThat(NobodysWords.marked(ArticleText.of(article(" ", BlockKind.BODY)), List.of())).isEmpty();
  }

  private static boolean statement(String text, BlockKind kind, String source, String cue, String content) {
    TextSpan span = span(text, content);
    QuotationKind how =
        kind == BlockKind.EMBED || text.startsWith("“", span.begin() - 1)
            ? QuotationKind.DIRECT
            : content.indexOf('“') >= 0 ? QuotationKind.MIXED : QuotationKind.INDIRECT;
    Quotation quotation = quotation(text, how, source, cue, List.of(span));
    return NobodysWords.marked(ArticleText.of(article(text, kind)), List.of(quotation)).getFirst().statement();
  }

  private static Quotation quotation(
      String text, QuotationKind how, String source, String cue, List<TextSpan> content) {
    return Quotation.unresolved(
        "q",
        how,
        content,
        cue.isEmpty() ? List.of() : List.of(span(text, cue)),
        source.isEmpty() ? List.of() : List.of(span(text, source)),
        Stance.ASSERTS,
        0.5,
        "model:test@1");
  }

  private static TextSpan span(String text, String words) {
    int begin = text.indexOf(words);
    assertThat(begin).as("'%s' stands in '%s'", words, text).isNotNegative();
    return new TextSpan(begin, begin + words.length());
  }

  private static Article article(String text, BlockKind kind) {
    return new Article(
        "a",
        "a.txt",
        null,
        new Outlet("Bay Echo", null, Outlet.Basis.METADATA),
        null,
        List.of(),
        "en",
        Published.UNKNOWN,
        text,
        List.of(new Block(new TextSpan(0, text.length()), kind)));
  }
}
