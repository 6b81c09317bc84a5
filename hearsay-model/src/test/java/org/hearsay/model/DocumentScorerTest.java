package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.hearsay.model.Windows.Window;
import org.hearsay.text.ArticleText;
import org.junit.jupiter.api.Test;

class DocumentScorerTest {
  private static final TokenizedText TEXT =
      ModelWords.cut(ArticleText.plain("Abc def ghi jkl. ".repeat(60)), Vocabularies.small());

  @Test
  void everyWordHasLogProbabilitiesWhereWindowsAgree() {
    float[][] scores = new DocumentScorer(window -> outputs(window, 3)).score(TEXT);
    assertThat(scores.length).isEqualTo(TEXT.size());
    for (float[] word : scores) {
      double labels = 0;
      for (int label = 0; label < Labels.LABELS; label++) {
        labels += Math.exp(word[label]);
      }
      assertThat(labels).isCloseTo(1, within(1e-4));
      assertThat(word[0]).isGreaterThan(word[1]);
    }
  }

  @Test
  void theWindowInWhichAWordIsFartherFromTheEdgeCountsForMore() {
    List<Window> windows = Windows.overlapping(TEXT);
    Window first = windows.get(0);
    Window second = windows.get(1);
    // The first window is sure of the first label, the others of the second.
    float[][] scores = new DocumentScorer(window -> outputs(window, window.from() == 0 ? 9 : -9)).score(TEXT);
    float[] atTheEndOfTheFirst = scores[first.to() - 1];
    float[] atTheStartOfTheSecond = scores[second.from()];
    assertThat(atTheEndOfTheFirst[0]).isLessThan(atTheEndOfTheFirst[1]);
    assertThat(atTheStartOfTheSecond[0]).isGreaterThan(atTheStartOfTheSecond[1]);
  }

  @Test
  void aTextWithoutWordsHasNoScores() {
    TokenizedText nothing = ModelWords.cut(ArticleText.plain(" \n"), Vocabularies.small());
    assertThat(new DocumentScorer(window -> outputs(window, 0)).score(nothing)).isEmpty();
  }

  /// The same at every place: this much for the first label, its opposite for the second.
  private static float[] outputs(Window window, float first) {
    float[] outputs = new float[window.length() * Labels.OUTPUTS];
    for (int place = 0; place < window.length(); place++) {
      outputs[place * Labels.OUTPUTS] = first;
      outputs[place * Labels.OUTPUTS + 1] = -first;
    }
    return outputs;
  }
}
