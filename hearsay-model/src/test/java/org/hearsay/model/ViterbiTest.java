package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ViterbiTest {
  @Test
  void neverContinuesWhatDidNotBegin() {
    Random random = new Random(5);
    for (int round = 0; round < 200; round++) {
      float[][] scores = new float[12][Labels.OUTPUTS];
      for (float[] word : scores) {
        for (int k = 0; k < word.length; k++) {
          word[k] = (float) Math.log(random.nextDouble() + 1e-6);
        }
      }
      int[] labels = Viterbi.decode(scores, Viterbi.Weights.plain());
      int before = Labels.OUTSIDE;
      for (int label : labels) {
        assertThat(Labels.mayFollow(before, label)).isTrue();
        before = label;
      }
      assertThat(labels[0]).isNotEqualTo(Labels.RESUME_CONTENT);
    }
  }

  @Test
  void textWithoutWordsHasNoLabels() {
    assertThat(Viterbi.decode(new float[0][], Viterbi.Weights.plain())).isEmpty();
  }

  @Test
  void segmentsAreCutAtEveryBegin() {
    int[] labels = {
      Labels.BEGIN_SOURCE,
      Labels.BEGIN_CUE,
      Labels.BEGIN_CONTENT,
      Labels.IN_CONTENT,
      Labels.BEGIN_CUE,
      Labels.RESUME_CONTENT,
      Labels.IN_CONTENT
    };
    assertThat(Labels.segments(labels))
        .extracting(s -> s.role() + " " + s.first() + "-" + s.last() + (s.resumes() ? " resumes" : ""))
        .containsExactly("SOURCE 0-0", "CUE 1-1", "CONTENT 2-3", "CUE 4-4", "CONTENT 5-6 resumes");
  }
}
