package org.hearsay.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.ReadInputs;
import org.hearsay.app.summary.ParallelText;
import org.hearsay.app.summary.SharedWords;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.copy.Passages;
import org.hearsay.compare.fact.ParallelReading;
import org.hearsay.compare.result.Passage;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.DiffJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "diff",
    description = {
      "Shows the passages that two articles share side by side, quoted and unquoted apart. Only shared words"
          + " outside quotation marks show that one was written from the other.",
      "",
      "Runs of fewer than 12 words, or of fewer than 4 that both quote, are left out.",
      "",
      "With --aligned: all sentences of both, those that are near beside one another."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay diff wire.txt copy.html",
      "  hearsay diff --aligned wire.txt other.html",
      "  hearsay diff --format json wire.txt copy.html",
    })
final class DiffCommand implements Callable<Integer> {
  private final Io io;

  @Parameters(index = "0", paramLabel = "A", description = "A file or an address with one article.")
  String left = "";

  @Parameters(index = "1", paramLabel = "B", description = "Another file or address with one article.")
  String right = "";

  @Option(
      names = "--aligned",
      description = "Show the two articles sentence by sentence, near sentences beside one another.")
  boolean aligned;

  @Mixin Answer answer = new Answer();

  @Mixin OutputOption output = new OutputOption();

  @Mixin Common common = new Common();

  DiffCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    if (output.file != null) {
      common.keepInputs(io, output.file, List.of(left, right));
    }
    Console console = common.console(io);
    ReadArticle one = only(console, left);
    ReadArticle other = only(console, right);
    if (one == null || other == null) {
      return Exit.FAILED;
    }
    Provenance program = common.reading(console).provenance(new CompareReports().id());
    List<Passage> passages = Passages.between(one, other);
    List<ParallelReading.Line> lines = aligned ? ParallelReading.of(one, other) : List.of();
    answer.write(
        io,
        output.file,
        colour ->
            aligned
                ? ParallelText.of(one.article(), other.article(), lines, colour)
                : SharedWords.of(one.article(), other.article(), passages, colour),
        json -> DiffJson.write(json, program, one, other, passages, lines));
    return Exit.DONE;
  }

  private @Nullable ReadArticle only(Console console, String path) {
    List<ReadArticle> articles = new ArrayList<>();
    ReadInputs reading = common.reading(console);
    reading.run(common.feed(io, List.of(path)), read -> read, articles::add);
    if (articles.size() > 1) {
      console.fault(
          path + " holds " + articles.size() + " articles; diff compares two articles: give a file with one article");
    }
    return articles.size() == 1 ? articles.getFirst() : null;
  }
}
