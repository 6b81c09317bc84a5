package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher answers questions for help from `docs/help`, since it must not build for them. The texts there are those
/// of the program; `-Dhearsay.rewriteHelp` writes them anew.
class HelpTextsTest {
  private static final Path TEXTS = Path.of("..", "docs", "help");

  @TempDir Path folder;

  @Test
  void everyCommandHasTheTextThatTheProgramPrints() throws IOException {
    List<String> commands = new ArrayList<>(List.of("hearsay"));
    new Cli(folder)
        .run("unknown")
        .err()
        .lines()
        .filter(line -> line.startsWith("  commands: "))
        .forEach(line -> commands.addAll(List.of(line.substring("  commands: ".length()).split(", "))));
    assertThat(commands).contains("brief", "version").doesNotContain("warm-up");
    for (String command : commands) {
      String printed = command.equals("hearsay") ? run("help") : run("help", command);
      Path text = TEXTS.resolve(command + ".txt");
      if (System.getProperty("hearsay.rewriteHelp") != null) {
        Files.createDirectories(TEXTS);
        Files.writeString(text, printed);
      }
      assertThat(text).as("the help of %s; -Dhearsay.rewriteHelp writes it anew", command).hasContent(printed);
    }
    try (Stream<Path> texts = Files.list(TEXTS)) {
      assertThat(texts.map(text -> text.getFileName().toString().replace(".txt", "")))
          .containsExactlyInAnyOrderElementsOf(commands);
    }
  }

  /// The forms that the launcher answers from the texts are answered alike by the program.
  @Test
  void allWaysToAskForHelpGiveTheSameText() {
    assertThat(List.of(run(), run("-h"), run("--help"), run("--help", "brief"))).containsOnly(run("help"));
    assertThat(List.of(run("brief", "--help"), run("brief", "news/", "-h"), run("brief", "-h", "--all")))
        .containsOnly(run("help", "brief"));
    assertThat(run("help", "--help")).isEqualTo(run("help", "help"));
  }

  private String run(String... args) {
    Cli.Result done = new Cli(folder).run(args);
    assertThat(done.status()).isZero();
    return done.out();
  }
}
