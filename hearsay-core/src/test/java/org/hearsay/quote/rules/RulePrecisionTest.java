package org.hearsay.quote.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How often a rule is right, as it was counted.
class RulePrecisionTest {
  @Test
  void aRuleThatWasCountedHasItsShare() {
    for (String rule : List.of("speech", "clause", "beat", "speech-label", "inner", "nested", "turn")) {
      assertThat(RulePrecision.of(rule)).as(rule).isNotEqualTo(0.5).isBetween(0.01, 0.99);
    }
  }

  @Test
  void nothingIsKnownOfARuleThatWasNeverSeen() {
    assertThat(RulePrecision.of("no such rule")).isEqualTo(0.5);
  }
}
