package org.hearsay.app;

import java.util.List;
import picocli.CommandLine.Parameters;

/// What to read, for commands that take nothing else.
final class Inputs {
  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file (also one packed with gzip), a folder, an address, or - for standard input.")
  List<String> paths = List.of();
}
