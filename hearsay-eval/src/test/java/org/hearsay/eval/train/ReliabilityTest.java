package org.hearsay.eval.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReliabilityTest {

  @Test
  void errorIsTheDistanceBetweenProbabilityAndShareWeightedByCases() {
    Reliability reliability = new Reliability();
    add(reliability, 0.95, 9, 1); // 0.05 away, 10 cases
    add(reliability, 0.55, 9, 21); // 0.25 away, 30 cases
    assertThat(reliability.error()).isCloseTo((10 * 0.05 + 30 * 0.25) / 40, within(1e-9));
  }

  @Test
  void precisionLooksAtTheSurestFirst() {
    Reliability reliability = new Reliability();
    add(reliability, 0.2, 0, 5);
    add(reliability, 0.9, 5, 0);
    assertThat(reliability.precision(0.5)).isEqualTo(1);
    assertThat(reliability.precision(1)).isEqualTo(0.5);
  }

  @Test
  void certaintyFallsIntoTheLastBand() {
    Reliability reliability = new Reliability();
    add(reliability, 1, 3, 0);
    assertThat(reliability.error()).isZero();
    assertThat(reliability.table()).contains("| 0.9-1.0 | 3 |");
  }

  @Test
  void nothingHasNoError() {
    assertThat(new Reliability().error()).isZero();
    assertThat(new Reliability().precision(0.5)).isZero();
  }

  private static void add(Reliability reliability, double probability, int right, int wrong) {
    for (int i = 0; i < right + wrong; i++) {
      reliability.add(probability, i < right);
    }
  }
}
