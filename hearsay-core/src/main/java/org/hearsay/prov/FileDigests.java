package org.hearsay.prov;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// Lists of files with their digests, as `sha256sum` writes and checks them.
public final class FileDigests {
  /// How such a list is called.
  public static final String NAME = "SHA256SUMS";

  private static final int DIGITS = 64;

  private FileDigests() {}

  /// @param path from the root
  /// @return digests by the names of their files; empty where the program was built without the list
  public static SortedMap<String, String> ofResource(String path) {
    try (InputStream in = FileDigests.class.getResourceAsStream(path)) {
      return in == null ? Collections.emptySortedMap() : read(in, path);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /// @param where the list is, for the message of a line that is none
  /// @return digests by the names of their files
  public static SortedMap<String, String> read(InputStream in, String where) throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    SortedMap<String, String> files = new TreeMap<>();
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (!line.isBlank()) {
        if (line.length() < DIGITS + 3 || line.indexOf(' ') != DIGITS) {
          throw new IOException(where + ": '" + line + "' is not a digest and a name, as sha256sum writes them");
        }
        files.put(line.substring(DIGITS + 2), line.substring(0, DIGITS));
      }
    }
    return Collections.unmodifiableSortedMap(files);
  }
}
