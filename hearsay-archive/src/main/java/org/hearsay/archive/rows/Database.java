package org.hearsay.archive.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/// The rows of an archive, opened. [RowStore] says where they lie.
public final class Database implements AutoCloseable {
  /// The layout of the tables that this program writes: the number of the last file of its schema.
  public static final int SCHEMA = 5;

  /// Which database speaks.
  enum Dialect {
    SQLITE,
    POSTGRESQL
  }

  /// Names of locks in PostgreSQL, each beside the name of the schema: of one commit, and of the one process that takes
  /// articles in.
  private static final int COMMITTING = 1213415777;

  private static final int WRITING = 1213415778;

  private static final int PATIENCE_MS = 5_000;
  private static final int PAUSE_MS = 100;

  /// What databases say when the disk refuses.
  private static final List<String> REFUSALS =
      List.of("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "No space left on device");

  private final Handle handle;
  private final Dialect dialect;

  Database(Handle handle, Dialect dialect) {
    this.handle = handle;
    this.dialect = dialect;
  }

  /// Makes the tables where there are none.
  ///
  /// @throws ArchiveFault where they cannot be opened, are something else, or have another layout
  public static Database write(ArchiveFolder folder) {
    return RowStore.of(folder).write();
  }

  /// Sees what is committed and writes nothing.
  ///
  /// @throws ArchiveFault where there is no archive, or one that cannot be opened or has another layout
  public static Database read(ArchiveFolder folder) {
    return RowStore.of(folder).read();
  }

  public Handle handle() {
    return handle;
  }

  Dialect dialect() {
    return dialect;
  }

  /// Does something wholly or not at all; what it wrote is on the disk when this returns.
  ///
  /// Commits come one after the other, also from several processes. So a row with a higher number is never seen before one
  /// with a lower number, and who follows the numbers loses none.
  public <T> T commit(Work<T> work) {
    try {
      return handle.inTransaction(opened -> {
        if (dialect == Dialect.POSTGRESQL) {
          opened
              .select("SELECT pg_advisory_xact_lock(?, hashtext(current_schema()))", COMMITTING)
              .mapTo(String.class)
              .list();
        }
        return work.in(opened);
      });
    } catch (JdbiException e) {
      throw told(e);
    }
  }

  /// A refusal of the disk in words that say what to do; the fault itself where it is another.
  private static RuntimeException told(JdbiException e) {
    String why = RowStore.reason(e);
    return REFUSALS.stream().anyMatch(why::contains)
        ? new ArchiveFault(
            "the rows of the archive cannot be written ("
                + why
                + "); make room on the disk, or give the right to write,"
                + " then run the same again: what was acknowledged is there",
            e)
        : e;
  }

  /// Keeps other processes from taking articles in, also on other machines, until this is closed. Beside the lock of
  /// the folder, which does for rows in the folder.
  ///
  /// @throws ArchiveFault where another process does
  public void claim() {
    if (dialect == Dialect.SQLITE) {
      return;
    }
    long end = System.nanoTime() + PATIENCE_MS * 1_000_000L;
    while (!handle
        .select("SELECT pg_try_advisory_lock(?, hashtext(current_schema()))", WRITING)
        .mapTo(Boolean.class)
        .one()) {
      // A process that was killed holds it until the server notices.
      if (System.nanoTime() - end > 0 || !paused()) {
        throw new ArchiveFault(
            "the rows of the archive are being written by another command, perhaps on another machine; wait until it is"
                + " done, or stop it");
      }
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE_MS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// What the database itself finds wrong; empty where nothing is.
  public List<String> selfCheck() {
    if (dialect == Dialect.POSTGRESQL) {
      return List.of(); // it lets no row refer to a missing one, and notes damage in its own log
    }
    List<String> damage =
        handle.select("PRAGMA integrity_check(20)").mapTo(String.class).list().stream()
            .filter(line -> !line.equals("ok"))
            .map(line -> "the database is damaged: " + line + "; restore a backup: hearsay archive restore")
            .toList();
    List<String> missing =
        handle.select("PRAGMA foreign_key_check").mapToMap().list().stream()
            .limit(100)
            .map(row -> "a row refers to one that is missing: " + row + "; restore a backup")
            .toList();
    return damage.isEmpty() ? missing : damage;
  }

  /// How much room the rows take.
  public long bytes(ArchiveFolder folder) {
    if (dialect == Dialect.POSTGRESQL) {
      return handle
          .select(
              "SELECT coalesce(sum(pg_total_relation_size(c.oid)), 0) FROM pg_class c JOIN pg_namespace n ON n.oid ="
                  + " c.relnamespace WHERE n.nspname = current_schema() AND c.relkind = 'r'")
          .mapTo(Long.class)
          .one();
    }
    Path file = folder.database();
    return size(file) + size(file.resolveSibling(file.getFileName() + "-wal"));
  }

  private static long size(Path file) {
    return Files.exists(file) ? file.toFile().length() : 0;
  }

  /// Writes all rows, as they were committed, to a new file.
  public void copyTo(Path file) {
    if (dialect == Dialect.SQLITE) {
      try {
        handle.execute("VACUUM INTO ?", file.toString());
      } catch (JdbiException e) {
        throw told(e);
      }
    } else {
      try (Database to = new SqliteStore(file).write()) {
        RowCopy.copy(this, to);
      }
      new SqliteStore(file).settle();
    }
  }

  /// What is done in one transaction.
  ///
  /// @param <T> what comes of it
  public interface Work<T> {
    T in(Handle handle);
  }

  @Override
  public void close() {
    handle.close();
  }
}
