package org.hearsay.archive.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.ArchiveLock;
import org.hearsay.archive.capture.CaptureFiles;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.RowStore;
import org.hearsay.archive.rows.SqliteStore;
import org.jspecify.annotations.Nullable;

/// A whole archive in another folder: rows and captures. Indices and snapshots are made again where they are missing.
public final class ArchiveCopy {
  private ArchiveCopy() {}

  /// Copies an archive, also while another process writes it: what was committed when the copy began.
  ///
  /// @param to a folder that is empty, or not there
  /// @throws ArchiveFault where that cannot be done
  public static void backup(ArchiveFolder from, ArchiveFolder to) {
    Path part = part(to);
    dropHalf(to);
    empty(to);
    try {
      Files.createDirectories(to.root());
      Files.createFile(part); // marks a copy that is not whole, from the first moment on
      Files.createDirectories(to.captures());
      try (Database rows = Database.read(from)) {
        rows.copyTo(part);
      }
      Map<String, Long> ends;
      try (Database copied = new SqliteStore(part).read()) {
        ends = new ArticleRows(copied.handle()).captureEnds();
      }
      for (Map.Entry<String, Long> each : ends.entrySet()) {
        copy(from.captures().resolve(each.getKey()), to.captures().resolve(each.getKey()), each.getValue());
      }
      done(part, to);
    } catch (IOException e) {
      throw new ArchiveFault(
          "the archive cannot be copied to " + to.root() + ": " + e + "; make room, or name another folder", e);
    }
  }

  /// Puts a copy where an archive is to be.
  ///
  /// @param from a folder that [#backup] filled
  /// @param to a folder that is empty, or not there
  /// @throws ArchiveFault where that cannot be done
  public static void restore(ArchiveFolder from, ArchiveFolder to) {
    if (!Files.exists(from.database())) {
      throw new ArchiveFault(from.root() + " holds no whole backup; name the folder that 'archive backup' filled");
    }
    backup(from, to);
  }

  /// Brings an archive of an older program to the tables of this one, and keeps a copy of the rows as they were.
  ///
  /// @return what was done
  public static Upgraded upgrade(ArchiveFolder folder) {
    ArchiveLock lock = ArchiveLock.take(folder);
    try {
      RowStore store = RowStore.of(folder);
      if (!store.isThere()) {
        throw new ArchiveFault("there is no archive at " + folder.root() + "; name its folder with --archive");
      }
      return store.schema() >= Database.SCHEMA ? new Upgraded(false, null) : new Upgraded(true, store.upgrade());
    } finally {
      lock.close();
    }
  }

  /// Deletes what a copy that was stopped has left, which is no archive and nobody else's.
  private static void dropHalf(ArchiveFolder to) {
    if (!Files.exists(part(to)) || Files.exists(to.database()) || Files.exists(to.store())) {
      return;
    }
    try {
      if (Files.exists(to.captures())) {
        try (Stream<Path> files = Files.list(to.captures())) {
          for (Path file : files.filter(CaptureFiles::isNamedSo).toList()) {
            Files.delete(file);
          }
        }
        Files.delete(to.captures());
      }
      for (String log : List.of("-wal", "-shm", "-journal")) {
        Files.deleteIfExists(part(to).resolveSibling(part(to).getFileName() + log));
      }
      Files.delete(part(to));
    } catch (IOException e) {
      throw new ArchiveFault(to.root() + " holds half a copy that cannot be deleted: " + e + "; name a new folder", e);
    }
  }

  /// What an upgrade did.
  ///
  /// @param isNeeded whether the tables were of an older program
  /// @param before a copy of the rows as they were; absent where none was made
  public record Upgraded(boolean isNeeded, @Nullable Path before) {}

  private static void empty(ArchiveFolder to) {
    if (!Files.exists(to.root())) {
      return;
    }
    try (Stream<Path> inside = Files.list(to.root())) {
      if (inside.findAny().isPresent()) {
        throw new ArchiveFault(to.root() + " is not empty; name a new folder");
      }
    } catch (IOException e) {
      throw new ArchiveFault(to.root() + " is no folder that can be read; name another", e);
    }
  }

  /// Until all is copied, the file of rows has another name, so that a half copy is no archive.
  private static Path part(ArchiveFolder to) {
    return to.database().resolveSibling("hearsay.db.part");
  }

  private static void done(Path part, ArchiveFolder to) throws IOException {
    try (FileChannel rows = FileChannel.open(part, StandardOpenOption.WRITE)) {
      rows.force(true);
    }
    Files.move(part, to.database(), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void copy(Path from, Path to, long length) throws IOException {
    try (FileChannel in = FileChannel.open(from, StandardOpenOption.READ);
        FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (long at = 0; at < length; ) {
        long n = in.transferTo(at, length - at, out);
        if (n <= 0) {
          throw new IOException(from + " ends at " + at + ", and the rows refer to " + length);
        }
        at += n;
      }
      out.force(true);
    }
  }
}
