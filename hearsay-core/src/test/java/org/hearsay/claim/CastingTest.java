package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CastingTest {
  @Test
  void rolesThatAFullerOneSaysAreLeftOut() {
    assertThat(Casting.shown(List.of("director", "director of Halden Roe", "Director")))
        .containsExactly("director of Halden Roe");
    assertThat(Casting.shown(List.of("Harbour Minister", "harbour minister", "harbour minister")))
        .containsExactly("harbour minister");
  }

  @Test
  void rolesThatMoreReportsGiveComeFirst() {
    assertThat(Casting.shown(List.of("adviser", "mayor", "mayor", "moderate")))
        .containsExactly("mayor", "adviser", "moderate");
    assertThat(Casting.shown(List.of("ex-mayor", "mayor"))).containsExactly("ex-mayor", "mayor");
  }
}
