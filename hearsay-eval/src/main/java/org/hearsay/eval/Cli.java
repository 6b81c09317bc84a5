package org.hearsay.eval;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hearsay.app.HearsayCommand;
import org.hearsay.app.run.Io;

/// Runs a command of the program in this process, as a person would on a command line.
final class Cli {
  private Cli() {}

  /// What came of it.
  record Result(int status, String err) {}

  /// @param out where standard output goes
  static Result run(OutputStream out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Io io =
        new Io(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Path.of(""),
            false,
            false,
            false);
    int status = HearsayCommand.run(io, args);
    return new Result(status, err.toString(StandardCharsets.UTF_8));
  }
}
