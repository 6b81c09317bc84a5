package org.hearsay.eval.story;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.dev.DevArticles;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Articles whose event is known.
///
/// @param events the event of each article, by the article's id
record LabelledStories(String name, List<ReadArticle> articles, Map<String, String> events) {

  LabelledStories {
    articles = List.copyOf(articles);
    events = new TreeMap<>(events);
  }

  /// The two sets that there are.
  ///
  /// @param data the folder that has `news-stories` and `triples`
  static List<LabelledStories> all(Path data) throws IOException {
    return List.of(newsStories(data.resolve("news-stories")), triples(data.resolve("triples")));
  }

  /// news-please files; `newsCluster.EventId` is the event.
  static LabelledStories newsStories(Path folder) throws IOException {
    Map<String, String> byFile = new HashMap<>();
    for (Path file : jsonFiles(folder)) {
      JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
      JsonNode event = json.path("newsCluster").path("EventId");
      if (!event.isMissingNode() && !event.isNull()) {
        byFile.put(file.getFileName().toString(), event.asString());
      }
    }
    List<ReadArticle> articles = new ArrayList<>();
    Map<String, String> events = new HashMap<>();
    ArticleReader.read(
        List.of(folder.toString()),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article>(Article article)) {
            String event = byFile.get(Path.of(article.file()).getFileName().toString());
            if (event != null) {
              events.put(article.id(), event);
              articles.addAll(Pipelines.reading().apply(article));
            }
          }
        });
    return new LabelledStories("news-stories", articles, events);
  }

  /// Three reports an event; `triplet-uuid` is the event, and the title is told by itself.
  static LabelledStories triples(Path folder) throws IOException {
    List<ReadArticle> articles = new ArrayList<>();
    Map<String, String> events = new HashMap<>();
    for (Path file : jsonFiles(folder)) {
      JsonNode json = JsonMapper.shared().readTree(Files.readString(file));
      Article article = DevArticles.read(folder, folder.relativize(file).toString());
      articles.addAll(Pipelines.reading().apply(article));
      events.put(article.id(), json.path("triplet-uuid").asString(""));
    }
    return new LabelledStories("triples", articles, events);
  }

  private static List<Path> jsonFiles(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (UncheckedIOException e) {
      throw new IOException(folder + " cannot be read", e);
    }
  }

  /// The fold of an event: every article of an event is in one fold.
  static int fold(String event, int folds) {
    return Integer.remainderUnsigned(Digest.of("fold", event).hashCode(), folds);
  }
}
