package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Disks that are full or cannot be written, and processes that want the same archive.
class DiskFaultTest {
  @TempDir Path folder;

  @Test
  void aFullDiskLosesNothingAndIsNamed() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    String out =
        TestProcess.mounted("mount -t tmpfs -o size=15m tmpfs " + disk, FullDiskProcess.class, disk.toString());
    List<String> lines = out.lines().filter(line -> !line.startsWith("WARNING")).toList();
    assertThat(lines).as(out).contains("FULL true", "INDEXED true", "DONE");
    assertThat(lines).filteredOn(line -> line.startsWith("FAULT ")).singleElement().asString().contains("make room");
    assertThat(lines).filteredOn(line -> line.startsWith("BACKUP ")).singleElement().asString().contains("make room");
    assertThat(lines)
        .filteredOn(line -> line.startsWith("FAULTS "))
        .hasSize(3)
        .allMatch(line -> line.equals("FAULTS [] LOST 0"));
  }

  @Test
  void aFolderThatCannotBeWrittenAnswersAndSaysSo() throws Exception {
    Path here = folder.resolve("archive");
    ArchiveFolder kept = new ArchiveFolder(here);
    try (Archive archive = TestArchive.open(here)) {
      archive.take(List.of(KilledProcess.arrival(0), KilledProcess.arrival(1)));
      archive.catchUp();
      archive.index(kept);
      archive.take(List.of(KilledProcess.arrival(2)));
      archive.catchUp();
    }
    String out =
        TestProcess.mounted(
            "mount --bind " + here + " " + here + " && mount -o remount,ro,bind " + here,
            ReadOnlyProcess.class,
            here.toString());
    assertThat(out)
        .contains("ARTICLES 3 FAULTS [] BEHIND ")
        .doesNotContain("BEHIND 0", "WROTE", "\tat ")
        .containsPattern("NOTICE the index .* cannot be written")
        .containsPattern(
            "FAULT the archive .* cannot be written \\(Read-only file system\\); give yourself the right to write"
                + " there")
        .containsPattern("DESK the archive .* cannot be opened: no permission");
  }

  @Test
  void anotherProcessThatWritesIsNamed() throws IOException, InterruptedException {
    TestArchive.open(folder).close();
    Process other =
        new ProcessBuilder(TestProcess.java(HoldingProcess.class, folder.toString()))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out = other.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("HOLDS 0");
      assertThatThrownBy(() -> TestArchive.open(folder))
          .isInstanceOf(ArchiveFault.class)
          .hasMessageContaining("is being written by another command (process " + other.pid() + ")");
      other.getOutputStream().close();
      assertThat(other.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      other.destroyForcibly();
    }
    TestArchive.open(folder).close();
  }

  @Test
  void whatCouldNotBeKeptLeavesNoRecordBehind() throws IOException {
    try (Archive archive = TestArchive.open(folder)) {
      archive.take(List.of(KilledProcess.arrival(0)));
      long before = captured();
      Arrival good = KilledProcess.arrival(1);
      Arrival bad = KilledProcess.arrival(2);
      List<Arrival> mixed = java.util.Arrays.asList(good, bad, null);
      assertThatThrownBy(() -> archive.take(mixed)).isInstanceOf(NullPointerException.class);
      assertThat(captured()).isEqualTo(before);
      archive.take(List.of(good, bad));
      archive.catchUp();
    }
    ArchiveFolder archive = new ArchiveFolder(folder);
    try (ArchiveView view = ArchiveView.open(archive)) {
      assertThat(view.verify(archive)).isEmpty();
      assertThat(view.status(archive).articles()).isEqualTo(3);
    }
  }

  private long captured() throws IOException {
    try (Stream<Path> files = Files.list(new ArchiveFolder(folder).captures())) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }
}
