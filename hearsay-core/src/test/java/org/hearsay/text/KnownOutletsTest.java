package org.hearsay.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownOutletsTest {
  @Test
  void aNameIsKnownInAnyCaseWithoutItsArticle() {
    KnownOutlets.Known known = KnownOutlets.named("Guardian");
    assertThat(known).isNotNull();
    assertThat(KnownOutlets.named("the GUARDIAN")).isEqualTo(known);
  }

  @Test
  void noOutletHasAnEmptyName() {
    for (String name : new String[] {"", " ", "the ", "…", "No Such Gazette of Tarnwick"}) {
      assertThat(KnownOutlets.named(name)).as("'%s'", name).isNull();
    }
  }
}
