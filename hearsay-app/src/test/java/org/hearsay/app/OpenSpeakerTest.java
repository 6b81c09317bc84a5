package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Where two are about as likely to have said something, every surface shows both.
class OpenSpeakerTest {
  private static final String REPORT =
      "The pier\n\nAnna Kovacs and Maria Silva spoke at the harbour on Monday. “The talks will go on,” she said.\n";

  @TempDir Path folder;

  @Test
  void bothAreInTheJson() {
    Cli cli = new Cli(folder);
    Cli.Result done = cli.run("extract", "--model", "fast", cli.file("pier.txt", REPORT));
    Schemas.assertValid("article", done.out().strip());
    JsonNode speaker = JsonMapper.shared().readTree(done.out()).get("quotations").get(0).get("speaker");
    assertThat(speaker.get("kind").asString()).isEqualTo("unknown");
    assertThat(speaker.has("name")).isFalse();
    assertThat(speaker.get("candidates").valueStream().map(one -> one.get("name").asString()))
        .containsExactlyInAnyOrder("Anna Kovacs", "Maria Silva");
  }

  @Test
  void bothAreOnTheTerminalAndOnThePage() throws IOException {
    Cli cli = new Cli(folder);
    cli.file("one.txt", REPORT);
    cli.file("two.txt", REPORT.replace("spoke at the harbour", "spoke at length in the harbour hall"));
    Cli.Result done = cli.run("brief", "--model", "fast", "--all", folder.toString());
    String two = "speaker not known: (Anna Kovacs or Maria Silva|Maria Silva or Anna Kovacs)";
    assertThat(done.out()).containsPattern(two);
    assertThat(Files.readString(folder.resolve("brief.html"))).containsPattern(two);
  }

  @Test
  void oneWhoIsSimplyNotKnownHasNoCandidates() {
    Cli cli = new Cli(folder);
    Cli.Result done = cli.run("extract", "--model", "fast", cli.file("pier.txt", "The pier\n\nHe said it was late.\n"));
    assertThat(done.out()).contains("\"kind\":\"unknown\"").doesNotContain("candidates");
  }
}
