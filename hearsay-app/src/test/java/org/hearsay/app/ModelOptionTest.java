package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelOptionTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"fast", "accurate", "rules"})
  void everyModelFindsPlainSpeech(String model) throws IOException {
    Cli cli = new Cli(folder);
    String path =
        cli.file(
            "bridge.txt",
            """
            Bridge stays closed

            “The bridge will stay closed,” said Mara Holt, the mayor.

            Holt said that repairs would take three months.
            """);
    Cli.Result done = cli.run("extract", "--model", model, path);
    assertThat(done.status()).isZero();
    assertThat(done.out()).contains("\"kind\":\"direct\"").contains("\"kind\":\"indirect\"").contains("Mara Holt");
  }

  @Test
  void anUnknownModelIsNamedWithTheKnownOnes() {
    Cli.Result done = new Cli(folder).run("extract", "--model", "best", "x.txt");
    assertThat(done.status()).isEqualTo(2);
    assertThat(done.err()).contains("best").contains("fast", "accurate", "rules");
  }

  @Test
  void aModelThatIsNotThereIsSaidWithARemedy() throws Exception {
    String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String without =
        Stream.of(all.split(File.pathSeparator))
            .filter(part -> !part.contains("hearsay-model-en"))
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(without).isNotEqualTo(all);
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(java.toString(), "-cp", without, Main.class.getName(), "extract", "x.txt")
            .redirectError(err.toFile())
            .start();
    assertThat(process.waitFor()).isEqualTo(2);
    assertThat(Files.readString(err))
        .contains("accurate model is not beside the program", "hearsay-model-en", "--model fast");
  }
}
