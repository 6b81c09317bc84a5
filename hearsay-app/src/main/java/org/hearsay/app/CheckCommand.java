package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.hearsay.app.export.CheckCsv;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.ReadInputs;
import org.hearsay.app.summary.Checked;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.QuoteIndex;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.json.Json;
import org.jspecify.annotations.Nullable;
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
      "Says whether words were ever said: verbatim, cut, altered, reworded, spliced, partial, paraphrased,"
          + " differs or not found; by whom, and which reports carry them.",
      "",
      "Words with an attribution, such as '\"…,\" Lee said', are also compared with the speaker that is named."
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay check \"we will not pay\" news/",
      "  hearsay check --format json \"a matter of safety\" a.txt b.html",
      "  hearsay check --batch claims.csv --words-column claim news/ > checked.csv",
      "  hearsay check \"we will not pay\" --archive desk",
    })
final class CheckCommand implements Callable<Integer> {
  /// What the answer is written as: the first two for one query, the others for many.
  enum Format {
    text,
    json,
    csv,
    jsonl
  }

  private final Io io;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "WORDS",
      description = "The words, as one argument; not with --batch.")
  String words = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "PATH",
      description =
          "A file (also one packed with gzip), a folder, an address, or - for standard input; none with --archive.")
  List<String> paths = List.of();

  @Option(
      names = "--batch",
      paramLabel = "FILE",
      description =
          "Look for many words instead of WORDS: those of each line of FILE, in UTF-8, of a column of a table (CSV,"
              + " TSV), or of a field of JSON Lines.")
  @Nullable Path batch;

  @Option(
      names = "--words-column",
      paramLabel = "NAME",
      description = "The column or field of FILE with the words. Default: quote, words, statement or the like.")
  @Nullable String wordsColumn;

  @Option(
      names = "--speaker-column",
      paramLabel = "NAME",
      description = "The column or field of FILE with who is to have said them. Default: speaker or the like.")
  @Nullable String speakerColumn;

  @Option(names = "--all", description = "With text, leave nothing out.")
  boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json; with --batch csv or jsonl. Default: text, with --batch csv.")
  @Nullable Format format;

  @Mixin ArchiveOption archive = new ArchiveOption();

  @Mixin OutputOption output = new OutputOption();

  @Mixin Common common = new Common();

  @Spec CommandSpec spec = CommandSpec.create();

  CheckCommand(Io io) {
    this.io = io;
  }

  /// One line of a batch.
  ///
  /// @param line of the file, from 1
  private record Asked(int line, String words, QuoteSearch search) {}

  @Override
  public Integer call() throws IOException {
    List<String> inputs = inputs();
    Format as = format();
    if (output.file != null) {
      List<String> read = new ArrayList<>(inputs);
      if (batch != null) {
        read.add(batch.toString());
      }
      common.keepInputs(io, output.file, read);
    }
    Console console = common.console(io);
    if (archive.isGiven()) {
      return ofArchive(new ArchivedCheck(io, console, output.file), as);
    }
    return batch == null ? one(console, inputs, as) : many(console, inputs, as, batch);
  }

  private List<String> inputs() {
    List<String> inputs = new ArrayList<>();
    boolean given = spec.commandLine().getParseResult().hasMatchedPositional(0);
    if (batch == null && !given) {
      throw Misuse.missing(spec, "WORDS");
    }
    if (batch != null && given) {
      inputs.add(words);
    }
    if (batch == null && (wordsColumn != null || speakerColumn != null)) {
      throw new ParameterException(
          spec.commandLine(), "--words-column and --speaker-column name columns of a file: give it with --batch FILE");
    }
    inputs.addAll(paths);
    if (archive.isGiven()) {
      if (!inputs.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(),
            "words are looked for in files or in an archive: leave out either the PATH or --archive");
      }
      return inputs;
    }
    if (inputs.isEmpty()) {
      throw Misuse.missing(spec, "PATH");
    }
    return inputs;
  }

  private int ofArchive(ArchivedCheck check, Format as) throws IOException {
    ArchiveFolder folder = archive.folder(io);
    if (batch != null) {
      return check.many(folder, batch, batch(batch), as == Format.csv);
    }
    try {
      return check.one(folder, words, as == Format.json, all);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }

  private Format format() {
    Format given = format;
    if (given == null) {
      return batch == null ? Format.text : Format.csv;
    }
    boolean forMany = given == Format.csv || given == Format.jsonl;
    if (forMany != (batch != null)) {
      throw new ParameterException(
          spec.commandLine(),
          "--format "
              + given
              + (forMany ? " needs --batch FILE" : " answers one query")
              + "; with --batch use csv or"
              + " jsonl, without it text or json");
    }
    return given;
  }

  private int one(Console console, List<String> inputs, Format as) throws IOException {
    QuoteSearch search;
    try {
      search = QuoteSearch.of(words);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
    ReadInputs reading = common.reading(console);
    QuoteIndex index = new QuoteIndex();
    // an article in which nothing is found is not kept
    reading.run(
        common.feed(io, inputs),
        read -> search.in(read).isEmpty() ? List.<ReadArticle>of() : List.of(read),
        read -> read.forEach(index::add));
    if (reading.articles() == 0) {
      return Exit.FAILED;
    }
    List<FoundQuotation> found = index.find(search);
    Provenance program = program(reading);
    Destination.write(
        io,
        output.file,
        out -> {
          if (as == Format.text) {
            String text = Checked.of(words, reading.articles(), found, all, output.file == null && io.colour());
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return;
          }
          try (Json json = new Json(out)) {
            CheckJson.write(json, program, words, search.speaker(), reading.articles(), found, reading.refusals());
          }
          out.write('\n');
        });
    return reading.status();
  }

  private static Provenance program(ReadInputs reading) {
    return reading.provenance(new CompareReports().id());
  }

  private int many(Console console, List<String> inputs, Format as, Path file) throws IOException {
    List<RefusedInput> refused = new ArrayList<>();
    List<Asked> queries = queries(file, refused);
    refused.forEach(console::refuse);
    ReadInputs reading = common.reading(console);
    QuoteIndex index = new QuoteIndex();
    reading.run(common.feed(io, inputs), read -> read, index::add);
    if (reading.articles() == 0 || queries.isEmpty()) {
      return Exit.FAILED;
    }
    Provenance program = program(reading);
    Destination.write(
        io,
        output.file,
        out -> {
          if (as == Format.csv) {
            out.write(CheckCsv.header().getBytes(StandardCharsets.UTF_8));
          }
          for (Asked query : queries) {
            answer(out, as, program, query, reading.articles(), index.find(query.search()));
          }
        });
    int status = reading.status();
    return status == Exit.DONE && !refused.isEmpty() ? Exit.PARTLY : status;
  }

  private static void answer(
      OutputStream out, Format as, Provenance program, Asked query, int articles, List<FoundQuotation> found)
      throws IOException {
    String speaker = query.search().speaker();
    if (as == Format.csv) {
      out.write(CheckCsv.rows(query.line(), query.words(), speaker, found).getBytes(StandardCharsets.UTF_8));
      return;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (Json json = new Json(line)) {
      CheckJson.line(json, program, query.line(), query.words(), speaker, articles, found);
    }
    line.write('\n');
    out.write(line.toByteArray());
  }

  private List<BatchQueries.Query> batch(Path file) throws IOException {
    try {
      return new BatchQueries(wordsColumn, speakerColumn).read(io.folder().resolve(file));
    } catch (BatchQueries.UnusableQueries e) {
      throw new ParameterException(spec.commandLine(), file + ": " + e.getMessage(), e);
    }
  }

  private List<Asked> queries(Path file, List<RefusedInput> refused) throws IOException {
    List<Asked> queries = new ArrayList<>();
    for (BatchQueries.Query query : batch(file)) {
      String fault = query.fault();
      try {
        if (fault == null) {
          queries.add(new Asked(query.line(), query.words(), QuoteSearch.of(query.words(), query.speaker())));
          continue;
        }
      } catch (IllegalArgumentException e) {
        fault = "there is no word to look for in '" + query.words() + "'";
      }
      refused.add(
          new RefusedInput(
              file.toString(),
              "no-word",
              "line " + query.line(),
              fault,
              "write the words to look for, one query a line"));
    }
    return queries;
  }
}
