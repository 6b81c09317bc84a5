package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Measures every regression whose data is on this machine, and fails when a figure moved.
///
/// With `-Dhearsay.repin` the figures are taken over instead.
class RegressionsTest {

  /// One for all, so that what two regressions ask of the program is asked once.
  private static final Measuring MEASURING = new Measuring(Folders.data());

  private final Ledger ledger = new Ledger(Folders.repository());

  static Stream<String> names() {
    return Regression.ALL.stream().map(Regression::name);
  }

  @ParameterizedTest
  @MethodSource("names")
  void figuresAreAsPinned(String name) throws IOException {
    Regression regression = Regression.ALL.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    String missing = MEASURING.missing(regression);
    skipUnless(missing.isEmpty(), name, missing);
    skipUnless(Pins.repin() || ledger.has(name), name, "not pinned yet; ./mvnw verify -Dhearsay.repin does that");

    long before = System.nanoTime();
    Pinned measured = MEASURING.measure(regression);
    System.out.printf("regression '%s' measured in %d s%n", name, (System.nanoTime() - before) / 1_000_000_000L);
    assertThat(Pins.hold(ledger, measured)).isEmpty();
  }

  /// Skipped tests show up in the summary as a number only; the reason is printed too.
  private static void skipUnless(boolean can, String name, String why) {
    if (!can) {
      System.out.printf("regression '%s' skipped: %s%n", name, why);
    }
    assumeTrue(can, why);
  }
}
