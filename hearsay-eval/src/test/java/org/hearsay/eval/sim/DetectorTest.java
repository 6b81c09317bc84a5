package org.hearsay.eval.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The program on a few affairs: far from the real measurement (docs/lab/simulator.md), but fails when something breaks.
class DetectorTest {
  private static final List<Measured> MEASURED = SimulatorReport.measure(new long[] {1, 20}, true);
  private static final Figures FIGURES = Figures.of(MEASURED);

  @Test
  void reportsOfOneAffairAreOneStory() {
    assertThat(FIGURES.oneStory()).isGreaterThan(0.9);
  }

  @Test
  void theCentralClaimIsFoundInMostReports() {
    assertThat(FIGURES.grouped()).isGreaterThan(0.8);
  }

  @Test
  void originsAreCountedBetterThanByCountingReportsOrTexts() {
    assertThat(FIGURES.originError())
        .isLessThan(FIGURES.baselineErrors().get(Baselines.REPORTS))
        .isLessThan(FIGURES.baselineErrors().get(Baselines.OUTLETS))
        .isLessThan(FIGURES.baselineErrors().get(Baselines.NEAR_DUPLICATES));
  }

  @Test
  void mostWordingsOfOneActOfSpeechAreJoined() {
    assertThat(FIGURES.joined()).isGreaterThan(FIGURES.joinable() * 8 / 10);
  }

  @Test
  void fairWordingsAreHardlyEverCalledAltered() {
    assertThat(FIGURES.falselyAltered()).isLessThanOrEqualTo(FIGURES.fairPairs() / 50);
  }
}
