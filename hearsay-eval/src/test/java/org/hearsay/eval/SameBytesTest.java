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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The same articles give the same bytes, on any machine and however they are handed over.
@TestInstance(Lifecycle.PER_CLASS)
class SameBytesTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();
  private List<String> files = List.of();
  private byte[] expected = {};

  @BeforeAll
  void runOnce() throws IOException {
    files = sample();
    expected = brief(files);
  }

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @Test
  void theOrderOfTheFilesDoesNotShow() {
    Random random = new Random(3);
    for (int round = 0; round < 3; round++) {
      List<String> shuffled = new ArrayList<>(files);
      Collections.shuffle(shuffled, random);
      assertThat(brief(shuffled)).as("%s", shuffled).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr-TR", "ar-SA-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist"})
  void theLocaleDoesNotShow(String tag) {
    Locale.setDefault(Locale.forLanguageTag(tag));
    assertThat(brief(files)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "America/Adak", "Asia/Kathmandu"})
  void theTimeZoneDoesNotShow(String id) {
    TimeZone.setDefault(TimeZone.getTimeZone(id));
    assertThat(brief(files)).isEqualTo(expected);
  }

  @Test
  void theNumberOfThreadsDoesNotShow() {
    assertThat(brief(files, "--threads", "1")).isEqualTo(expected);
    assertThat(brief(files, "--threads", "8")).isEqualTo(expected);
    byte[] extracted = run("extract", List.of("--threads", "1"), files);
    assertThat(run("extract", List.of("--threads", "8"), files)).isEqualTo(extracted);
  }

  private static byte[] brief(List<String> files, String... more) {
    List<String> options = new ArrayList<>(List.of("--format", "json"));
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
    Path samples = Folders.repository().resolve("samples").resolve("varden-bridge");
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
