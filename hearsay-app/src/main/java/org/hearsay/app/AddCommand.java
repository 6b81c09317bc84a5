package org.hearsay.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.Model;
import org.hearsay.app.run.RefusedInputs;
import org.hearsay.app.run.TerminalText;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.Archive;
import org.hearsay.archive.keep.Arrival;
import org.hearsay.archive.keep.InputFile;
import org.hearsay.archive.keep.Receipt;
import org.hearsay.ingest.Outcome;
import org.hearsay.server.watch.FetchedBytes;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.json.Json;
import org.hearsay.text.Article;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "add",
    description = {
      "Adds articles to an archive, reads them, joins them to stories and compares the stories that changed.",
      "",
      "Prints a line for each article when it is safe on the disk: what it is (new, version, reread, same-text, known),"
          + " its id, the number of its version, and the file. After a stop run the same command again: what is known"
          + " changes nothing."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay add news/                                to the usual archive",
      "  hearsay add --archive desk --model fast day.jsonl.gz",
      "  hearsay brief --archive desk                     then: a brief of all",
    })
final class AddCommand implements Callable<Integer> {
  /// Articles that are committed together, at most.
  private static final int BATCH = 50;

  /// And no article waits longer for its commit, while others come.
  private static final long PATIENCE = 200_000_000L;

  /// While articles keep coming, stories are compared so often. One story after each article would be the same work many
  /// times over.
  private static final long COMPARING = 60_000_000_000L;

  private final Io io;

  @Mixin Inputs inputs = new Inputs();

  @Mixin ArchiveOption where = new ArchiveOption();

  @Option(
      names = "--settle",
      description =
          "At the end, put all articles of the last weeks into stories anew, as if all had come at once. Takes longer"
              + " the more there are.")
  boolean settle;

  @Mixin Common common = new Common();

  @Spec CommandSpec spec = CommandSpec.create();

  private final List<Arrival> waiting = new ArrayList<>();
  private final InputFile files = new InputFile();
  private final FetchedBytes pages = new FetchedBytes();
  private long since;
  private long compared = System.nanoTime();
  private int added;
  private int refused;

  AddCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    Console console = common.console(io);
    ArchiveFolder folder = where.folder(io);
    boolean asked = spec.commandLine().getParseResult().hasMatchedOption("--model");
    Model model = ArchiveModel.of(folder, asked ? common.model : null);
    try (Archive archive =
        HeldArchive.open(folder, () -> ArchiveModel.reading(model, common.threads, spec), model.name())) {
      archive.index(folder).forEach(console::warn);
      common.feed(io, inputs.paths, pages::fetched).read(outcome -> take(archive, console, outcome), console::warn);
      flush(archive, console);
      archive.catchUp();
      if (settle) {
        int moved = archive.settle();
        console.detail(moved + " articles came into another story");
      }
      archive.index(folder).forEach(console::warn);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      console.clear();
      console.tellRest();
    }
    return added == 0 ? Exit.FAILED : refused > 0 ? Exit.PARTLY : Exit.DONE;
  }

  private void take(Archive archive, Console console, Outcome<Article> outcome) {
    switch (outcome) {
      case Outcome.Ok<Article>(Article article) -> {
        if (waiting.isEmpty()) {
          since = System.nanoTime();
        }
        Arrival fetched = pages.arrival(article);
        waiting.add(fetched != null ? fetched : new Arrival(article, files.bytes(article.file()), false, List.of()));
      }
      case Outcome.Refused<Article> bad -> {
        refused++;
        RefusedInput told = RefusedInputs.of(bad);
        console.refuse(told);
        archive.refuse(told.file(), told.reason(), told.place(), told.detail(), told.remedy());
      }
    }
    if (waiting.size() >= BATCH || (!waiting.isEmpty() && System.nanoTime() - since > PATIENCE)) {
      flush(archive, console);
    }
  }

  private void flush(Archive archive, Console console) {
    if (waiting.isEmpty()) {
      return;
    }
    List<Receipt> receipts = archive.take(waiting);
    waiting.clear();
    console.clear();
    try {
      for (Receipt receipt : receipts) {
        String line =
            String.join(
                "\t",
                Json.word(receipt.kind()),
                receipt.article(),
                Integer.toString(receipt.n()),
                TerminalText.line(receipt.file()));
        io.out().write((line + "\n").getBytes(StandardCharsets.UTF_8));
      }
      io.out().flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    added += receipts.size();
    archive.readAhead();
    long now = System.nanoTime();
    if (now - compared > COMPARING) {
      archive.compareDue();
      compared = System.nanoTime();
    }
    console.progress("articles kept", added);
  }
}
