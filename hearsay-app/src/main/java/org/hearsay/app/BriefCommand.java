package org.hearsay.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.json.BriefJson;
import org.hearsay.app.json.Json;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Reading;
import org.hearsay.app.run.RunInfo;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "brief",
    description = {
      "Groups reports into stories and says who said what, through whom, how many independent"
          + " origins stand behind each claim, and where the reports differ."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay brief --format json news/ -o brief.json",
    })
final class BriefCommand implements Callable<Integer> {
  /// What a brief is written as.
  enum Format {
    JSON
  }

  private final Io io;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file, a folder, a .gz of either format, or - for standard input.")
  List<String> paths = List.of();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  Format format = Format.JSON;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  @Nullable Path output;

  @Mixin Common common = new Common();

  BriefCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    Console console = common.console(io);
    Reading reading = common.reading(console);
    List<ReadArticle> articles = new ArrayList<>();
    reading.run(common.feed(io, console, paths), read -> read, articles::add);
    if (articles.isEmpty()) {
      console.fault("no article was read, so there is no brief");
      return Exit.FAILED;
    }
    List<Story> stories = Pipelines.brief(articles);
    RunInfo run = RunInfo.of(Version.text(), common.settings(), articles, reading.refusals());
    Destination.write(
        io,
        output,
        out -> {
          try (Json json = new Json(out)) {
            BriefJson.write(json, articles, stories, run);
          }
          out.write('\n');
        });
    return reading.status();
  }
}
