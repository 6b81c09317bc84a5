package org.hearsay.app;

import java.io.IOException;
import org.hearsay.app.run.Io;

/// Entry of the command line. Everything that it does can be run in process; see [Hearsay#run].
public final class Main {
  private Main() {}

  public static void main(String[] args) throws IOException {
    int status = Hearsay.run(Io.ofProcess(), args);
    System.out.flush();
    System.err.flush();
    // Not a return from main: daemon threads of a run that was stopped must not hold it up.
    System.exit(status);
  }
}
