package org.hearsay.compare.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoryEntitiesTest {
  @Test
  void rolesThatAFullerOneSaysAreLeftOut() {
    assertThat(StoryEntities.shown(List.of("director", "director of Halden Roe", "Director")))
        .containsExactly("director of Halden Roe");
    assertThat(StoryEntities.shown(List.of("Harbour Minister", "harbour minister", "harbour minister")))
        .containsExactly("harbour minister");
  }

  @Test
  void rolesThatMoreReportsGiveComeFirst() {
    assertThat(StoryEntities.shown(List.of("adviser", "mayor", "mayor", "moderate")))
        .containsExactly("mayor", "adviser", "moderate");
    assertThat(StoryEntities.shown(List.of("ex-mayor", "mayor"))).containsExactly("ex-mayor", "mayor");
  }
}
