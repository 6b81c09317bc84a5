package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.hearsay.model.SecondOpinion.Weights;
import org.hearsay.quote.linear.LinearTagger;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private static final String TEXT = "Holt said that repairs at the Varden-bridge can’t go on.";

  @Test
  void everyWordGetsTheLabelOfItsToken() throws IOException {
    TokenizedText words = words();
    SecondOpinion opinion = opinion(words);
    assertThat(opinion.rules()[0]).isEqualTo(Labels.BEGIN_SOURCE);
    assertThat(opinion.rules()[1]).isEqualTo(Labels.BEGIN_CUE);
    int last = words.size() - 2; // before the full stop
    for (int k = 3; k <= last; k++) {
      assertThat(opinion.rules()[k]).as(word(words, k)).isEqualTo(Labels.IN_CONTENT);
    }
  }

  @Test
  void scoresGiveWayToTheOpinionAndStayAsTheyAre() throws IOException {
    TokenizedText words = words();
    float[][] scores = new float[words.size()][Labels.OUTPUTS];
    float[][] sum = opinion(words).added(scores, new Weights(0, 0, 0.5f));
    assertThat(sum[0][Labels.BEGIN_SOURCE]).isEqualTo(0.5f);
    assertThat(sum[0][Labels.OUTSIDE]).isZero();
    assertThat(scores[0][Labels.BEGIN_SOURCE]).isZero();
  }

  private static TokenizedText words() throws IOException {
    return ModelWords.cut(ArticleText.plain(TEXT), WordPiece.read(ModelFiles.english()));
  }

  private static SecondOpinion opinion(TokenizedText words) {
    Article article = new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, TEXT, List.of());
    ArticleText tokenized = new Tokenize().apply(article).getFirst();
    return SecondOpinion.of(words, tokenized, RuleQuotationFinder.english().find(tokenized), LinearTagger.english());
  }

  private static String word(TokenizedText words, int k) {
    return TEXT.substring(words.words()[k].begin(), words.words()[k].end());
  }
}
