package org.hearsay;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.InputFormat;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.model.ModelFiles;
import org.hearsay.model.ModelQuotationFinder;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;

/// Reads news reports and says who said what, who has it from whom, and where the reports differ. Start here.
///
/// ```java
/// Hearsay hearsay = Hearsay.english();
/// Brief brief = hearsay.brief(Path.of("news"));
/// for (Difference difference : brief.differences()) {
///   System.out.println(difference);
/// }
/// ```
///
/// Nothing is thrown for an article that cannot be read, nor for a file that is not there: it is in
/// [Articles#refused()], with the reason and a remedy. The same input gives the same answer. One object may be used by
/// several threads at once; each call works on the thread that makes it, and holds all its articles in memory.
///
/// In all that comes out, positions count UTF-16 units of the article's text, from 0, the end excluded; a confidence is
/// a number from 0 to 1; what is not known is absent (`@Nullable`) or an empty list. No answer says what is true.
public final class Hearsay {
  private final Stage.Each<Article, ReadArticle> reading;

  private Hearsay(QuotationFinder finder) {
    reading = Pipelines.reading(finder);
  }

  /// Reads English with the accurate model, a small neural network: some five articles a second on one thread.
  ///
  /// @throws IllegalStateException where the artifact `hearsay-model-en` is not on the class path
  public static Hearsay english() {
    return with(ModelFiles.english());
  }

  /// Reads English with rules and a linear model: some forty articles a second on one thread. For archives and streams.
  /// It misses more, indirect speech above all; docs/accuracy.md has the figures of both.
  public static Hearsay fastEnglish() {
    return new Hearsay(LinearQuotationFinder.english());
  }

  /// Reads with another model, such as one that was trained by `hearsay-train`: `ModelFiles.at(folder)`.
  ///
  /// The files are loaded with the first article; one that is damaged is an `UncheckedIOException` then.
  public static Hearsay with(ModelFiles model) {
    return new Hearsay(new ModelQuotationFinder(model));
  }

  /// Reads files and folders, in every format of docs/input.md; the content of a file shows which one it is. A folder is
  /// walked in the order of its names. The same article twice is read once.
  ///
  /// @return all that was read and all that was refused; both are empty for an empty folder
  public Articles read(Path... paths) {
    // A file named "-" is not standard input.
    List<String> names =
        Stream.of(paths).map(Path::toString).map(name -> name.equals("-") ? "." + File.separator + "-" : name).toList();
    return read(names, ReadOptions.STANDARD, InputStream.nullInputStream());
  }

  /// Reads one article of plain text, whose first line is its title when a blank line follows. Its outlet and its day are
  /// not known.
  ///
  /// @return one article; an empty text is refused
  public Articles read(String text) {
    return read(
        List.of("-"),
        ReadOptions.STANDARD.withFormat(InputFormat.TEXT),
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  /// Reads articles that the program has made itself. None is refused; the order is kept.
  public Articles read(List<Article> articles) {
    return new Articles(articles.stream().flatMap(article -> reading.apply(article).stream()).toList(), List.of());
  }

  private Articles read(List<String> names, ReadOptions options, InputStream stdin) {
    List<ReadArticle> read = new ArrayList<>();
    List<Outcome.Refused<Article>> refused = new ArrayList<>();
    ArticleReader.read(
        names,
        options,
        stdin,
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article article) -> read.addAll(reading.apply(article));
            case Outcome.Refused<Article> no -> refused.add(no);
          }
        });
    return new Articles(read, refused);
  }

  /// Reads files and folders and compares what they report. Every article is in exactly one story; one that stands alone
  /// is a story of one.
  public Brief brief(Path... paths) {
    return brief(read(paths));
  }

  /// Compares what articles report. Their order does not matter. The time that it takes grows with the number of pairs
  /// of reports within a story.
  public Brief brief(Articles articles) {
    return new Brief(articles, Pipelines.brief(articles.read()));
  }
}
