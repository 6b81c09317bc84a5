package org.hearsay.archive.keep;

import java.nio.file.Path;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.search.ArchiveCheck;

/// Asks and writes an archive in a folder that cannot be written. Started by [DiskFaultTest]; it tells what it sees.
final class ReadOnlyProcess {
  private ReadOnlyProcess() {}

  public static void main(String[] args) {
    ArchiveFolder folder = new ArchiveFolder(Path.of(args[0]));
    try (ArchiveView view = ArchiveView.open(folder);
        ArchiveCheck check = ArchiveCheck.open(folder)) {
      System.out.println(
          "ARTICLES "
              + view.status(folder).articles()
              + " FAULTS "
              + view.verify(folder)
              + " BEHIND "
              + check.searched().behind());
      check.notices().forEach(notice -> System.out.println("NOTICE " + notice));
    }
    try {
      TestArchive.open(folder.root()).close();
      System.out.println("WROTE");
    } catch (ArchiveFault e) {
      System.out.println("FAULT " + e.getMessage());
    }
    try {
      DeskRows.open(folder).close();
      System.out.println("WROTE");
    } catch (ArchiveFault e) {
      System.out.println("DESK " + e.getMessage());
    }
  }
}
