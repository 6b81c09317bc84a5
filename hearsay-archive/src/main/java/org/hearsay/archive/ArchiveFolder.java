package org.hearsay.archive;

import java.nio.file.Path;

/// Where the parts of an archive lie.
///
/// @param root the folder that is the archive
public record ArchiveFolder(Path root) {
  /// All rows: what cannot be made again, and what was made of it.
  public Path database() {
    return root.resolve("hearsay.db");
  }

  /// The bytes that were read, as WARC files to which is only added.
  public Path captures() {
    return root.resolve("warc");
  }

  /// Search indices. They can be made again from the rows.
  public Path indices() {
    return root.resolve("index");
  }

  /// Snapshots of the story stage. They can be made again by replay.
  public Path states() {
    return root.resolve("state");
  }

  /// Held by the one process that writes.
  public Path lock() {
    return root.resolve("lock");
  }
}
