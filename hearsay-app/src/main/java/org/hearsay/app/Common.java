package org.hearsay.app;

import java.util.List;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.PlainFiles;
import org.hearsay.app.run.Reading;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Options that every command has which reads articles.
final class Common {
  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description = "Take the input for this format instead of looking at its content.")
  @Nullable String inputFormat;

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description =
          "Day of publication (2031-05-12) of the articles that do not state one in their metadata.")
  @Nullable String published;

  @Option(
      names = "--outlet",
      paramLabel = "NAME",
      description = "Outlet of the articles that do not state one in their metadata.")
  @Nullable String outlet;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads to work with; as many as there are processors unless given.")
  int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "Say nothing on standard error but refusals and faults.")
  boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "Say more on standard error, such as counts, and the stack of an internal fault.")
  boolean verbose;

  Console console(Io io) {
    return new Console(
        io,
        verbose ? Console.Level.VERBOSE : quiet ? Console.Level.QUIET : Console.Level.NORMAL);
  }

  Reading reading(Console console) {
    return new Reading(console, Math.max(1, threads));
  }

  Reading.Feed feed(Io io, Console console, List<String> paths) {
    return new PlainFiles(paths);
  }
}
