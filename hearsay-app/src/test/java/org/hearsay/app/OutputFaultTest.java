package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hearsay.app.run.Io;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void aFileWhereTheFolderForBratShouldBeIsSaidSo() {
    String report = report();
    Cli.Result done = new Cli(folder).run("extract", "--model", "rules", "--format", "brat", "-o", report, report);
    assertThat(done.status()).isEqualTo(1);
    assertThat(done.err()).contains("a file is there; name a folder");
  }
}
