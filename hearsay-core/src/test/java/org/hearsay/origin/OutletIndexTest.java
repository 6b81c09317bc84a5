package org.hearsay.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutletIndexTest {
  private static final List<String> COAST = List.of("coast", "wire", "agency");
  private static final List<String> ECHO = List.of("bay", "echo");
  private static final List<String> ONE = List.of("pellican");

  private final OutletIndex index = new OutletIndex();

  OutletIndexTest() {
    index.add(COAST, List.of("coast"));
    index.add(ECHO, ECHO);
    index.add(ONE, ONE);
  }

  @Test
  void anOutletIsFoundByWhatAShorterNameHasOfIt() {
    assertThat(index.has(ECHO)).isTrue();
    assertThat(index.telling(List.of("coast"))).containsExactly(COAST);
    assertThat(index.withEdge(List.of("coast", "wire"))).containsExactly(COAST);
    assertThat(index.withEdge(List.of("echo"))).containsExactly(ECHO);
    assertThat(index.withInitials("cwa")).containsExactly(COAST);
    assertThat(index.ofOneWord('p')).containsExactly(ONE);
  }

  @Test
  void whatIsNoEdgeOfANameFindsNothing() {
    assertThat(index.has(List.of("echo"))).isFalse();
    assertThat(index.withEdge(List.of("wire"))).isEmpty();
    assertThat(index.withEdge(ECHO)).as("itself is no shorter name").isEmpty();
    assertThat(index.withInitials("cw")).isEmpty();
    assertThat(index.ofOneWord('b')).isEmpty();
  }

  @Test
  void ofVeryManyAlikeOnlyTheFirstAreLookedAt() {
    for (int i = 0; i < 1_000; i++) {
      index.add(List.of("t" + i, "tribune"), List.of("t" + i));
    }
    assertThat(index.withEdge(List.of("tribune"))).hasSize(200);
    assertThat(index.has(List.of("t999", "tribune"))).isTrue();
    assertThat(index.telling(List.of("t999"))).hasSize(1);
  }
}
