package org.hearsay.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.summary.FindSummary;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.archive.search.ArchiveFind;
import org.hearsay.archive.search.FindAnswer;
import org.hearsay.archive.search.FindJson;
import org.hearsay.archive.search.FindQuery;
import org.hearsay.prov.Provenance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "find",
    description = {
      "Finds articles and quotations of an archive, with the places where the words stand.",
      "",
      "All words must be there; \"words in quotation marks\" stand in a row. No other signs mean anything.",
      "",
      "For quotations: speaker:NAME, said:2031-05, kind:direct (indirect, mixed), stance:denies.",
      "For articles and quotations: outlet:NAME, published:2031-05-12."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay find 'ferry \"old pier\"'",
      "  hearsay find --archive desk 'speaker:\"Ada Holm\" said:2031-05 pier'",
    })
final class FindCommand implements Callable<Integer> {
  /// What the hits are.
  enum In {
    articles,
    quotations
  }

  /// Which hit comes first.
  enum First {
    newest,
    relevant
  }

  private final Io io;

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "What to look for, best in single quotation marks.")
  List<String> query = List.of();

  @Mixin ArchiveOption where = new ArchiveOption();

  @Option(
      names = "--in",
      paramLabel = "WHAT",
      description =
          "${COMPLETION-CANDIDATES}. Default: quotations where the query asks for what only they have, else articles.")
  @Nullable In in;

  @Option(names = "--first", paramLabel = "ORDER", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  First first = First.newest;

  @Option(names = "--most", paramLabel = "N", description = "Hits of a page, up to 1000. Default: ${DEFAULT-VALUE}.")
  int most = 10;

  @Option(names = "--after", paramLabel = "PLACE", description = "The next page: the PLACE that the page before gave.")
  @Nullable String after;

  @Mixin Answer answer = new Answer();

  @Mixin OutputOption output = new OutputOption();

  @Mixin Help help = new Help();

  @Spec CommandSpec spec = CommandSpec.create();

  FindCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    String asked = String.join(" ", query);
    FindAnswer found;
    Provenance program;
    try {
      FindQuery parts = FindQuery.of(asked);
      try (ArchiveFind find = ArchiveFind.open(where.folder(io))) {
        Console console = new Console(io, Console.Level.NORMAL);
        find.notices().forEach(console::warn);
        program = ArchivedRun.reading(find.newestMaker());
        found =
            find.find(
                parts,
                in == null ? null : in == In.articles ? ArchiveFind.Of.ARTICLES : ArchiveFind.Of.QUOTATIONS,
                first == First.newest ? ArchiveFind.Order.DAY : ArchiveFind.Order.RELEVANCE,
                most,
                after);
      }
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    answer.write(
        io,
        output.file,
        colour -> FindSummary.of(asked, found, colour),
        json -> FindJson.write(json, program, asked, found));
    return Exit.DONE;
  }
}
