package org.hearsay.eval.origins;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.InputFormat;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The reports of one real event, called A, B, … in order of publication.
///
/// @param id `n` and the number of an event of news-stories, or `t` and the first eight of an id of triples
public record RealEvent(String id, List<ObjectNode> reports) {
  public RealEvent {
    reports = List.copyOf(reports);
  }

  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<String, String> SITES =
      Map.of("nyt", "nytimes.com", "fox", "foxnews.com", "hpo", "huffpost.com");

  /// What the program says of it.
  ///
  /// @param letters by article id
  record Read(List<Story> stories, Map<String, Integer> letters) {
    /// The letter of an article, as a number from 0; absent for none.
    @Nullable Integer letter(@Nullable String article) {
      return article == null ? null : letters.get(article);
    }
  }

  private record Member(String published, String file, ObjectNode report) {}

  /// All events of two collections, by id; reports are in order of publication, then of their files.
  public static Map<String, RealEvent> all(Path data) throws IOException {
    Map<String, List<Member>> members = new TreeMap<>();
    for (Path file : files(data.resolve("news-stories"))) {
      JsonNode from = JSON.readTree(file.toFile());
      ObjectNode report = JSON.createObjectNode();
      for (String field : List.of("title", "text", "date_publish", "source_domain", "url")) {
        report.set(field, from.path(field));
      }
      add(members, "n" + from.path("newsCluster").path("EventId").asString(), file, report);
    }
    for (Path file : files(data.resolve("triples"))) {
      JsonNode from = JSON.readTree(file.toFile());
      List<String> paragraphs = new ArrayList<>();
      for (JsonNode paragraph : from.path("body-paragraphs")) {
        List<String> sentences = new ArrayList<>();
        paragraph.forEach(sentence -> sentences.add(sentence.asString()));
        paragraphs.add(String.join(" ", sentences));
      }
      String source = from.path("source").asString();
      ObjectNode report = JSON.createObjectNode();
      report.put("title", from.path("title").asString());
      report.put("text", String.join("\n", paragraphs));
      report.put("date_publish", from.path("date").asString() + "T00:00:00");
      report.put("source_domain", SITES.getOrDefault(source, source));
      add(members, "t" + from.path("triplet-uuid").asString().substring(0, 8), file, report);
    }
    Map<String, RealEvent> events = new TreeMap<>();
    members.forEach((id, all) -> {
      all.sort(Comparator.comparing(Member::published).thenComparing(Member::file));
      events.put(id, new RealEvent(id, all.stream().map(Member::report).toList()));
    });
    return events;
  }

  private static void add(Map<String, List<Member>> members, String id, Path file, ObjectNode report) {
    String published = report.path("date_publish").asString("");
    members
        .computeIfAbsent(id, key -> new ArrayList<>())
        .add(new Member(published, String.valueOf(file.getFileName()), report));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /// The words of a report that a label points at.
  ///
  /// @param field `text` or `title`
  /// @param begin in code points
  public String words(int report, String field, int begin, int end) {
    String text = reports.get(report).path(field).asString("");
    int length = text.codePointCount(0, text.length());
    int from = text.offsetByCodePoints(0, Math.min(begin, length));
    return text.substring(from, text.offsetByCodePoints(from, Math.min(end, length) - Math.min(begin, length)));
  }

  /// Its articles, read, with the letter of each as a number from 0.
  ///
  /// @param letters by article id
  public record Articles(List<ReadArticle> read, Map<String, Integer> letters) {
    public Articles {
      read = List.copyOf(read);
    }
  }

  /// Reads its reports by the path that a user's articles take.
  public Articles articles(Stage.Each<Article, ReadArticle> reading) {
    StringBuilder lines = new StringBuilder();
    reports.forEach(report -> lines.append(JSON.writeValueAsString(report)).append('\n'));
    List<ReadArticle> read = new ArrayList<>();
    Map<String, Integer> letters = new HashMap<>();
    ArticleReader.read(
        List.of("-"),
        ReadOptions.STANDARD.withFormat(InputFormat.JSONL),
        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article article) -> {
              int line = Integer.parseInt(article.file().substring(article.file().lastIndexOf(':') + 1));
              letters.put(article.id(), line - 1);
              read.addAll(reading.apply(article));
            }
            case Outcome.Refused<Article> refused -> throw new IllegalStateException(id + " refused: " + refused);
          }
        });
    return new Articles(read, letters);
  }

  /// Reads and compares its reports by the path that a user's articles take.
  Read read(Stage.Each<Article, ReadArticle> reading) {
    Articles articles = articles(reading);
    return new Read(Pipelines.brief(articles.read()), articles.letters());
  }
}
