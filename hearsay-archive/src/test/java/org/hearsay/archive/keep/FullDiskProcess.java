package org.hearsay.archive.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.search.ArchiveCheck;

/// Fills a small disk with an archive, makes room, and goes on. Started by [DiskFaultTest]; it tells what it sees.
final class FullDiskProcess {
  /// What keeps the room that is made later.
  private static final int BALLAST = 12_000_000;

  private FullDiskProcess() {}

  public static void main(String[] args) throws IOException {
    Path disk = Path.of(args[0]);
    Path ballast = disk.resolve("ballast");
    Files.write(ballast, new byte[BALLAST]);
    ArchiveFolder folder = new ArchiveFolder(disk.resolve("archive"));
    List<Integer> acknowledged = new ArrayList<>();
    int next = fill(folder, acknowledged);
    say("FULL " + (next > 0));
    unfilled("BACKUP", () -> ArchiveCopy.backup(folder, new ArchiveFolder(disk.resolve("copy"))));
    Files.delete(ballast);
    verify(folder, acknowledged);
    ArchiveCopy.backup(folder, new ArchiveFolder(disk.resolve("copy")));
    verify(new ArchiveFolder(disk.resolve("copy")), acknowledged);
    try (Archive archive = TestArchive.open(folder.root())) {
      archive.take(List.of(KilledProcess.arrival(next), KilledProcess.arrival(next + 1)));
      archive.catchUp();
      archive.index(folder);
    }
    verify(folder, acknowledged);
    try (ArchiveCheck check = ArchiveCheck.open(folder)) {
      say("INDEXED " + (check.searched().behind() == 0));
    }
    say("DONE");
  }

  private static int fill(ArchiveFolder folder, List<Integer> acknowledged) {
    int next = 0;
    try (Archive archive = TestArchive.open(folder.root())) {
      while (next < 100_000) {
        archive.take(List.of(KilledProcess.arrival(next)));
        acknowledged.add(next++);
        if (next % 20 == 0) {
          archive.readAndJoin();
          archive.compareDue();
          archive.index(folder);
        }
      }
    } catch (ArchiveFault e) {
      say("FAULT " + e.getMessage());
    }
    return next;
  }

  private static void unfilled(String what, Runnable work) {
    try {
      work.run();
      say(what + " went well");
    } catch (ArchiveFault e) {
      say(what + " " + e.getMessage());
    }
  }

  private static void verify(ArchiveFolder folder, List<Integer> acknowledged) {
    if (folder.root().endsWith("archive")) {
      TestArchive.open(folder.root()).close(); // cuts back what no row refers to
    }
    try (ArchiveView view = ArchiveView.open(folder)) {
      List<String> faults = view.verify(folder);
      long lost = acknowledged.stream().filter(n -> view.version(InventedReports.article(n).id()) == null).count();
      say("FAULTS " + faults + " LOST " + lost);
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
