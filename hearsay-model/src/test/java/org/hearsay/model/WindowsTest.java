package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hearsay.model.Windows.Window;
import org.hearsay.text.ArticleText;
import org.junit.jupiter.api.Test;

class WindowsTest {
  private static final TokenizedText TEXT =
      ModelWords.cut(ArticleText.plain("Abc def ghi jkl. ".repeat(300) + "x".repeat(99)), Vocabularies.small());

  @Test
  void overlappingWindowsCoverEveryWordAndFit() {
    List<Window> windows = Windows.overlapping(TEXT);
    int covered = 0;
    for (Window window : windows) {
      assertThat(window.from()).isLessThanOrEqualTo(covered);
      assertThat(window.to()).isGreaterThan(covered);
      assertThat(window.length()).isLessThanOrEqualTo(Windows.LONGEST);
      covered = window.to();
    }
    assertThat(covered).isEqualTo(TEXT.size());
  }

  @Test
  void mostWordsLieInTwoWindows() {
    int[] windows = new int[TEXT.size()];
    for (Window window : Windows.overlapping(TEXT)) {
      for (int k = window.from(); k < window.to(); k++) {
        windows[k]++;
      }
    }
    assertThat(Arrays.stream(windows).filter(count -> count >= 2).count()).isGreaterThan(TEXT.size() * 6 / 10);
    assertThat(Arrays.stream(windows).max().orElseThrow()).isLessThanOrEqualTo(3);
  }

  @Test
  void trainingWindowsTileTheText() {
    int next = 0;
    for (Window window : Windows.random(TEXT, new Random(3))) {
      assertThat(window.from()).isEqualTo(next);
      assertThat(window.length()).isLessThanOrEqualTo(Windows.LONGEST);
      next = window.to();
    }
    assertThat(next).isEqualTo(TEXT.size());
  }

  @Test
  void emptyTextHasNoWindows() {
    assertThat(Windows.overlapping(ModelWords.cut(ArticleText.plain(" \n"), Vocabularies.small()))).isEmpty();
  }
}
