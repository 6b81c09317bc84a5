package org.hearsay.archive.rows;

import java.io.IOException;
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
import org.sqlite.SQLiteDataSource;

/// Rows in one file, opened to write by one process or to read by any number.
///
/// Written with a log ahead (WAL) that is on the disk before a commit returns. A writer's transactions take the lock
/// when they begin, so that none fails half way.
///
/// @param file also one that is not there yet
public record SqliteStore(Path file) implements RowStore {
  /// Says in the head of the file that it is an archive: "HSAa".
  private static final int APPLICATION = 1213415777;

  private static final int BUSY_MS = 5_000;

  @Override
  public boolean isThere() {
    return Files.exists(file);
  }

  @Override
  public String shown() {
    return file.toString();
  }

  @Override
  public Database write() {
    SQLiteConfig config = config();
    config.setJournalMode(JournalMode.WAL);
    config.setSynchronous(SynchronousMode.FULL);
    config.setTransactionMode(TransactionMode.IMMEDIATE);
    String address = "jdbc:sqlite:" + file;
    if (!isThere() || file.toFile().length() == 0) { // a copy begins with an empty file
      migrate(address, config);
    }
    return opened(address, config);
  }

  @Override
  public Database read() {
    if (!isThere()) {
      throw RowStore.missing(folder());
    }
    SQLiteConfig config = config();
    config.setReadOnly(true);
    // In a folder that cannot be written the log's index cannot be made; without a log nothing is missed.
    boolean still = !Files.isWritable(folder()) && !Files.exists(file.resolveSibling(file.getFileName() + "-wal"));
    String address =
        "jdbc:sqlite:file:" + file.toAbsolutePath().toUri().getRawPath() + (still ? "?immutable=1" : "?mode=ro");
    return opened(address, config);
  }

  private Path folder() {
    return Objects.requireNonNull(file.toAbsolutePath().getParent());
  }

  private static SQLiteConfig config() {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(BUSY_MS);
    config.enforceForeignKeys(true);
    return config;
  }

  private Database opened(String address, SQLiteConfig config) {
    Handle handle = null;
    try {
      handle = Jdbi.open(config.createConnection(address));
      check(handle);
      Database opened = new Database(handle, Database.Dialect.SQLITE);
      handle = null;
      return opened;
    } catch (SQLException | RuntimeException e) {
      throw e instanceof ArchiveFault fault ? fault : unopened(e);
    } finally {
      if (handle != null) {
        handle.close();
      }
    }
  }

  private void check(Handle handle) {
    if (number(handle, "PRAGMA application_id") != APPLICATION) {
      throw new ArchiveFault(
          file + " is a database of another program, not an archive; name another folder with --archive");
    }
    RowStore.check(shown(), number(handle, "PRAGMA user_version"));
  }

  private static int number(Handle handle, String pragma) {
    return handle.select(pragma).mapTo(Integer.class).one();
  }

  @Override
  public int schema() {
    try (Handle open = Jdbi.open(config().createConnection("jdbc:sqlite:" + file))) {
      return number(open, "PRAGMA user_version");
    } catch (SQLException | RuntimeException e) {
      throw unopened(e);
    }
  }

  /// Keeps a copy of the file as it was, beside it.
  @Override
  public Path upgrade() {
    Path before = file.resolveSibling("hearsay-before-" + schema() + ".db");
    try {
      Files.deleteIfExists(before);
      settle();
      Files.copy(file, before);
    } catch (IOException e) {
      throw new ArchiveFault("the rows cannot be copied before the upgrade: " + e + "; make room", e);
    }
    migrate("jdbc:sqlite:" + file, config());
    return before;
  }

  /// Brings what stands in the log into the file itself.
  void settle() {
    try (Handle open = Jdbi.open(config().createConnection("jdbc:sqlite:" + file))) {
      open.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch (SQLException | RuntimeException e) {
      throw unopened(e);
    }
  }

  private static void migrate(String address, SQLiteConfig config) {
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl(address);
    try {
      Flyway.configure(Database.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:org/hearsay/archive/schema")
          .loggers("slf4j")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ArchiveFault("the tables of the archive cannot be made: " + RowStore.reason(e), e);
    }
  }

  private ArchiveFault unopened(Exception e) {
    String why = RowStore.reason(e);
    if (why.contains("SQLITE_NOTADB")) {
      why = "it is no database, or is damaged; restore a backup: hearsay archive restore";
    } else if (why.contains("SQLITE_CANTOPEN") || why.contains("SQLITE_READONLY")) {
      why = "no permission, or no room; give yourself the right to write in the folder, or name another with --archive";
    }
    return new ArchiveFault("the archive " + file + " cannot be opened: " + why, e);
  }
}
