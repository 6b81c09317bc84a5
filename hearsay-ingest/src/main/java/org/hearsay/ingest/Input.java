package org.hearsay.ingest;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One file to open.
///
/// @param label as the user would write it
/// @param path absent for standard input
/// @param named whether the user names it, and not only a folder that it is in
record Input(String label, @Nullable Path path, boolean named) {

  /// The last part of the name, which does not change when the folder is moved.
  String name() {
    Path file = path == null ? null : path.getFileName();
    return file == null ? label : file.toString();
  }
}
