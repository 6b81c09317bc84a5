package org.hearsay.archive.keep;

import java.util.function.Function;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.AlertRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeyRows;
import org.hearsay.archive.rows.SourceRows;

/// What the user of an archive has set up, such as sources. Short writes of this kind are done beside a process that
/// takes articles in, and need not wait until it has ended. May be used by several threads.
public final class DeskRows implements AutoCloseable {
  private final Database database;

  private DeskRows(Database database) {
    this.database = database;
  }

  /// @throws org.hearsay.archive.ArchiveFault where there is no archive that this program can write
  public static DeskRows open(ArchiveFolder folder) {
    Database.read(folder).close(); // none is made where none is
    return new DeskRows(Database.write(folder));
  }

  /// Does something with the sources, wholly or not at all.
  public synchronized <T> T sources(Function<SourceRows, T> work) {
    return database.commit(handle -> work.apply(new SourceRows(handle)));
  }

  /// Asks for sources, and changes nothing.
  public synchronized <T> T look(Function<SourceRows, T> question) {
    return question.apply(new SourceRows(database.handle()));
  }

  /// Does something with the rules of the user, wholly or not at all.
  public synchronized <T> T alerts(Function<AlertRows, T> work) {
    return database.commit(handle -> work.apply(new AlertRows(handle)));
  }

  /// Asks for rules and hits, and changes nothing.
  public synchronized <T> T lookAtAlerts(Function<AlertRows, T> question) {
    return question.apply(new AlertRows(database.handle()));
  }

  /// Does something with the tokens, wholly or not at all.
  public synchronized <T> T keys(Function<KeyRows, T> work) {
    return database.commit(handle -> work.apply(new KeyRows(handle)));
  }

  @Override
  public synchronized void close() {
    database.close();
  }
}
