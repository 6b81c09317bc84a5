package org.hearsay.archive.rows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.ArchiveLock;
import org.jspecify.annotations.Nullable;

/// Moves the rows of an archive from its folder to a PostgreSQL, and back. Until all is there and was compared, the old
/// place answers; a move that was stopped has moved nothing.
public final class RowMove {
  private RowMove() {}

  /// What came of it.
  ///
  /// @param rows how many
  /// @param to where they are now, as it is shown
  /// @param before the file in which they were; absent where it was no file
  public record Moved(long rows, String to, @Nullable Path before) {}

  /// @param address of an empty schema; see [PostgresAddress]
  /// @throws ArchiveFault where that cannot be done; the archive is as it was
  public static Moved toPostgres(ArchiveFolder folder, String address) {
    PostgresAddress to = PostgresAddress.of(address);
    SqliteStore file = new SqliteStore(folder.database());
    if (Files.exists(folder.store())) {
      throw new ArchiveFault(
          "the rows of %s are at %s already; move them to the folder first: hearsay archive move --to sqlite"
              .formatted(folder.root(), RowStore.of(folder).shown()));
    }
    file.read().close(); // none is made where none is
    ArchiveLock lock = ArchiveLock.take(folder);
    try {
      PostgresStore store = PostgresStore.toFill(folder, to);
      long rows;
      try (Database from = file.read();
          Database filled = store.write()) {
        filled.claim();
        rows = RowCopy.copy(from, filled);
      }
      store.point();
      return new Moved(rows, store.shown(), aside(file));
    } catch (IOException e) {
      throw new ArchiveFault("the rows were moved, and the old file cannot be put aside: " + e, e);
    } finally {
      lock.close();
    }
  }

  private static Path aside(SqliteStore store) throws IOException {
    store.settle();
    Path before = store.file().resolveSibling("hearsay-before-move.db");
    for (int n = 2; Files.exists(before); n++) {
      before = store.file().resolveSibling("hearsay-before-move-" + n + ".db");
    }
    Files.move(store.file(), before);
    dropLog(store.file());
    return before;
  }

  private static void dropLog(Path file) throws IOException {
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-wal"));
    Files.deleteIfExists(file.resolveSibling(file.getFileName() + "-shm"));
  }

  /// @throws ArchiveFault where that cannot be done; the archive is as it was
  public static Moved toFolder(ArchiveFolder folder) {
    if (!Files.exists(folder.store())) {
      throw new ArchiveFault("the rows of " + folder.root() + " are in the folder already");
    }
    if (Files.exists(folder.database())) {
      throw new ArchiveFault(
          folder.database()
              + " is there already, beside the rows at "
              + RowStore.of(folder).shown()
              + "; put it aside");
    }
    Database.read(folder).close(); // none is made where none is
    ArchiveLock lock = ArchiveLock.take(folder);
    Path part = folder.database().resolveSibling("hearsay.db.part");
    try {
      Files.deleteIfExists(part);
      dropLog(part);
      long rows;
      try (Database from = Database.write(folder);
          Database to = new SqliteStore(part).write()) {
        from.claim();
        rows = RowCopy.copy(from, to);
      }
      new SqliteStore(part).settle();
      try (FileChannel whole = FileChannel.open(part, StandardOpenOption.WRITE)) {
        whole.force(true);
      }
      Files.move(part, folder.database(), StandardCopyOption.ATOMIC_MOVE);
      dropLog(part);
      Files.delete(folder.store());
      return new Moved(rows, folder.database().toString(), null);
    } catch (IOException e) {
      throw new ArchiveFault("the rows cannot be moved to " + folder.root() + ": " + e + "; make room", e);
    } finally {
      lock.close();
    }
  }
}
