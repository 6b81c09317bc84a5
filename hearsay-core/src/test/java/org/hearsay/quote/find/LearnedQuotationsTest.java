package org.hearsay.quote.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.find.LearnedQuotations.Learned;
import org.hearsay.quote.find.LearnedQuotations.OnContradiction;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;

class LearnedQuotationsTest {
  private static final String INDIRECT = "Mara Holt, whom Ted Voss advises, said that the bridge will stay closed.\n";
  private static final String DIRECT = "“The bridge will stay closed,” Mara Holt said after the Varden meeting.\n";
  private static final Calibration EVEN = new Calibration(new double[Calibration.size()]);

  @Test
  void modelSaysWhoSpeaksInIndirectSpeechWhenItIsToldTo() {
    Learned learned = learned(INDIRECT, "Ted Voss", "said", "that the bridge will stay closed");
    assertThat(source(merge(INDIRECT, OnContradiction.MODEL, 0, learned), INDIRECT)).isEqualTo("Ted Voss");
    assertThat(source(merge(INDIRECT, OnContradiction.RULES, 0, learned), INDIRECT)).startsWith("Mara Holt");
  }

  @Test
  void rulesSayWhoSpeaksInDirectSpeech() {
    Learned learned = learned(DIRECT, "the Varden meeting", "said", "The bridge will stay closed");
    assertThat(source(merge(DIRECT, OnContradiction.MODEL, 0, learned), DIRECT)).startsWith("Mara Holt");
  }

  @Test
  void quotationMarksGiveTheEdgesOfDirectSpeech() {
    Learned learned = learned(DIRECT, "Mara Holt", "said", "bridge will stay closed,” Mara");
    List<Quotation> found = merge(DIRECT, OnContradiction.MODEL, 0, learned);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().content().getFirst().in(DIRECT)).contains("The bridge");
  }

  @Test
  void whatTheModelAloneFindsNeedsItsLeastProbability() {
    String text = "Varden praised the closure of the bridge.\n";
    Learned learned = learned(text, "Varden", "praised", "the closure of the bridge");
    assertThat(merge(text, OnContradiction.MODEL, 0.4, learned)).isNotEmpty();
    assertThat(merge(text, OnContradiction.MODEL, 0.6, learned)).noneMatch(each -> each.rule().equals("test"));
  }

  @Test
  void captionsAndCreditsAreNotRead() {
    Learned learned = learned(INDIRECT, "Mara Holt", "said", "that the bridge will stay closed");
    LearnedQuotations quotations = new LearnedQuotations("test", OnContradiction.MODEL, EVEN, 0);
    for (BlockKind kind : List.of(BlockKind.CAPTION, BlockKind.CREDIT, BlockKind.BYLINE)) {
      assertThat(quotations.merge(article(INDIRECT, kind), List.of(), List.of(learned))).as("%s", kind).isEmpty();
    }
    assertThat(quotations.merge(article(INDIRECT, BlockKind.BODY), List.of(), List.of(learned))).hasSize(1);
  }

  @Test
  void directSpeechThatTheModelMissedIsKept() {
    assertThat(merge(DIRECT, OnContradiction.MODEL, 0)).hasSize(1);
    assertThat(merge(INDIRECT, OnContradiction.MODEL, 0)).isEmpty();
  }

  @Test
  void aStatementToldInDirectSpeechIsNotThatSpeech() {
    String text = "Ada Brandt was furious.\n\n“Mayor Voss just claimed that the bridge is safe.”\n";
    Learned inner = learned(text, "Mayor Voss", "claimed", "that the bridge is safe");
    List<Quotation> found = merge(text, OnContradiction.MODEL, 0, inner);
    assertThat(found)
        .extracting(each -> each.content().getFirst().in(text))
        .containsExactly("Mayor Voss just claimed that the bridge is safe.", "that the bridge is safe");
    assertThat(found.getFirst().source()).isEmpty();
    assertThat(found.getLast().source().getFirst().in(text)).isEqualTo("Mayor Voss");
  }

  @Test
  void directSpeechWithItsOwnCueIsNoPartOfWhatStandsBefore() {
    String text = "Ada Brandt scolded the firm: “The ferry is late.”\n\n“It was late in May, too,” she said.\n";
    Learned first = learned(text, "Ada Brandt", "scolded", "“The ferry is late.”");
    Learned joined =
        new Learned(
            List.of(
                first.content().getFirst(),
                learned(text, "she", "said", "“It was late in May, too,”").content().getFirst()),
            first.cue(),
            first.source(),
            1);
    assertThat(merge(text, OnContradiction.MODEL, 0, joined))
        .extracting(each -> each.content().getFirst().in(text), each -> each.content().size())
        .containsExactly(tuple("“The ferry is late.”", 1), tuple("It was late in May, too,", 1));
  }

  @Test
  void speechBesideWhatSomebodyDoesIsNoPartOfAQuestionBefore() {
    String text = "Asked whether the ferry was late, Ada Brandt laughed. “You tell me.”\n";
    Learned asked = learned(text, "Ada Brandt", "Asked", "whether the ferry was late");
    Learned joined =
        new Learned(
            List.of(asked.content().getFirst(), span(text, "“You tell me.”").getFirst()), asked.cue(), List.of(), 1);
    assertThat(merge(text, OnContradiction.MODEL, 0, joined))
        .extracting(each -> each.content().getLast().in(text), each -> each.source().size())
        .containsExactly(tuple("whether the ferry was late", 0), tuple("You tell me.", 1));
  }

  @Test
  void inDirectSpeechAMarkIsNoCueWhereTheRulesHaveAVerb() {
    String text = "Said Ada Brandt: “The ferry is late.”\n";
    Learned learned = learned(text, "Ada Brandt", ":", "“The ferry is late.”");
    assertThat(merge(text, OnContradiction.MODEL, 0, learned))
        .singleElement()
        .satisfies(each -> assertThat(each.cue().getFirst().in(text)).isEqualTo("Said"));
  }

  @Test
  void whoWasQuotedSpeaksAndWhereItStoodPassesItOn() {
    String text = "Ada Brandt was quoted in the island papers as saying that the ferry would stay.\n";
    Learned words = learned(text, "the island papers", "saying", "that the ferry would stay");
    Learned speaker = learned(text, "the island papers", "was quoted", "Ada Brandt");
    List<Quotation> found = merge(text, OnContradiction.MODEL, 0, speaker, words);
    assertThat(found).hasSize(1);
    assertThat(source(found, text)).isEqualTo("Ada Brandt");
    assertThat(found.getFirst().via()).extracting(Hop::name).containsExactly("island papers");
  }

  @Test
  void whatIsToldEndsWithItsParagraph() {
    String text = "Ferry stays in port\n\nThe ferry will not sail today, Mara Holt said.\n";
    Learned over = learned(text, "Mara Holt", "said", "Ferry stays in port\n\nThe ferry will not sail today");
    assertThat(merge(text, OnContradiction.MODEL, 0, over))
        .extracting(each -> each.content().getFirst().in(text))
        .containsExactly("The ferry will not sail today");
    String list = "Mara Holt told the council:\n\nThe ferry will not sail today\n";
    Learned after = learned(list, "Mara Holt", "told", "The ferry will not sail today");
    assertThat(merge(list, OnContradiction.MODEL, 0, after)).isNotEmpty();
  }

  private static List<Quotation> merge(
      String text, OnContradiction contradiction, double leastAlone, Learned... learned) {
    ArticleText article = article(text);
    return new LearnedQuotations("test", contradiction, EVEN, leastAlone)
        .merge(article, RuleQuotationFinder.english().find(article), List.of(learned));
  }

  private static Learned learned(String text, String source, String cue, String content) {
    return new Learned(span(text, content), span(text, cue), span(text, source), 1);
  }

  private static List<TextSpan> span(String text, String part) {
    int begin = text.indexOf(part);
    return List.of(new TextSpan(begin, begin + part.length()));
  }

  private static String source(List<Quotation> found, String text) {
    assertThat(found).hasSize(1);
    return found.getFirst().source().getFirst().in(text);
  }

  private static ArticleText article(String text) {
    return article(text, BlockKind.BODY);
  }

  private static ArticleText article(String text, BlockKind kind) {
    List<Block> blocks = List.of(new Block(new TextSpan(0, text.length()), kind));
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, blocks);
    return new Tokenize().apply(article).getFirst();
  }

  @Test
  void wordsAboveASignatureAreOneQuotation() {
    String text =
        "The letters we got:\n\n“Mayor Voss claimed that the bridge is safe. I saw it sway.”\n\n— Mara Holt\n";
    Learned inner = learned(text, "Mayor Voss", "claimed", "that the bridge is safe");
    assertThat(merge(text, OnContradiction.MODEL, 0, inner))
        .extracting(each -> each.content().getFirst().in(text))
        .containsExactly("Mayor Voss claimed that the bridge is safe. I saw it sway.");
  }
}
