package org.hearsay.app.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What a run may touch of the world outside: given in, so that tests can run commands in process.
///
/// @param folder where relative output files go
/// @param outTerminal whether results go to a terminal
/// @param errTerminal whether messages do
/// @param colour whether a terminal may be written to in colour
public record Io(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Path folder,
    boolean outTerminal,
    boolean errTerminal,
    boolean colour) {

  /// The process's own streams. The launcher says in `hearsay.terminals` which of "out" and "err" are
  /// terminals; without it neither is taken for one. It says in `hearsay.stdin` whether standard input is closed: then
  /// Java would read the first file that it opened itself. Results go past [System#out], which forgets that a disk
  /// was full or a reader gone.
  public static Io ofProcess() {
    String terminals = System.getProperty("hearsay.terminals", "");
    boolean out = terminals.contains("out");
    boolean err = terminals.contains("err");
    return new Io(
        System.getProperty("hearsay.stdin", "").equals("closed") ? new ClosedInput() : System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Path.of(""),
        out,
        err,
        out && hasColour(System.getenv("NO_COLOR"), System.getenv("TERM")));
  }

  /// The same with another place for results.
  public Io withOut(OutputStream other) {
    return new Io(in, other, err, folder, outTerminal, errTerminal, colour);
  }

  /// Says that there is nothing to be read from.
  private static final class ClosedInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("standard input is closed");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return read();
    }
  }

  static boolean hasColour(@Nullable String noColor, @Nullable String term) {
    return (noColor == null || noColor.isEmpty()) && term != null && !term.equals("dumb");
  }
}
