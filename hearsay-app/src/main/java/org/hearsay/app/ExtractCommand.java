package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import org.hearsay.app.export.Brat;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Io;
import org.hearsay.app.run.ReadInputs;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.AnnotationJson;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.table.CsvText;
import org.hearsay.show.table.QuotationTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "extract",
    description = {
      "Prints the quotations of every article, with who speaks, through whom, and where it stands.",
      "",
      "jsonl: one article a line; see schemas/article.json.",
      "csv: one quotation a row. A field that a spreadsheet could take for a formula begins with '.",
      "brat: two files an article, in the folder that -o names.",
      "annotations: W3C Web Annotation, one quotation a line.",
    },
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {
      "  hearsay extract report.html                     one line of JSON",
      "  hearsay extract --format csv news/ > quotations.csv",
      "  hearsay extract --format brat -o annotated/ archive.jsonl.gz",
      "  cat report.txt | hearsay extract --published 2031-05-12 -",
    })
final class ExtractCommand implements Callable<Integer> {
  /// What an article becomes.
  enum Format {
    jsonl,
    csv,
    brat,
    annotations
  }

  private final Io io;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
  Format format = Format.jsonl;

  @Mixin Inputs inputs = new Inputs();

  @Mixin Threshold threshold = new Threshold();

  @Mixin OutputOption output = new OutputOption();

  @Mixin Common common = new Common();

  @Spec CommandSpec spec = CommandSpec.create();

  ExtractCommand(Io io) {
    this.io = io;
  }

  @Override
  public Integer call() throws IOException {
    if (output.file != null && format != Format.brat) {
      common.keepInputs(io, output.file, inputs.paths);
    }
    Console console = common.console(io);
    ReadInputs reading = common.reading(console);
    Provenance program = reading.provenance();
    ReadInputs.Feed feed = common.feed(io, inputs.paths);
    if (format == Format.brat) {
      brat(reading, feed, program);
    } else {
      Destination.write(io, output.file, out -> stream(reading, feed, program, out));
    }
    threshold.tell(console);
    console.detail(reading.articles() + " articles read, " + reading.refusals().size() + " refused");
    return reading.status();
  }

  private void stream(ReadInputs reading, ReadInputs.Feed feed, Provenance program, OutputStream out)
      throws IOException {
    if (format == Format.csv) {
      out.write(CsvText.header(QuotationTable.TABLE).getBytes(StandardCharsets.UTF_8));
    }
    reading.run(
        feed,
        read -> bytes(threshold.keep(read), program),
        bytes -> {
          try {
            out.write(bytes);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private byte[] bytes(ReadArticle read, Provenance program) {
    return switch (format) {
      case jsonl -> lines(List.of(read), (json, one) -> ArticleJson.write(json, one, program));
      case csv -> csv(read, program);
      case annotations -> lines(read.quotations(), (json, one) -> AnnotationJson.write(json, program, read, one));
      case brat -> throw new IllegalStateException("brat is written to files");
    };
  }

  private static byte[] csv(ReadArticle read, Provenance program) {
    StringBuilder rows = new StringBuilder();
    for (QuotationTable.Row row : QuotationTable.rows(read, program)) {
      rows.append(CsvText.row(QuotationTable.TABLE, row));
    }
    return rows.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static <T> byte[] lines(List<T> items, BiConsumer<Json, T> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    for (T item : items) {
      try (Json json = new Json(bytes)) {
        writer.accept(json, item);
      }
      bytes.write('\n');
    }
    return bytes.toByteArray();
  }

  private void brat(ReadInputs reading, ReadInputs.Feed feed, Provenance program) throws IOException {
    Path folder = output.file;
    if (folder == null) {
      throw new ParameterException(
          spec.commandLine(), "brat is two files an article: name a folder for them with -o FOLDER");
    }
    Files.createDirectories(io.folder().resolve(folder));
    file(folder.resolve("annotation.conf"), Brat.configuration(program));
    reading.run(
        feed,
        read -> Brat.of(threshold.keep(read)),
        files -> {
          try {
            file(folder.resolve(files.name() + ".txt"), files.text());
            file(folder.resolve(files.name() + ".ann"), files.annotations());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void file(Path file, String text) throws IOException {
    Destination.write(io, file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
