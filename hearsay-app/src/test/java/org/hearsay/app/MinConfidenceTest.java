package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinConfidenceTest {
  @TempDir Path folder;

  @BeforeEach
  void reports() {
    new Cli(folder).reports();
  }

  private Cli.Result extract(String... options) {
    List<String> args = new java.util.ArrayList<>(List.of("extract"));
    args.addAll(List.of(options));
    args.add(folder.resolve("news").toString());
    return new Cli(folder).run(args.toArray(String[]::new));
  }

  private static long quotations(String json) {
    return Pattern.compile("\"content\":").matcher(json).results().count();
  }

  @Test
  void lessCertainQuotationsAreLeftOutAndCountedOnStandardError() {
    List<Double> all =
        Pattern.compile("\"confidence\":([0-9.]+),\"rule\"")
            .matcher(extract().out())
            .results()
            .map(found -> Double.parseDouble(found.group(1)))
            .toList();
    double most = all.stream().mapToDouble(p -> p).max().orElseThrow();
    long kept = all.stream().filter(p -> p >= most).count();
    assertThat(kept).isPositive().isLessThan(all.size());
    Cli.Result sure = extract("--min-confidence", Double.toString(most));
    assertThat(quotations(sure.out())).isEqualTo(kept);
    assertThat(sure.err())
        .isEqualTo(
            "hearsay: left out %d of %d quotations, less certain than %s (--min-confidence)\n"
                .formatted(all.size() - kept, all.size(), most));
  }

  @Test
  void zeroKeepsAllAndSaysNothing() {
    Cli.Result all = extract("--min-confidence", "0");
    assertThat(all.out()).isEqualTo(extract().out());
    assertThat(all.err()).isEmpty();
  }

  @Test
  void everythingButTheQuotationsStays() {
    String all = extract("--min-confidence", "1").out();
    assertThat(all).contains("\"quotations\":[]").contains("Rosa Quell", "\"entities\":[{");
    assertThat(all.lines().count()).isEqualTo(extract().out().lines().count());
  }

  @Test
  void aBriefIsMadeOfWhatIsLeftAndTellsTheSetting() {
    String news = folder.resolve("news").toString();
    Cli.Result none = new Cli(folder).run("brief", "--format", "json", "--min-confidence", "1", news);
    assertThat(none.status()).isZero();
    assertThat(none.err()).contains("left out");
    assertThat(none.out()).contains("\"utterances\":[]").doesNotContain("\"content\":");
    Cli.Result page = new Cli(folder).run("brief", "--format", "html", "--min-confidence", "0.5", news);
    assertThat(page.out()).contains("min-confidence: 0.5");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "-0.1", "much", "NaN"})
  void whatIsNoProbabilityIsRefused(String value) {
    Cli.Result done = extract("--min-confidence=" + value);
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains(value);
  }

  @Test
  void helpSaysWhatItDoesToPrecisionAndCoverage() {
    for (String command : List.of("extract", "brief")) {
      assertThat(new Cli(folder).run("help", command).out()).contains("--min-confidence", "(precision)", "(coverage)");
    }
  }
}
