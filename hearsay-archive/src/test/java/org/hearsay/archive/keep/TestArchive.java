package org.hearsay.archive.keep;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.stage.Stage;
import org.hearsay.store.StoredForm;
import org.hearsay.text.Article;

/// Archives for tests, read by the rules alone, which need little time to load.
public final class TestArchive {
  public static final Stage.Each<Article, ReadArticle> READING = Pipelines.reading(RuleQuotationFinder.english());

  public static final Provenance BY =
      Provenance.of(READING.steps().stream().map(Object::toString).toList(), READING.models());

  private TestArchive() {}

  public static Archive open(Path folder) {
    return open(folder, InstantSource.fixed(Instant.parse("2031-05-12T08:00:00Z")));
  }

  public static Archive open(Path folder, InstantSource clock) {
    TestStore.prepare(folder);
    return Archive.open(new ArchiveFolder(folder), new ReadVersions(READING, BY, 2), "rules", clock);
  }

  public static List<Article> articles(String... paths) {
    List<Article> articles = new ArrayList<>();
    ArticleReader.read(
        List.of(paths),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article)) {
            articles.add(article);
          }
        });
    return articles;
  }

  public static Arrival arrival(Article article) {
    return new Arrival(article, new InputFile().bytes(article.file()), false, List.of());
  }

  /// Stories as bytes in which each has the id of its first report: the ids that the archive gives hang on the order in
  /// which reports came.
  static List<String> stored(List<Story> stories) {
    return stories.stream()
        .map(story ->
            new String(StoredForm.write(story), StandardCharsets.UTF_8)
                .replace(
                    story.comparison().story().id(), story.comparison().story().articles().getFirst().article().id()))
        .sorted()
        .toList();
  }

  /// Where two lists of results first differ, with some words around it; empty where they are equal.
  static String difference(List<String> one, List<String> other) {
    String left = String.join("\n", one);
    String right = String.join("\n", other);
    int at = 0;
    while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
      at++;
    }
    return left.equals(right) ? "" : around(left, at) + " <> " + around(right, at);
  }

  private static String around(String text, int at) {
    return text.substring(Math.max(0, at - 100), Math.min(text.length(), at + 100));
  }
}
