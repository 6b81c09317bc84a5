package org.hearsay.model;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Loads ONNX Runtime, which unpacks its library into a folder for temporary files, and takes that folder away.
final class NativeLibrary {
  /// How the folder's name begins.
  private static final String FOLDER = "onnxruntime-java";

  private static final Path MAPPED = Path.of("/proc/self/maps");

  private NativeLibrary() {}

  /// @throws NativeLibraryError says where it was to be unpacked, and why that failed
  static OrtEnvironment load() {
    try {
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      unpacked().forEach(NativeLibrary::remove);
      return environment;
    } catch (LinkageError | RuntimeException e) {
      throw new NativeLibraryError(
          "the library that runs the network cannot be unpacked into the folder for temporary files, "
              + System.getProperty("java.io.tmpdir")
              + ", and loaded from there: "
              + why(e),
          e);
    }
  }

  /// What the system says, which stands deepest.
  static String why(Throwable fault) {
    Throwable deepest = fault;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String reason = deepest instanceof FileSystemException file && file.getReason() != null ? file.getReason() : null;
    String message = reason == null ? deepest.getMessage() : reason;
    return deepest.getClass().getSimpleName() + (message == null ? "" : ", " + message);
  }

  /// The folders of this process' own libraries: it has them in memory, and needs the files no more. Empty where the
  /// system does not say, as on macOS; there the library takes its files away when the process ends.
  private static Set<Path> unpacked() {
    Set<Path> folders = new TreeSet<>();
    if (!Files.isReadable(MAPPED)) {
      return folders;
    }
    try {
      for (String line : Files.readAllLines(MAPPED, StandardCharsets.ISO_8859_1)) {
        int at = line.indexOf('/');
        Path folder = at < 0 ? null : Path.of(line.substring(at)).getParent();
        if (folder != null && String.valueOf(folder.getFileName()).startsWith(FOLDER)) {
          folders.add(folder);
        }
      }
    } catch (IOException e) {
      folders.clear(); // then the files stay until the process ends
    }
    return folders;
  }

  private static void remove(Path folder) {
    try (var files = Files.list(folder)) {
      for (Path file : List.copyOf(files.toList())) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Somebody else has taken it away.
    }
  }
}
