package org.hearsay.archive;

import java.nio.file.Path;

/// Where the parts of an archive lie.
///
/// @param root the folder that is the archive
public record ArchiveFolder(Path root) {
  /// All rows: what cannot be made again, and what was made of it. Absent where [#store] names another place.
  public Path database() {
    return root.resolve("hearsay.db");
  }

  /// Says where the rows lie where that is not here. Absent in most archives.
  public Path store() {
    return root.resolve("store.properties");
  }

  /// The bytes that were read, as WARC files. Records are only added.
  public Path captures() {
    return root.resolve("warc");
  }

  /// Search indices. They can be made again from the rows.
  public Path indices() {
    return root.resolve("index");
  }

  /// Snapshots of the stories in memory. They can be made again from the rows.
  public Path states() {
    return root.resolve("state");
  }

  /// The file that the one process that writes keeps locked.
  public Path lock() {
    return root.resolve("lock");
  }
}
