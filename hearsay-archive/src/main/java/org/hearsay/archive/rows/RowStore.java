package org.hearsay.archive.rows;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.jspecify.annotations.Nullable;

/// Where the rows of an archive lie: in a file of its folder, or in a PostgreSQL that the folder names.
public sealed interface RowStore permits SqliteStore, PostgresStore {
  /// The store that a folder names; the file in it where it names none.
  ///
  /// @throws ArchiveFault where what it names cannot be understood
  static RowStore of(ArchiveFolder folder) {
    return Files.exists(folder.store())
        ? new PostgresStore(folder, StoreFile.load(folder.store()))
        : new SqliteStore(folder.database());
  }

  /// Whether there are rows of an archive, of whichever layout.
  boolean isThere();

  /// Opens the rows to write, and makes the tables where there are none.
  ///
  /// @throws ArchiveFault where they cannot be opened, are something else, or have another layout
  Database write();

  /// Opens the rows to read: sees what is committed and writes nothing.
  ///
  /// @throws ArchiveFault where they cannot be opened, are something else, or have another layout
  Database read();

  /// The number of the layout that the rows have, whichever it is.
  int schema();

  /// Brings the tables to the layout of this program; all of a step or nothing.
  ///
  /// @return a copy of the rows as they were; absent where none is made
  @Nullable Path upgrade();

  /// As it is shown to a user.
  String shown();

  /// @throws ArchiveFault where a layout is not that of this program
  static void check(String shown, int schema) {
    if (schema > Database.SCHEMA) {
      throw new ArchiveFault(
          "%s was written by a newer Hearsay (schema %d; this program knows up to %d); use that version, or another folder"
              .formatted(shown, schema, Database.SCHEMA));
    }
    if (schema < Database.SCHEMA) {
      throw new ArchiveFault(
          "%s was written by an older Hearsay (schema %d; this program has %d); bring it up: hearsay archive upgrade"
              .formatted(shown, schema, Database.SCHEMA));
    }
  }

  /// The fault of a folder in which no archive was made.
  static ArchiveFault missing(Path folder) {
    return new ArchiveFault(
        "there is no archive at " + folder + "; name its folder with --archive, or fill one: hearsay add PATH");
  }

  /// The innermost reason, in one line.
  static String reason(Exception e) {
    Throwable last = e;
    while (last.getCause() != null && last.getCause() != last) {
      last = last.getCause();
    }
    return String.valueOf(last.getMessage()).lines().findFirst().orElse("");
  }
}
