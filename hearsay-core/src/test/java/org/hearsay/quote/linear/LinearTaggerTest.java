package org.hearsay.quote.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.Tokens;
import org.junit.jupiter.api.Test;

class LinearTaggerTest {

  @Test
  void whatItWasTaughtItFindsInOtherWords() throws IOException {
    LinearTagger tagger = LinearTagger.read(new ByteArrayInputStream(model()));
    String text = "Rolf Brandt said the bridge was closed.";
    Tokens tokens = article(text).tokens();

    List<LinearTagger.Attribution> found = tagger.attributions(text, tokens, new byte[tokens.size()]);

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().source().getFirst()).containsExactly(0, 1);
    assertThat(found.getFirst().cue().getFirst()).containsExactly(2, 2);
    assertThat(found.getFirst().content().getFirst()).containsExactly(3, 6);
  }

  @Test
  void trainingTwiceGivesTheSameBytes() throws IOException {
    assertThat(model()).isEqualTo(model());
  }

  @Test
  void aCutOrForeignModelIsRefused() throws IOException {
    byte[] cut = Arrays.copyOf(model(), model().length - 1);
    assertThatThrownBy(() -> LinearTagger.read(new ByteArrayInputStream(cut))).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> LinearTagger.read(new ByteArrayInputStream(new byte[64])))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not an attribution model");
  }

  @Test
  void anEmptyArticleHasNoQuotations() {
    assertThat(LinearQuotationFinder.english().find(article(""))).isEmpty();
  }

  @Test
  void directSpeechKeepsTheEdgesThatItsMarksGive() {
    String text = "“We will not sell the bridge,” said Ann Lee, the mayor of Varden. “Not now.”";

    List<Quotation> found = LinearQuotationFinder.english().find(article(text));

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().kind()).isEqualTo(QuotationKind.DIRECT);
    assertThat(found.getFirst().content().getFirst().in(text)).contains("We will not sell the bridge");
  }

  @Test
  void whatTheRulesFoundReachesTheModelAsLabels() {
    String text = "Ann Lee said that the ferry had been late for days.";
    ArticleText article = article(text);
    List<Quotation> ruled = org.hearsay.quote.rules.RuleQuotationFinder.english().find(article);

    assertThat(Hints.of(ruled, article.tokens()))
        .startsWith((byte) 1, (byte) 2, (byte) 3, (byte) 5, (byte) 6, (byte) 6, (byte) 6);
  }

  private static byte[] model() throws IOException {
    LinearTrainer trainer = new LinearTrainer();
    for (String name : List.of("Ann Lee", "Mia Holt", "Ilya Marsh", "Dana Osei", "Bo Renn")) {
      for (String verb : List.of("said", "said", "warned")) {
        String text = name + " " + verb + " the ferry was late.";
        Tokens tokens = article(text).tokens();
        trainer.add(
            text,
            tokens,
            new byte[tokens.size()],
            new byte[] {1, 2, 3, 5, 6, 6, 6, 0},
            List.of(new LinearTrainer.Attribution(Set.of(0, 1), Set.of(2), Set.of(3, 4, 5, 6))));
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    trainer.train(6, 1, out);
    return out.toByteArray();
  }

  private static ArticleText article(String text) {
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
    return ArticleText.of(article);
  }
}
