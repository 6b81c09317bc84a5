package org.hearsay.archive.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hearsay.archive.ArchiveFault;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/// The file of rows, opened to write by one process or to read by any number.
///
/// Written with a log ahead (WAL) that is on the disk before a commit returns. A writer's transactions take the lock
/// when they begin, so that none fails half way.
public final class Database implements AutoCloseable {
  /// The layout of the tables that this program writes: the number of the last file of its schema.
  public static final int SCHEMA = 4;

  /// Says in the head of the file that it is an archive: "HSAa".
  private static final int APPLICATION = 1213415777;

  private static final int BUSY_MS = 5_000;

  private final Handle handle;

  private Database(Handle handle) {
    this.handle = handle;
  }

  /// Makes the file where it is not there.
  ///
  /// @throws ArchiveFault where it cannot be opened, is something else, or has another layout
  public static Database write(Path file) {
    boolean isNew = !Files.exists(file);
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    String address = "jdbc:sqlite:" + file;
    if (isNew) {
      migrate(address, config);
    }
    return opened(file, address, config);
  }

  /// Sees what is committed and writes nothing.
  ///
  /// @throws ArchiveFault where it cannot be opened, is something else, or has another layout
  public static Database read(Path file) {
    if (!Files.exists(file)) {
      throw new ArchiveFault(
          "there is no archive at "
              + file.getParent()
              + "; name its folder with --archive, or fill one: hearsay add PATH");
    }
    SQLiteConfig config = config();
    config.setReadOnly(true);
    // In a folder that cannot be written the log's index cannot be made; without a log nothing is missed.
    boolean still =
        !Files.isWritable(Objects.requireNonNull(file.toAbsolutePath().getParent()))
            && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    String address =
        "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + (still ? "?immutable=1" : "?mode=ro");
    return opened(file, address, config);
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MS);
    config.enforceForeignKeys(true);
    return config;
  }

  private static Database opened(Path file, String address, SQLiteConfig config) {
    Handle handle = null;
    try {
      handle = Jdbi.open(config.createConnection(address));
      check(file, handle);
      Database opened = new Database(handle);
      handle = null;
      return opened;
    } catch (SQLException | RuntimeException e) {
      throw e instanceof ArchiveFault fault ? fault : unopened(file, e);
    } finally {
      if (handle != null) {
        handle.close();
      }
    }
  }

  private static void check(Path file, Handle handle) {
    int application = number(handle, "PRAGMA application_id");
    int schema = number(handle, "PRAGMA user_version");
    if (application != APPLICATION) {
      throw new ArchiveFault(
          file + " is a database of another program, not an archive; name another folder with --archive");
    }
    if (schema > SCHEMA) {
      throw new ArchiveFault(
          "%s was written by a newer Hearsay (schema %d; this program knows up to %d); use that version, or another folder"
              .formatted(file, schema, SCHEMA));
    }
    if (schema < SCHEMA) {
      throw new ArchiveFault(
          "%s was written by an older Hearsay (schema %d; this program has %d); bring it up: hearsay archive upgrade"
              .formatted(file, schema, SCHEMA));
    }
  }

  private static int number(Handle handle, String pragma) {
    return handle.select(pragma).mapTo(Integer.class).one();
  }

  /// The number of the layout that a file has, whichever it is.
  public static int schema(Path file) {
    try (Handle open = Jdbi.open(config().createConnection("jdbc:sqlite:" + file))) {
      return number(open, "PRAGMA user_version");
    } catch (SQLException | RuntimeException e) {
      throw unopened(file, e);
    }
  }

  /// Brings what stands in the log into the file itself.
  public static void settle(Path file) {
    try (Handle open = Jdbi.open(config().createConnection("jdbc:sqlite:" + file))) {
      open.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException | RuntimeException e) {
      throw unopened(file, e);
    }
  }

  /// Writes all rows, as they were committed, to a new file.
  public void copyTo(Path file) {
    handle.execute("VACUUM INTO ?", file.toString());
  }

  /// Brings the tables to the layout of this program; all of a step or nothing.
  public static void upgrade(Path file) {
    migrate("jdbc:sqlite:" + file, config());
  }

  private static void migrate(String address, SQLiteConfig config) {
    org.sqlite.SQLiteDataSource source = new org.sqlite.SQLiteDataSource(config);
    source.setUrl(address);
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:org/hearsay/archive/schema")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ArchiveFault("the tables of the archive cannot be made: " + firstLine(e), e);
    }
  }

  private static ArchiveFault unopened(Path file, Exception e) {
    String why = firstLine(e);
    if (why.contains("SQLITE_NOTADB")) {
      why = "it is no database, or is damaged; restore a backup: hearsay archive restore";
    } else if (why.contains("SQLITE_CANTOPEN") || why.contains("SQLITE_READONLY")) {
      why = "no permission, or no room; give yourself the right to write in the folder, or name another with --archive";
    }
    return new ArchiveFault("the archive " + file + " cannot be opened: " + why, e);
  }

  private static String firstLine(Exception e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
  }

  public Handle handle() {
    return handle;
  }

  /// Does something wholly or not at all; what it wrote is on the disk when this returns.
  public <T> T commit(Work<T> work) {
    return handle.inTransaction(opened -> work.in(opened));
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
