package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.eval.train.Reliability;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// The labelled speakers: their file, always; what the program makes of them, where their texts are.
class SpeakersTest {

  @Test
  void everyArticleHasOneTextAndStandsInOnePart() {
    Map<String, List<String[]>> rows = SpeakerLabels.rows(SpeakerLabels.file());
    assertThat(rows).hasSizeGreaterThanOrEqualTo(60);
    rows.forEach((article, labels) -> {
      assertThat(labels.stream().map(row -> row[1]).distinct()).as(article).hasSize(1);
      assertThat(labels.stream().map(row -> row[2]).distinct()).as(article).hasSize(1);
    });
  }

  @Test
  void labelsAreOfTheKindsThatTheGuidelineHas() {
    List<String[]> rows = SpeakerLabels.rows(SpeakerLabels.file()).values().stream().flatMap(List::stream).toList();
    assertThat(rows).hasSizeGreaterThanOrEqualTo(300);
    for (String[] row : rows) {
      assertThat(row[2]).isIn("tune", "more", "blind", "held");
      assertThat(row[5]).isIn("person", "organization", "group", "unnamed", "unknown");
      assertThat(row[7])
          .isIn(Set.of("name", "short", "pronoun", "nominal", "organization", "statement", "tweet", "none"));
      assertThat(row[3]).matches("\\d+-\\d+");
      assertThat(row[6].equals("-") ? List.of() : List.of(row[6].split(",")))
          .allMatch(place -> place.toString().matches("\\d+-\\d+"));
      assertThat(row[5].equals("person") && row[6].equals("-")).as("a person has a place").isFalse();
    }
  }

  @Test
  void tokensArePutTogetherWithTheirMarks() {
    ColumnText read =
        ColumnText.of(
            "\"\tO\nWe\tO\nwon\tO\n't\tO\nsell\tO\n,\tO\n\"\tO\nMs\tO\nLee\tB-Person\nsaid\tO\n(\tO\ntoday\tO\n)\tO\n.\tO\n\nNext\tO\n"
                .lines()
                .toList());
    assertThat(read.text()).isEqualTo("\"We won't sell,\" Ms Lee said (today).\n\nNext");
    assertThat(read.words().get(8).span().in(read.text())).isEqualTo("Lee");
    assertThat(read.words().getLast()).isEqualTo(new ColumnText.Word(15, new TextSpan(39, 43)));
  }

  @Test
  void theErrorOfCalibrationIsTheDistanceOfConfidenceAndShare() {
    Reliability calibration = new Reliability();
    for (int i = 0; i < 10; i++) {
      calibration.add(0.85, i < 7);
    }
    for (int i = 0; i < 10; i++) {
      calibration.add(0.25, i < 3);
    }
    assertThat(calibration.error()).isCloseTo((0.15 + 0.05) / 2, within(1e-9));
    assertThat(calibration.precision(0.5)).isCloseTo(0.7, within(1e-9));
    assertThat(calibration.precision(1)).isCloseTo(0.5, within(1e-9));
    assertThat(calibration.precision(0.25))
        .as("of equal confidences a part is taken evenly")
        .isCloseTo(0.7, within(1e-9));
  }

  @Test
  void figuresAreAsPinned() throws IOException {
    String missing = SpeakerLabels.missing(Folders.data());
    skipUnless(missing.isEmpty(), missing);
    Ledger ledger = new Ledger(Folders.repository());
    skipUnless(Pins.repin() || ledger.has("speakers"), "not pinned yet; ./mvnw verify -Dhearsay.repin does that");
    Pinned measured = Speakers.measure(SpeakerLabels.read(Folders.data()), LinearQuotationFinder.english());
    assertThat(Pins.hold(ledger, measured)).isEmpty();
  }

  private static void skipUnless(boolean can, String why) {
    if (!can) {
      System.out.printf("regression 'speakers' skipped: %s%n", why);
    }
    assumeTrue(can, why);
  }
}
