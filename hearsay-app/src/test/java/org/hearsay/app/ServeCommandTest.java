package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that was hardly meant is named, and nothing is made in it.
class ServeCommandTest {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @Test
  void aFolderOfOtherFilesIsNoArchive() {
    Cli cli = new Cli(folder);
    cli.reports();
    Cli.Result refused = cli.run("serve", "--archive", "news", "--port", "0");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.err()).contains("is no archive").contains("a-wire.txt").contains("not there yet");
    assertThat(folder.resolve("news/hearsay.db")).doesNotExist();
  }

  @Test
  void nothingIsMadeWhereNothingIsToBeWritten() {
    Cli.Result refused = new Cli(folder).run("serve", "--archive", "dsek", "--port", "0", "--no-watch");
    assertThat(refused.status()).isNotZero();
    assertThat(refused.err()).contains("there is no archive at").contains("dsek").contains("hearsay add");
    assertThat(Files.exists(folder.resolve("dsek"))).isFalse();
  }

  /// A server that runs is stopped with its process, so this one is one of its own.
  @Test
  void aNewArchiveIsSaidToBeNew() throws Exception {
    try (ServedProcess served = ServedProcess.start(folder, folder.resolve("new"))) {
      assertThat(served.address()).startsWith("http://127.0.0.1:");
      assertThat(served.told()).contains("is a new archive, without articles").contains("--archive");
    }
    try (ServedProcess served = ServedProcess.start(folder, folder.resolve("new"))) {
      assertThat(served.told()).doesNotContain("is a new archive");
    }
  }
}
