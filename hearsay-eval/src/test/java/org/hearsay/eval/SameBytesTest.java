package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same articles give the same bytes, on any machine and however they are handed over.
class SameBytesTest {

  static List<String> formats() {
    return List.of("json");
  }

  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void theOrderOfTheFilesDoesNotShow(String format) throws IOException {
    List<String> files = sample();
    byte[] expected = brief(format, files);
    Random random = new Random(3);
    for (int round = 0; round < 3; round++) {
      List<String> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      assertThat(brief(format, shuffled)).as("%s", shuffled).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void theLocaleDoesNotShow(String tag) throws IOException {
    for (String format : formats()) {
      byte[] expected = brief(format, sample());
      Locale.setDefault(Locale.forLanguageTag(tag));
      byte[] got = brief(format, sample());
      Locale.setDefault(locale);
      assertThat(got).as(format).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu"})
  void theTimeZoneDoesNotShow(String id) throws IOException {
    for (String format : formats()) {
      byte[] expected = brief(format, sample());
      TimeZone.setDefault(TimeZone.getTimeZone(id));
      byte[] got = brief(format, sample());
      TimeZone.setDefault(zone);
      assertThat(got).as(format).isEqualTo(expected);
    }
  }

  @Test
  void theNumberOfThreadsDoesNotShow() throws IOException {
    byte[] one = brief("json", sample(), "--threads", "1");
    assertThat(brief("json", sample(), "--threads", "2")).isEqualTo(one);
    assertThat(brief("json", sample(), "--threads", "8")).isEqualTo(one);
    byte[] extracted = run("extract", List.of("--threads", "1"), sample());
    assertThat(run("extract", List.of("--threads", "8"), sample())).isEqualTo(extracted);
  }

  private static byte[] brief(String format, List<String> files, String... more) {
    List<String> options = new ArrayList<>(List.of("--format", format));
    options.addAll(List.of(more));
    return run("brief", options, files);
  }

  private static byte[] run(String command, List<String> options, List<String> files) {
    List<String> arguments = new ArrayList<>();
    arguments.add(command);
    arguments.addAll(options);
    arguments.addAll(files);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Cli.Result result = Cli.run(out, arguments.toArray(String[]::new));
    assertThat(result.status()).as("%s: %s", arguments, result.err()).isZero();
    assertThat(out.size()).isGreaterThan(500);
    return out.toByteArray();
  }

  private static List<String> sample() throws IOException {
    Path samples = Folders.repository().resolve("samples");
    try (Stream<Path> files = Files.walk(samples)) {
      return files
          .filter(Files::isRegularFile)
          .map(Path::toString)
          .filter(file -> !file.endsWith(".meta.json") && !file.endsWith(".md"))
          .sorted()
          .toList();
    }
  }
}
