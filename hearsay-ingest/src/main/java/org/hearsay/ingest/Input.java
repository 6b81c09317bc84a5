package org.hearsay.ingest;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One file to open.
///
/// @param label as the user would write it
/// @param path absent for standard input and addresses
/// @param named whether the user names it, and not only a folder that it is in
record Input(String label, @Nullable Path path, boolean named) {
  /// What no name of a file begins with.
  private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]{1,20}://.*", Pattern.DOTALL);

  static boolean isAddress(String label) {
    return ADDRESS.matcher(label).matches();
  }

  /// Whether it is to be fetched.
  boolean isAddress() {
    return path == null && isAddress(label);
  }

  /// The last part of the name, which does not change when the folder is moved.
  String name() {
    if (isAddress()) {
      String plain = label.replaceFirst("[?#].*", "");
      return plain.substring(plain.lastIndexOf('/') + 1);
    }
    Path file = path == null ? null : path.getFileName();
    return file == null ? label : file.toString();
  }
}
