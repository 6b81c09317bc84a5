package org.hearsay.app;

import java.nio.file.Path;
import org.hearsay.app.run.Io;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which archive a command works on.
final class ArchiveOption {
  /// The value of the option where it stands without a folder.
  private static final String USUAL = "";

  @Option(
      names = "--archive",
      arity = "0..1",
      fallbackValue = USUAL,
      paramLabel = "DIR",
      description = {
        "The folder of the archive.",
        "Default: the one that HEARSAY_ARCHIVE names, else",
        "~/.local/share/hearsay."
      })
  @Nullable String dir;

  /// Whether an archive is asked for, where a command can do without one.
  boolean isGiven() {
    return dir != null;
  }

  ArchiveFolder folder(Io io) {
    String given = dir;
    if (given != null && given.startsWith("postgresql:")) {
      throw new ArchiveFault(
          "an archive is a folder, since its files lie there; name the folder, and bring its rows into the database"
              + " with hearsay archive move --to postgresql://USER@HOST/DATABASE");
    }
    return new ArchiveFolder(given == null || given.equals(USUAL) ? usual() : io.folder().resolve(given));
  }

  private static Path usual() {
    String named = System.getenv("HEARSAY_ARCHIVE");
    return named != null && !named.isEmpty()
        ? Path.of(named)
        : Path.of(System.getProperty("user.home", "."), ".local", "share", "hearsay");
  }
}
