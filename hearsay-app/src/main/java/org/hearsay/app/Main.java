package org.hearsay.app;

import org.hearsay.app.run.Io;

/// Entry of the command line. Everything that it does can be run in process; see [HearsayCommand#run].
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int status = HearsayCommand.run(Io.ofProcess(), args);
    // Not a return from main: daemon threads of a run that was stopped must not hold it up.
    System.exit(status);
  }
}
