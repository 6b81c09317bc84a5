package org.hearsay.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.json.CheckJson;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.ReadInputs;
import org.hearsay.app.summary.Checked;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.entity.ReadArticle;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "check",
    description = {
      "Says whether words were ever said: verbatim, altered, partial, paraphrased or not found; by"
          + " whom, and which reports carry them."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay check \"we will not pay\" news/",
      "  hearsay check --format json \"a matter of safety\" a.txt b.html",
    })
final class CheckCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(index = "0", paramLabel = "WORDS", description = "The words, as one argument.")
  String words = "";

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "A file (also one packed with gzip), a folder, or - for standard input.")
  List<String> paths = List.of();

  @Option(names = "--all", description = "With text, leave nothing out.")
  boolean all;

  @Mixin Answer answer = new Answer();

  @Mixin Common common = new Common();

  @Spec CommandSpec spec = CommandSpec.create();

  CheckCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    QuoteSearch search;
    try {
      search = QuoteSearch.of(words);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    if (common.output != null) {
      common.keepInputs(io, common.output, paths);
    }
    Console console = common.console(io);
    ReadInputs reading = common.reading(console);
    List<FoundQuotation> found = new ArrayList<>();
    reading.run(common.feed(io, paths), read -> found(search, read), found::addAll);
    if (reading.articles() == 0) {
      return Exit.FAILED;
    }
    found.sort(FoundQuotation.ORDER);
    answer.write(
        io,
        common.output,
        colour -> Checked.of(words, reading.articles(), found, all, colour),
        json ->
            CheckJson.write(
                json,
                reading.provenance(new CompareReports().id()),
                words,
                reading.articles(),
                found,
                reading.refusals()));
    return reading.status();
  }

  private static List<FoundQuotation> found(QuoteSearch search, ReadArticle read) {
    return search.in(read).stream().map(match -> new FoundQuotation(read.article(), match)).toList();
  }
}
