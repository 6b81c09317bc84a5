package org.hearsay.app;

import java.util.List;
import picocli.CommandLine.Parameters;

/// What to read, for commands that take nothing else.
final class Inputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file, a folder, a .gz of either format, or - for standard input.")
  List<String> paths = List.of();
}
