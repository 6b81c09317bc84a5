package org.hearsay.show.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.hearsay.text.WellFormed;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class CodePointsTest {
  @Test
  void plainTextKeepsItsPositions() {
    assertThat(CodePoints.of("abc").at(2)).isEqualTo(2);
  }

  @Test
  void aPairCountsOnce() {
    CodePoints points = CodePoints.of("a🚋b");
    assertThat(points.at(1)).isEqualTo(1);
    assertThat(points.at(3)).isEqualTo(2);
    assertThat(points.at(4)).isEqualTo(3);
  }

  @RepeatedTest(50)
  void agreesWithCountingFromTheStart(RepetitionInfo repetition) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(repetition.getCurrentRepetition());
    StringBuilder text = new StringBuilder();
    String[] pieces = {"a", "é", "🚋", "\uD83D", "\uDE8B", "\n", "👩‍🚒"};
    for (int i = 0; i < 40; i++) {
      text.append(pieces[random.nextInt(pieces.length)]);
    }
    String made = text.toString();
    CodePoints points = CodePoints.of(made);
    for (int at = 0; at <= made.length(); at++) {
      assertThat(points.at(at)).isEqualTo(made.codePointCount(0, at));
    }
    assertThat(WellFormed.of(made).codePointCount(0, made.length())).isEqualTo(made.codePointCount(0, made.length()));
  }
}
