package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that writes an archive is killed (SIGKILL) at random moments, again and again. What it acknowledged is
/// there, once, and the stories in the end are those of a run that nobody killed.
class KillTest {
  /// Reports that a round adds, if it is not killed before.
  private static final int REPORTS = 30;

  @TempDir Path folder;

  @Test
  void nothingThatWasAcknowledgedIsLostOrThereTwice() throws Exception {
    rounds(folder.resolve("archive"), many());
  }

  /// How often it is killed.
  int many() {
    return 5;
  }

  static void rounds(Path folder, int rounds) throws Exception {
    Random random = new Random(7);
    int next = 0;
    for (int round = 0; round < rounds; round++) {
      // A feed gives again what it gave before.
      int from = Math.max(0, next - random.nextInt(6));
      int acknowledged = killed(folder, from, next + REPORTS, random);
      next = Math.max(next, acknowledged + 1);
      check(folder, next);
    }
    assertThat(next).as("the process came to write something before it was killed").isPositive();
    assertThat(settled(folder, next)).isEmpty();
  }

  /// @return the last report that was acknowledged; -1 where none was
  private static int killed(Path folder, int from, int to, Random random) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                TestProcess.java(
                    KilledProcess.class,
                    folder.toString(),
                    Integer.toString(from),
                    Integer.toString(to),
                    Long.toString(random.nextLong())))
            .redirectErrorStream(true)
            .start();
    int last = -1;
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      CompletableFuture<Process> kill = null;
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.equals("OPEN")) {
          kill = later(process, random.nextInt(1500));
        } else if (line.startsWith("ACK ")) {
          last = Math.max(last, Integer.parseInt(line.substring(4)));
        }
        assertThat(line).doesNotContain("Exception");
      }
      assertThat(kill).as("the archive was opened").isNotNull();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return last;
  }

  private static CompletableFuture<Process> later(Process process, int ms) {
    return CompletableFuture.supplyAsync(
        process::destroyForcibly, CompletableFuture.delayedExecutor(ms, TimeUnit.MILLISECONDS));
  }

  private static void check(Path folder, int acknowledged) throws IOException {
    ArchiveFolder archive = new ArchiveFolder(folder);
    // Opening cuts back what stands behind the last commit.
    TestArchive.open(folder).close();
    try (ArchiveView view = ArchiveView.open(archive)) {
      assertThat(view.verify(archive)).isEmpty();
      for (int n = 0; n < acknowledged; n++) {
        assertThat(view.version(InventedReports.article(n).id())).as("report %d", n).isNotNull();
      }
      ArchiveStatus status = view.status(archive);
      assertThat(status.articles()).as("each once").isEqualTo(status.versions());
      assertThat(status.articles()).isGreaterThanOrEqualTo(acknowledged);
    }
    indices(archive);
    copies(Path.of(folder + "-copies"));
  }

  /// Indices that are brought up to the rows have what the rows have.
  private static void indices(ArchiveFolder archive) {
    try (ArchiveCheck check = ArchiveCheck.open(archive);
        ArchiveView view = ArchiveView.open(archive)) {
      assertThat(check.notices()).as("no index was broken").noneMatch(notice -> notice.contains("broken"));
      assertThat(check.searched().wordings()).isEqualTo(view.status(archive).wordings());
      assertThat(check.searched().behind()).isZero();
    }
  }

  /// A copy is whole, or is no archive and is made again under the same name.
  private static void copies(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> copies = Files.list(folder)) {
      for (Path copy : copies.toList()) {
        ArchiveFolder made = new ArchiveFolder(copy);
        if (Files.exists(made.database())) {
          try (ArchiveView view = ArchiveView.open(made)) {
            assertThat(view.verify(made)).isEmpty();
          }
        } else {
          assertThatThrownBy(() -> ArchiveCopy.restore(made, new ArchiveFolder(folder.resolve("again"))))
              .isInstanceOf(ArchiveFault.class)
              .hasMessageContaining("holds no whole backup");
          Path archive = folder.resolveSibling(folder.getFileName().toString().replace("-copies", ""));
          ArchiveCopy.backup(new ArchiveFolder(archive), made);
          try (ArchiveView view = ArchiveView.open(made)) {
            assertThat(view.verify(made)).isEmpty();
          }
        }
      }
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> assertThat(file.toFile().delete()).isTrue());
    }
  }

  /// Where the stories differ from those of a brief of the same reports; empty where they are the same.
  private static String settled(Path folder, int reports) {
    List<ReadArticle> reads = new ArrayList<>();
    try (Archive archive = TestArchive.open(folder)) {
      // What was committed and not acknowledged is known already.
      List<Arrival> all = new ArrayList<>();
      for (int n = 0; n < reports + REPORTS; n++) {
        all.add(KilledProcess.arrival(n));
        reads.addAll(TestArchive.READING.apply(InventedReports.article(n)));
      }
      archive.take(all);
      archive.settle();
    }
    try (ArchiveView view = ArchiveView.open(new ArchiveFolder(folder))) {
      assertThat(view.verify(new ArchiveFolder(folder))).isEmpty();
      return TestArchive.difference(TestArchive.stored(view.stories()), TestArchive.stored(Pipelines.brief(reads)));
    }
  }
}
