package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.app.run.Io;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of a run whose results cannot be written.
class OutputFaultTest {
  @TempDir Path folder;

  /// An output that fails as the system would.
  private static final class Failing extends OutputStream {
    private final String why;

    Failing(String why) {
      this.why = why;
    }

    @Override
    public void write(int b) throws IOException {
      throw new IOException(why);
    }
  }

  private Cli.Result run(String why, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Io io =
        new Io(
            InputStream.nullInputStream(),
            new Failing(why),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            false,
            false,
            false);
    int status = HearsayCommand.run(io, args);
    return new Cli.Result(status, "", err.toString(StandardCharsets.UTF_8));
  }

  private String report() {
    return new Cli(folder).file("a.txt", "“Yes,” said Ann Lee.\n");
  }

  @Test
  void aFullDiskIsSaidAndNoSuccess() {
    for (String command : new String[] {"extract", "brief"}) {
      Cli.Result done = run("No space left on device", command, "--model", "rules", report());
      assertThat(done.status()).as(command).isEqualTo(1);
      assertThat(done.err()).as(command).isEqualTo("hearsay: cannot write the output: No space left on device\n");
    }
  }

  @Test
  void helpThatCannotBeWrittenIsSaidToo() {
    for (String[] args : new String[][] {{"--help"}, {}, {"help", "brief"}, {"extract", "--help"}, {"--version"}}) {
      Cli.Result done = run("No space left on device", args);
      assertThat(done.status()).as(String.join(" ", args)).isEqualTo(1);
      assertThat(done.err()).isEqualTo("hearsay: cannot write the output: No space left on device\n");
      assertThat(run("Broken pipe", args).status()).as(String.join(" ", args)).isZero();
    }
  }

  @Test
  void aReaderThatHasSeenEnoughIsNoFault() {
    Cli.Result done = run("Broken pipe", "extract", "--model", "rules", report());
    assertThat(done.status()).isZero();
    assertThat(done.err()).isEmpty();
  }

  @Test
  void aVerboseRunShowsWhereItWas() {
    assertThat(run("No space left on device", "extract", "-v", "--model", "rules", report()).err())
        .contains("cannot write the output")
        .contains("\tat org.hearsay.app");
  }

  @Test
  void theProcessItselfSeesThatItsOutputIsFull() throws Exception {
    File full = new File("/dev/full");
    Assumptions.assumeTrue(full.exists(), "skipped: no /dev/full on this system");
    Path err = folder.resolve("err");
    int status =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.hearsay.app.Main",
                "version")
            .redirectOutput(full)
            .redirectError(err.toFile())
            .start()
            .waitFor();
    assertThat(status).isEqualTo(1);
    assertThat(err).content().contains("cannot write the output");
  }

  @Test
  void theFileThatCannotBeWrittenIsNamedAsTheUserNamedIt() {
    Cli.Result done = new Cli(folder).run("extract", "--model", "rules", "-o", "no/such/out.jsonl", report());
    assertThat(done.err()).isEqualTo("hearsay: cannot write no/such/out.jsonl: the folder does not exist; make it\n");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkStaysALinkAndTheFileThatItNamesIsMade() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("latest"), Path.of("today.jsonl"));
    for (int again = 0; again < 2; again++) {
      Cli.Result done = new Cli(folder).run("extract", "--model", "rules", "-o", "latest", report());
      assertThat(done.status()).isZero();
      assertThat(Files.isSymbolicLink(link)).isTrue();
      assertThat(folder.resolve("today.jsonl")).content().startsWith("{\"type\":\"article\"");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aLinkThatLeadsNowhereIsNamed() throws IOException {
    Files.createSymbolicLink(folder.resolve("far"), Path.of("no/such/out.jsonl"));
    Cli.Result done = new Cli(folder).run("extract", "--model", "rules", "-o", "far", report());
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).isEqualTo("hearsay: cannot write far: the folder does not exist; make it\n");
    Files.createSymbolicLink(folder.resolve("one"), Path.of("two"));
    Files.createSymbolicLink(folder.resolve("two"), Path.of("one"));
    done = new Cli(folder).run("extract", "--model", "rules", "-o", "one", report());
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("its links lead in a circle").doesNotContain("\tat ");
  }

  private static boolean ignores(String signal) throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return false;
    }
    int bit =
        switch (signal) {
          case "HUP" -> 0;
          case "INT" -> 1;
          default -> 14;
        };
    try (Stream<String> lines = Files.lines(status)) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> Long.parseUnsignedLong(line.substring(line.indexOf('\t') + 1), 16))
          .anyMatch(mask -> ((mask >>> bit) & 1) == 1);
    }
  }

  /// The process reads from a pipe that nobody closes, with its results under way, and is then told to end.
  @ParameterizedTest
  @ValueSource(strings = {"INT", "TERM", "HUP"})
  @DisabledOnOs(OS.WINDOWS)
  void aRunThatIsStoppedLeavesNoHalfWrittenFile(String signal) throws Exception {
    Assumptions.assumeFalse(ignores(signal), "what runs the tests ignores this signal, and so does all it starts");
    Path err = folder.resolve("err");
    Process run =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.hearsay.app.Main",
                "extract",
                "--model",
                "rules",
                "-o",
                folder.resolve("out.jsonl").toString(),
                report(),
                "-")
            .redirectError(err.toFile())
            .start();
    try {
      for (int k = 0; k < 600 && parts().isEmpty() && run.isAlive(); k++) {
        Thread.sleep(50);
      }
      assertThat(parts()).as("under way: " + Files.readString(err)).hasSize(1);
      new ProcessBuilder("kill", "-" + signal, Long.toString(run.pid())).start().waitFor();
      assertThat(run.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(run.exitValue()).isNotZero();
      assertThat(parts()).isEmpty();
      assertThat(folder.resolve("out.jsonl")).doesNotExist();
    } finally {
      run.destroyForcibly();
    }
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }

  @Test
  void aNameForTheOutputThatIsNotUtf8IsSaidSo() {
    Cli.Result done = new Cli(folder).run("extract", "--model", "rules", "-o", folder + "/caf\uFFFD.jsonl", report());
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("the name is not in UTF-8");
    assertThat(folder).isDirectoryContaining("glob:**a.txt").isDirectoryNotContaining("glob:**.jsonl");
  }

  @Test
  void aFileWhereTheFolderForBratShouldBeIsSaidSo() {
    String report = report();
    Cli.Result done = new Cli(folder).run("extract", "--model", "rules", "--format", "brat", "-o", report, report);
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("a file is there; name a folder");
  }
}
