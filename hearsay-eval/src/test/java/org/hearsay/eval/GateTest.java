package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.eval.Metric.Better;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateTest {

  private static final Pinned PINNED = figures("sha256:1", 20, 61.4, 2);

  @Test
  void theSameFiguresPass() {
    assertThat(Gate.changes(PINNED, figures("sha256:1", 20, 61.42, 2))).isEmpty();
  }

  @Test
  void aFigureThatWentDownFailsAndNeedsAReason() {
    assertThat(Gate.changes(PINNED, figures("sha256:1", 19, 61.4, 2)))
        .singleElement()
        .satisfies(change -> assertThat(change.worse()).isTrue());
    assertThat(Gate.message("toy", Gate.changes(PINNED, figures("sha256:1", 19, 61.4, 2))))
        .contains("20 of 27 -> 19 of 27", "-Dhearsay.repin", "-Dhearsay.allowDrop=");
  }

  @Test
  void aFigureThatWentUpFailsTooAndNeedsNoReason() {
    assertThat(Gate.changes(PINNED, figures("sha256:1", 21, 61.4, 2)))
        .singleElement()
        .satisfies(change -> assertThat(change.worse()).isFalse());
    assertThat(Gate.message("toy", Gate.changes(PINNED, figures("sha256:1", 21, 61.4, 2))))
        .contains("-Dhearsay.repin")
        .doesNotContain("allowDrop");
  }

  @Test
  void moreOfWhatShouldBeFewIsWorse() {
    assertThat(Gate.changes(PINNED, figures("sha256:1", 20, 61.4, 3)))
        .singleElement()
        .satisfies(change -> assertThat(change.worse()).isTrue());
  }

  @Test
  void otherDataFails() {
    assertThat(Gate.changes(PINNED, figures("sha256:2", 20, 61.4, 2)))
        .singleElement()
        .satisfies(change -> assertThat(change.what()).isEqualTo("data"));
  }

  @Test
  void aFigureThatIsGoneIsWorse() {
    Pinned less = new Pinned("toy", PINNED.setting(), PINNED.metrics().subList(0, 2));
    assertThat(Gate.changes(PINNED, less)).singleElement().matches(Gate.Change::worse);
  }

  @Test
  void whatIsWrittenIsReadBack() {
    assertThat(Pinned.parse(PINNED.toYaml())).isEqualTo(PINNED);
  }

  @Test
  void aLineThatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> Pinned.parse("name: toy\nmetrics:\n  found: many\n"))
        .hasMessageContaining("line 3")
        .hasMessageContaining("-Dhearsay.repin");
  }

  @Test
  void aDropIsTakenOverOnlyWithAReasonAndIsLogged(@TempDir Path root) throws IOException {
    Ledger ledger = new Ledger(root);
    ledger.pin(PINNED, "", "2030-01-01 abc");
    Pinned worse = figures("sha256:1", 19, 61.4, 2);
    assertThatThrownBy(() -> ledger.pin(worse, "", "2030-01-02 def")).hasMessageContaining("-Dhearsay.allowDrop=");
    assertThat(ledger.read("toy")).isEqualTo(PINNED);

    ledger.pin(worse, "two gold labels were wrong", "2030-01-02 def");
    assertThat(ledger.read("toy")).isEqualTo(worse);
    assertThat(root.resolve("docs/lab/regressions-log.md"))
        .content()
        .contains("| 2030-01-02 def | toy | direct found | 20 of 27 | 19 of 27 | two gold labels");
  }

  @Test
  void figuresAreTakenFromTheLastLineOfAScorer() {
    List<Metric> read =
        Scores.read(
            """
            direct found  20 of 27
            {"direct found": [20, 27], "source": {"exact": 61.4}, "spurious": 2, "carried": ["a", "b"]}
            """);
    assertThat(read)
        .containsExactly(
            new Metric("direct found", 20, 27, 0, Better.HIGHER),
            new Metric("source exact", 61.4, null, 0.05, Better.HIGHER),
            new Metric("spurious", 2, null, 0, Better.LOWER),
            new Metric("carried", 2, null, 0, Better.HIGHER));
  }

  /// The table in the documents is what the pinned files say.
  @Test
  void theTableOfFiguresIsCurrent() throws IOException {
    Ledger ledger = new Ledger(Folders.repository());
    if (Pins.repin()) {
      Files.writeString(ledger.table(), ledger.render());
    }
    assertThat(ledger.table()).as("./mvnw verify -Dhearsay.repin rewrites it").hasContent(ledger.render());
  }

  private static Pinned figures(String data, int direct, double source, int spurious) {
    return new Pinned(
        "toy",
        Map.of("data", data),
        List.of(
            new Metric("direct found", direct, 27, 0, Better.HIGHER),
            new Metric("source exact", source, null, 0.05, Better.HIGHER),
            new Metric("spurious", spurious, null, 0, Better.LOWER)));
  }
}
