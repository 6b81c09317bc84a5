package org.hearsay.ingest;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Finds the files behind the paths that a user gives, each once.
///
/// Arguments are taken in the order of their names and folders in the order of theirs, so that the
/// order in which a shell lists them changes nothing. Names that start with a dot, and sidecars, are
/// not articles. A folder that a link reaches again is walked once.
final class InputWalk {
  static final String SIDECAR = ".meta.json";

  private static final String CHECK_PATH = "check the name, or give the folder that holds it";

  /// Where Java reads arguments, this stands for bytes of a name that are not of the encoding of the locale.
  private static final char UNKNOWN = '\uFFFD';

  private final Consumer<Input> found;
  private final BiConsumer<String, RefusalException> refused;
  private final Consumer<Warning> warnings;
  private final Map<Path, String> files = new HashMap<>();
  private final Set<Path> folders = new HashSet<>();

  /// How many names were looked at, read or not: none means that a folder is empty.
  private int seen;

  InputWalk(Consumer<Input> found, BiConsumer<String, RefusalException> refused, Consumer<Warning> warnings) {
    this.found = found;
    this.refused = refused;
    this.warnings = warnings;
  }

  void walk(List<String> paths) {
    String before = null;
    for (String path : paths.stream().sorted().toList()) {
      if (path.equals(before)) {
        warnings.accept(new Warning(path, "given twice; it is read once"));
      } else if (path.equals("-") || Input.isAddress(path)) {
        found.accept(new Input(path, null, true));
      } else {
        argument(path);
      }
      before = path;
    }
  }

  private void argument(String given) {
    Path path;
    try {
      path = Path.of(given);
    } catch (InvalidPathException e) {
      refused.accept(given, new RefusalException(Outcome.Reason.NOT_FOUND, "no file can have this name", CHECK_PATH));
      return;
    }
    if (Files.isDirectory(path)) {
      int before = seen;
      folder(path, given);
      if (seen == before) {
        refused.accept(
            given,
            new RefusalException(Outcome.Reason.EMPTY, "the folder holds no files", "give a folder with articles"));
      }
    } else {
      file(path, given, true);
    }
  }

  private void folder(Path folder, String label) {
    Path real = real(folder);
    if (!folders.add(real)) {
      seen++;
      warnings.accept(new Warning(label, "a folder that was read already; it is read once"));
      return;
    }
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(entries::add);
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      seen++;
      refused.accept(
          label,
          new RefusalException(
              Outcome.Reason.UNREADABLE,
              "the folder cannot be listed: " + Opening.why(e),
              "give yourself the right to read it (chmod u+rx)"));
      return;
    }
    entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName())));
    String prefix = label.endsWith("/") ? label : label + "/";
    for (Path entry : entries) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        folder(entry, prefix + name);
      } else {
        file(entry, prefix + name, false);
      }
    }
  }

  private void file(Path path, String label, boolean named) {
    seen++;
    if (label.endsWith(SIDECAR)) {
      String article = label.substring(0, label.length() - SIDECAR.length());
      if (!Files.exists(path.resolveSibling(Path.of(article).getFileName()))) {
        warnings.accept(new Warning(label, "describes a file that is not there: " + article));
      }
      return;
    }
    if (!Files.exists(path)) {
      boolean link = Files.isSymbolicLink(path) || Files.exists(path, LinkOption.NOFOLLOW_LINKS);
      String what = link ? "the link points to a file that is not there" : "there is no such file";
      boolean bytes = named && label.indexOf(UNKNOWN) >= 0;
      refused.accept(
          label,
          bytes
              ? new RefusalException(
                  Outcome.Reason.NOT_FOUND,
                  "the name is not in UTF-8, and only such names can be given",
                  "give the folder that holds it, or rename it")
              : new RefusalException(Outcome.Reason.NOT_FOUND, what, CHECK_PATH));
      return;
    }
    if (!named && !Files.isRegularFile(path)) {
      // Opening a pipe in a folder would wait for a writer for ever.
      refused.accept(
          label,
          new RefusalException(
              Outcome.Reason.UNSUPPORTED,
              "a pipe, socket or device, not a file",
              "name it on the command line if it is to be read"));
      return;
    }
    String first = files.putIfAbsent(real(path), label);
    if (first == null) {
      found.accept(new Input(label, path, named));
    } else {
      warnings.accept(new Warning(label, "the same file as " + first + ", read once"));
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
