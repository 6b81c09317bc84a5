package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same input gives the same bytes.
class SameBytesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @BeforeEach
  void reports() {
    Cli cli = new Cli(folder);
    cli.reports();
    for (int i = 0; i < 40; i++) {
      cli.file("more/r" + i + ".txt", "Report " + i + "\n\n“We sold " + i + " boats,” said Ida Holm.\n");
    }
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  private byte[] run(String format, String threads, List<String> paths) {
    List<String> args = new java.util.ArrayList<>(List.of(format.split(" ")));
    args.addAll(List.of("--threads", threads));
    paths.forEach(path -> args.add(folder.resolve(path).toString()));
    Cli.Result done = new Cli(folder).run(args.toArray(String[]::new));
    assertThat(done.status()).isZero();
    return done.bytes();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extract",
        "extract --format csv",
        "extract --format annotations",
        "brief --format json",
        "brief --format html",
        "brief --no-page --all"
      })
  void whateverTheOrderLocaleZoneAndThreads(String format) {
    byte[] once = run(format, "1", List.of("more", "news"));
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    assertThat(run(format, "7", List.of("news", "more"))).isEqualTo(once);
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    TimeZone.setDefault(TimeZone.getTimeZone("America/Anchorage"));
    assertThat(run(format, "2", List.of("news/b-echo.txt", "more", "news/c-farm.json", "news/a-wire.txt")))
        .isEqualTo(once);
  }

  @Test
  void articlesComeInTheOrderOfTheirNames() {
    String lines = new String(run("extract", "4", List.of("more")), java.nio.charset.StandardCharsets.UTF_8);
    List<String> files = lines.lines().map(line -> line.replaceAll(".*?\"file\":\"([^\"]*)\".*", "$1")).toList();
    assertThat(files).hasSize(40).isSorted();
  }
}
