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
    return held(folder, () -> Archive.open(folder, reading.get(), model, InstantSource.system()));
  }

  /// Does what takes the archive for itself.
  ///
  /// @param work is tried again while a server still writes
  /// @throws ArchiveFault where the archive cannot be taken, also after its server was asked
  static <T> T held(ArchiveFolder folder, Supplier<T> work) {
    try {
      return work.get();
    } catch (ArchiveFault first) {
      return afterServer(folder, work, first);
    }
  }

  private static <T> T afterServer(ArchiveFolder folder, Supplier<T> work, ArchiveFault first) {
    ArchiveFault last = first;
    try {
      long end = System.nanoTime() + PATIENCE.toNanos();
      boolean isGiven = RunningServer.holdOff(folder);
      while (isGiven && System.nanoTime() - end < 0) {
        Thread.sleep(PAUSE_MS);
        try {
          return work.get();
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
