package org.hearsay.archive.keep;

import java.io.IOException;
import java.nio.file.Path;

/// Holds an archive until its input ends. Started by [DiskFaultTest].
final class HoldingProcess {
  private HoldingProcess() {}

  public static void main(String[] args) throws IOException {
    try (Archive archive = TestArchive.open(Path.of(args[0]))) {
      System.out.println("HOLDS " + archive.readAndJoin());
      while (System.in.read() >= 0) {
        // until the test lets go
      }
    }
  }
}
