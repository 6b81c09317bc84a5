package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.json.ArticleJson;
import org.hearsay.app.json.Json;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Reading;
import org.hearsay.entity.ReadArticle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "extract",
    description = "Prints the quotations of every article, one article a line.",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay extract report.html                     one line of JSON",
      "  hearsay extract news/ archive.jsonl.gz > q.jsonl",
      "  cat report.txt | hearsay extract -",
    })
final class ExtractCommand implements Callable<Integer> {
  /// What an article becomes.
  enum Format {
    jsonl
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
  Format format = Format.jsonl;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there instead of to standard output.")
  @Nullable Path output;

  @Mixin Common common = new Common();

  ExtractCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    Console console = common.console(io);
    Reading reading = common.reading(console);
    Destination.write(
        io,
        output,
        out ->
            reading.run(
                common.feed(io, console, paths),
                ExtractCommand::line,
                line -> {
                  try {
                    out.write(line);
                  } catch (IOException e) {
                    throw new UncheckedIOException(e);
                  }
                }));
    console.detail(reading.articles() + " articles read, " + reading.refusals().size() + " refused");
    return reading.status();
  }

  private static byte[] line(ReadArticle read) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    try (Json json = new Json(bytes)) {
      ArticleJson.write(json, read);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }
}
