package org.hearsay.archive.keep;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same as [KillTest], a thousand times.
class ManyKillsTest {
  @TempDir Path folder;

  @Test
  @Tag("nightly")
  void nothingThatWasAcknowledgedIsLostOrThereTwice() throws Exception {
    KillTest.rounds(folder.resolve("archive"), 1_000);
  }
}
