package org.hearsay.archive.keep;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same as [VersionPagesTest], with as many pages as a desk fetches in an hour.
class ManyVersionPagesTest {
  @TempDir Path folder;

  @Test
  @Tag("nightly")
  void onlyWhatAPublisherChangedIsAVersionAndSaysWhatItIs() throws IOException {
    VersionPagesTest.fetchedTwice(folder, 2_000, 2);
  }
}
