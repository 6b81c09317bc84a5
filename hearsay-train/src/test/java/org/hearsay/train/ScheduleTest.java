package org.hearsay.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void theRateRunsInStraightLinesBetweenThePoints() {
    Schedule schedule = new Schedule("0:0,100:1,300:0.5");
    assertThat(schedule.steps()).isEqualTo(300);
    assertThat(schedule.at(0)).isZero();
    assertThat(schedule.at(50)).isCloseTo(0.5f, within(1e-6f));
    assertThat(schedule.at(100)).isEqualTo(1);
    assertThat(schedule.at(200)).isCloseTo(0.75f, within(1e-6f));
    assertThat(schedule.at(400)).as("after the last point").isEqualTo(0.5f);
  }
}
