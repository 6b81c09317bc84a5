package org.hearsay.compare.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class SpanCoverageTest {
  @Test
  void whatTwoSpansCoverCountsTwice() {
    SpanCoverage covering = new SpanCoverage(List.of(new TextSpan(10, 20), new TextSpan(15, 30)));
    assertThat(covering.of(new TextSpan(0, 10))).isZero();
    assertThat(covering.of(new TextSpan(12, 16))).isEqualTo(5);
    assertThat(covering.of(new TextSpan(0, 100))).isEqualTo(25);
  }

  @Test
  void anyStretchIsCoveredAsMuchAsTheSpansOverlapIt() {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      List<TextSpan> spans = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        spans.add(span(random));
      }
      TextSpan stretch = span(random);
      long expected =
          spans.stream()
              .mapToInt(s -> Math.max(0, Math.min(s.end(), stretch.end()) - Math.max(s.begin(), stretch.begin())))
              .sum();
      assertThat(new SpanCoverage(spans).of(stretch)).as("%s over %s", spans, stretch).isEqualTo(expected);
    }
  }

  private static TextSpan span(Random random) {
    int begin = random.nextInt(50);
    return new TextSpan(begin, begin + 1 + random.nextInt(20));
  }
}
