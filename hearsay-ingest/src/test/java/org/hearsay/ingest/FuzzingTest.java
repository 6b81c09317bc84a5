package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Lets Jazzer look for inputs on which a reader fails, each in a process of its own, from the samples on.
///
/// What it finds lies in `target/fuzzing`. Mend the reader, and put the input into the folder of [ReaderFuzzTest] that has the
/// reader's name.
@Tag("nightly")
class FuzzingTest {
  /// Seconds for each reader.
  private static final int SECONDS = Integer.getInteger("hearsay.fuzz.seconds", 600);

  static Stream<String> readers() {
    return Arrays.stream(ReaderFuzzTest.class.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(FuzzTest.class))
        .map(Method::getName)
        .sorted();
  }

  @ParameterizedTest
  @MethodSource("readers")
  void nothingIsFound(String reader) throws IOException, InterruptedException {
    Path place = Path.of("target", "fuzzing", reader).toAbsolutePath();
    Path corpus = Files.createDirectories(place.resolve("corpus"));
    Path log = place.resolve("log");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1200m",
                "-XX:+EnableDynamicAgentLoading",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + ReaderFuzzTest.class.getName(),
                "--target_method=" + reader,
                "--instrumentation_includes=org.hearsay.ingest.**:org.hearsay.text.**",
                "--custom_hook_includes=org.hearsay.**",
                "--reproducer_path=" + place,
                "-artifact_prefix=" + place + "/",
                "-max_total_time=" + SECONDS,
                "-max_len=16384",
                "-timeout=60",
                corpus.toString(),
                Path.of("..", "samples", "formats").toAbsolutePath().toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .directory(place.toFile())
            .start();
    assertThat(run.waitFor(SECONDS + 600L, TimeUnit.SECONDS)).as("ends in time").isTrue();
    List<String> lines = Files.readAllLines(log);
    assertThat(run.exitValue())
        .as(String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size())))
        .isZero();
    assertThat(lines).as("it has tried inputs").anyMatch(line -> line.matches("Done [1-9]\\d* runs in .*"));
  }
}
