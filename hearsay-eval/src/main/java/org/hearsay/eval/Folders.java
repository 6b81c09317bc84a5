package org.hearsay.eval;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where things are on this machine.
public final class Folders {
  private Folders() {}

  /// The folder of the repository, found upwards from where the process runs.
  public static Path repository() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("mvnw"))) {
        return at;
      }
    }
    throw new IllegalStateException("run this inside the repository; no mvnw above " + start);
  }

  /// The folder of the data that is not in the repository: `HEARSAY_DATA`, else `shared` beside it.
  public static Path data() {
    String given = System.getenv("HEARSAY_DATA");
    return given == null || given.isBlank()
        ? repository().resolve("../shared").normalize()
        : repository().resolve(given).normalize();
  }
}
