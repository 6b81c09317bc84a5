package org.hearsay.app.run;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
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
  /// terminals; without it neither is taken for one. Results go past [System#out], which forgets that a disk
  /// was full or a reader gone.
  public static Io ofProcess() {
    String terminals = System.getProperty("hearsay.terminals", "");
    boolean out = terminals.contains("out");
    boolean err = terminals.contains("err");
    return new Io(
        System.in,
        new FileOutputStream(FileDescriptor.out),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        Path.of(""),
        out,
        err,
        out && hasColour(System.getenv("NO_COLOR"), System.getenv("TERM")));
  }

  static boolean hasColour(@Nullable String noColor, @Nullable String term) {
    return (noColor == null || noColor.isEmpty()) && term != null && !term.equals("dumb");
  }
}
