package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.hearsay.eval.OutputDigests.Line;
import org.junit.jupiter.api.Test;

/// Output does not change under an old number.
class OutputDigestsTest {
  private static final List<Line> PINNED =
      List.of(
          new Line("blocks", "blocks@3", "aa"),
          new Line("quotations", "tokens@2 linear@2", "bb"),
          new Line("origins", "origins@4", "cc"));

  private static List<Line> now(
      String blocks, String one, String quotations, String two, String origins, String three) {
    return List.of(
        new Line("blocks", blocks, one), new Line("quotations", quotations, two), new Line("origins", origins, three));
  }

  @Test
  void theOutputIsAsPinned() throws IOException {
    List<Line> now = OutputDigests.measure();
    List<Line> pinned = OutputDigests.read(OutputDigests.file());
    if (Pins.repin()) {
      assertThat(OutputDigests.unnumbered(pinned, now)).isEmpty();
      OutputDigests.write(OutputDigests.file(), now);
    } else {
      assertThat(OutputDigests.problems(pinned, now)).isEmpty();
    }
  }

  @Test
  void otherOutputUnderTheOldNumberIsNeverTakenOver() {
    List<Line> changed = now("blocks@3", "aa", "tokens@2 linear@2", "b2", "origins@4", "cc");
    assertThat(OutputDigests.unnumbered(PINNED, changed))
        .isEqualTo(OutputDigests.problems(PINNED, changed))
        .contains("'quotations'", "tokens@2 linear@2", "new one", OutputDigests.REPIN);
  }

  @Test
  void aNewNumberLetsItBeTakenOver() {
    List<Line> changed = now("blocks@3", "aa", "tokens@2 linear@3", "b2", "origins@4", "cc");
    assertThat(OutputDigests.unnumbered(PINNED, changed)).isEmpty();
    assertThat(OutputDigests.problems(PINNED, changed)).contains(OutputDigests.REPIN).doesNotContain("new one");
  }

  @Test
  void stepsAfterOneWithANewNumberKeepTheirs() {
    assertThat(OutputDigests.unnumbered(PINNED, now("blocks@4", "a2", "tokens@2 linear@2", "b2", "origins@4", "c2")))
        .isEmpty();
  }

  @Test
  void aNewNumberOfALaterStepExcusesNoEarlierOne() {
    assertThat(OutputDigests.unnumbered(PINNED, now("blocks@3", "a2", "tokens@2 linear@2", "b2", "origins@5", "c2")))
        .contains("'blocks'");
  }

  @Test
  void nothingChangedIsNoProblem() {
    assertThat(OutputDigests.problems(PINNED, now("blocks@3", "aa", "tokens@2 linear@2", "bb", "origins@4", "cc")))
        .isEmpty();
  }
}
