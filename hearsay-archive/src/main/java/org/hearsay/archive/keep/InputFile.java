package org.hearsay.archive.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.archive.capture.RawBytes;
import org.jspecify.annotations.Nullable;

/// The files that articles came from, found from the names that reading gave the articles. Keeps the bytes of the last
/// one: many articles of one file come one after the other.
public final class InputFile {
  /// Larger files are collections of very many articles, or no text; their bytes are not copied.
  private static final long LARGEST = 64_000_000;

  private @Nullable Path last;
  private @Nullable RawBytes bytes;

  /// The bytes of the file of an article.
  ///
  /// @param name a path, or one followed by a place in the file such as `:12`
  /// @return absent for standard input, where they cannot be read again, and where there are too many
  public @Nullable RawBytes bytes(String name) {
    Path file = of(name);
    if (file == null || !file.equals(last)) {
      last = file;
      bytes = file == null ? null : read(file);
    }
    return bytes;
  }

  private static @Nullable RawBytes read(Path file) {
    try {
      if (Files.size(file) > LARGEST) {
        return null;
      }
      String media = Files.probeContentType(file);
      return new RawBytes(
          file.toAbsolutePath().normalize().toUri().toString(),
          media == null ? "application/octet-stream" : media,
          Map.of(),
          Files.readAllBytes(file));
    } catch (IOException e) {
      return null;
    }
  }

  /// @return absent for standard input, and where no such file is
  static @Nullable Path of(String name) {
    for (int end = name.length(); end > 0; end = name.lastIndexOf(':', end - 1)) {
      try {
        Path path = Path.of(name.substring(0, end));
        if (Files.isRegularFile(path)) {
          return path;
        }
      } catch (InvalidPathException e) {
        // a shorter name may be one
      }
    }
    return null;
  }
}
