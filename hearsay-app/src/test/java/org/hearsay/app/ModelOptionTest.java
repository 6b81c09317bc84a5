package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
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
  void aModelThatIsNotThereIsSaidWithARemedy() {
    String home = System.getProperty("hearsay.home");
    System.setProperty("hearsay.home", folder.toString());
    try {
      Cli.Result done = new Cli(folder).run("extract", "--model", "accurate", "x.txt");
      assertThat(done.status()).isEqualTo(2);
      assertThat(done.err()).contains("accurate model is not at").contains("--model fast");
    } finally {
      if (home == null) {
        System.clearProperty("hearsay.home");
      } else {
        System.setProperty("hearsay.home", home);
      }
    }
  }
}
