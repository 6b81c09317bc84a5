package org.hearsay.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.archive.keep.Archive;
import org.hearsay.server.RunningServer;

/// Opens an archive for writing. A server that holds it is asked to give it over.
final class HeldArchive {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final long PAUSE_MS = 200;

  private HeldArchive() {}

  /// @param reading opened for each try
  /// @throws ArchiveFault where the archive cannot be written, also after its server was asked
  static Archive open(ArchiveFolder folder, Supplier<ReadVersions> reading, String model) {
    try {
      return Archive.open(folder, reading.get(), model, InstantSource.system());
    } catch (ArchiveFault first) {
      return afterServer(folder, reading, model, first);
    }
  }

  private static Archive afterServer(
      ArchiveFolder folder, Supplier<ReadVersions> reading, String model, ArchiveFault first) {
    ArchiveFault last = first;
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      boolean isGiven = RunningServer.holdOff(folder);
      while (isGiven && System.nanoTime() - end < 0) {
        Thread.sleep(PAUSE_MS);
        try {
          return Archive.open(folder, reading.get(), model, InstantSource.system());
        } catch (ArchiveFault e) {
          last = e;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw last;
  }
}
