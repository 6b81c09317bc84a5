package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program of the README does what the README says.
class ReadmeProgramTest {
  private static final String CLASS_PATH =
      System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

  @TempDir Path folder;

  @Test
  void itCompilesAndPrintsTheDifferencesOfTheSample() throws Exception {
    String readme = Files.readString(Path.of("..", "README.md"));
    Matcher block = Pattern.compile("```java\n(.*?Hearsay\\.english\\(\\).*?)```", Pattern.DOTALL).matcher(readme);
    assertThat(block.find()).as("the README shows the program").isTrue();
    String program = block.group(1);
    assertThat(program.lines()).hasSizeLessThanOrEqualTo(5);
    Path source =
        Files.writeString(
            folder.resolve("FiveLines.java"),
            """
            import java.nio.file.Path;
            import org.hearsay.*;
            import org.hearsay.compare.result.*;

            class FiveLines {
              public static void main(String[] args) {
            %s
              }
            }
            """
                .formatted(program));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, "-cp", CLASS_PATH, "-d", folder.toString(), source.toString())).isZero();
    copy(Path.of("..", "samples", "varden-bridge"), folder.resolve("news"));

    List<String> printed = run();
    assertThat(printed)
        .contains("number: 14 / Forty", "yes or no: not / –", "name: Ilse Varnholt / Ilse Varnhalt")
        .allMatch(line -> line.matches("[a-z ]+: .+ / .+"));
  }

  private List<String> run() throws IOException, InterruptedException {
    Path out = folder.resolve("out");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(java.toString(), "-cp", folder + File.pathSeparator + CLASS_PATH, "FiveLines")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllLines(out);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
