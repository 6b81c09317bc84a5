package org.hearsay.archive.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.export.ExportKind.ExportFormat;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.compare.result.Claim;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Quotation;
import org.hearsay.show.json.AnnotationJson;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.ClaimReviewJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.ProvJson;
import org.hearsay.show.json.StoryJson;
import org.hearsay.show.table.ArticleTable;
import org.hearsay.show.table.CsvTable;
import org.hearsay.show.table.DifferenceTable;
import org.hearsay.show.table.JsonLinesTable;
import org.hearsay.show.table.OriginTable;
import org.hearsay.show.table.ParquetTable;
import org.hearsay.show.table.QuotationTable;
import org.hearsay.show.table.ResultTable;
import org.hearsay.show.table.TableWriter;
import org.jspecify.annotations.Nullable;

/// Everything of one kind in an archive, as a stream, as it was at one moment. Lists begin with how many there are, and
/// end with a line that says that all came: an export that lacks it was cut off.
public final class ArchiveExport {
  private final ArchiveView view;
  private final @Nullable String story;
  private final OutputStream out;

  /// @param story id of the one story that is exported; absent for the whole archive
  public ArchiveExport(ArchiveView view, @Nullable String story, OutputStream out) {
    this.view = view;
    this.story = story;
    this.out = out;
  }

  /// @param format one that the kind can have
  /// @throws ArchiveFault where there is no such story
  public void write(ExportKind kind, ExportFormat format) throws IOException {
    try {
      view.atOneMoment(() -> writeAll(kind, format));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void writeAll(ExportKind kind, ExportFormat format) {
    switch (kind) {
      case articles -> {
        if (format == ExportFormat.jsonl) {
          lines(kind, this::eachArticle, read -> ofOne(read), this::article);
        } else {
          table(ArticleTable.TABLE, format, this::eachArticle, read -> List.of(row(read)));
        }
      }
      case quotations ->
          table(
              QuotationTable.TABLE,
              format,
              this::eachArticle,
              read -> QuotationTable.rows(read, ArchivedRun.program(read)));
      case stories -> lines(kind, this::eachStory, story -> ofOne(story), StoryJson::write);
      case differences ->
          table(DifferenceTable.TABLE, format, this::eachStory, one -> DifferenceTable.rows(one, program(one)));
      case origins -> table(OriginTable.TABLE, format, this::eachStory, one -> OriginTable.rows(one, program(one)));
      case annotations -> lines(kind, this::eachArticle, ArchiveExport::annotated, ArchiveExport::annotation);
      case claims ->
          lines(
              kind,
              this::eachStory,
              one -> one.comparison().claims().stream().map(claim -> new StoryClaim(one, claim)).toList(),
              (json, one) -> ClaimReviewJson.write(json, one.story(), one.claim()));
      case provenance -> provenance();
    }
  }

  private record StoryClaim(Story story, Claim claim) {}

  private record ArticleQuotation(ReadArticle read, Quotation quotation) {}

  private static <T> List<T> ofOne(T one) {
    return List.of(one);
  }

  private void article(Json json, ReadArticle read) {
    ArticleJson.write(json, read, ArchivedRun.program(read));
  }

  private ArticleTable.Row row(ReadArticle read) {
    return ArticleTable.row(read, view.storyOf(read.article().id()), ArchivedRun.program(read));
  }

  private static List<ArticleQuotation> annotated(ReadArticle read) {
    return read.quotations().stream().map(one -> new ArticleQuotation(read, one)).toList();
  }

  private static void annotation(Json json, ArticleQuotation one) {
    AnnotationJson.write(json, ArchivedRun.program(one.read()), one.read(), one.quotation());
  }

  private void provenance() {
    if (story == null) {
      throw new ArchiveFault("provenance is of one story: name it with --story ID; `hearsay story` lists them");
    }
    eachStory(one -> line(json -> ProvJson.write(json, one, program(one))));
  }

  private static Provenance program(Story story) {
    return ArchivedRun.program(story.comparison().story().articles().getFirst());
  }

  /// Gives all of a kind to a taker, one at a time.
  private interface Source<S> {
    void each(Consumer<S> taker);
  }

  private void eachArticle(Consumer<ReadArticle> taker) {
    if (story == null) {
      view.eachArticle(taker);
    } else {
      eachStory(one -> one.comparison().story().articles().forEach(taker));
    }
  }

  private void eachStory(Consumer<Story> taker) {
    if (story == null) {
      view.eachStory(taker);
      return;
    }
    Story one = view.story(story);
    if (one == null) {
      throw new ArchiveFault("there is no story " + story + " in the archive; `hearsay story` lists them");
    }
    taker.accept(one);
  }

  private <S, R> void lines(
      ExportKind kind, Source<S> source, Function<S, List<R>> parts, java.util.function.BiConsumer<Json, R> writer) {
    frame("export", kind, count(source, parts));
    long[] written = {0};
    source.each(one -> {
      for (R part : parts.apply(one)) {
        line(json -> writer.accept(json, part));
        written[0]++;
      }
    });
    frame("end", kind, written[0]);
  }

  private <S, R> void table(ResultTable<R> table, ExportFormat format, Source<S> source, Function<S, List<R>> parts) {
    try {
      TableWriter writer = writer(table, format);
      writer.begin(count(source, parts));
      long[] written = {0};
      source.each(one -> {
        for (R row : parts.apply(one)) {
          try {
            writer.row(table.values(row));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          written[0]++;
        }
      });
      writer.end(written[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private TableWriter writer(ResultTable<?> table, ExportFormat format) throws IOException {
    return switch (format) {
      case csv -> new CsvTable(table, out);
      case parquet -> new ParquetTable(table, out);
      case jsonl, json -> new JsonLinesTable(table, out);
    };
  }

  /// A list is gone through twice, so that it can begin with its length without being held.
  private static <S, R> long count(Source<S> source, Function<S, List<R>> parts) {
    long[] count = {0};
    source.each(one -> count[0] += parts.apply(one).size());
    return count[0];
  }

  private void frame(String type, ExportKind of, long count) {
    try {
      JsonLinesTable.frame(out, type, of.name(), count);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(Consumer<Json> writer) {
    try (Json json = new Json(out)) {
      writer.accept(json);
    }
    try {
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
