package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A format that can be named is told of in the one table of docs/input.md and in the help of the commands that read.
class FormatsDocumentedTest {
  @Test
  void everyFormatStandsInTheTable() throws IOException {
    List<String> rows =
        Files.readString(Path.of("../docs/input.md")).lines().filter(line -> line.startsWith("| ")).toList();
    for (InputFormat format : InputFormat.values()) {
      assertThat(rows).as(format.option()).anyMatch(row -> row.split("\\|")[2].contains("`" + format.option() + "`"));
    }
  }

  @Test
  void everyFormatStandsInTheHelp() throws IOException {
    for (String command : List.of("extract", "brief", "check", "diff")) {
      String help = Files.readString(Path.of("../docs/help/" + command + ".txt"));
      List<String> words = Arrays.asList(help.split("[\\s,.:]+"));
      assertThat(words).as(command).containsAll(Arrays.stream(InputFormat.values()).map(InputFormat::option).toList());
    }
  }
}
