package org.hearsay.eval.sim;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the program says of an affair, with the way back from its articles to the simulator's reports.
///
/// @param stories all that the program made of the affair; one where it joined all reports
record Answer(Affair affair, List<Story> stories, Map<String, Affair.Report> reports, Map<String, String> ids) {
  private static final JsonMapper JSON = new JsonMapper();

  /// Reads and compares, by the path that a user's articles take.
  static Answer of(Affair affair, Stage.Each<Article, ReadArticle> reading) {
    List<ReadArticle> read = new ArrayList<>();
    Map<String, Affair.Report> reports = new HashMap<>();
    Map<String, String> ids = new HashMap<>();
    for (Article article : ingest(affair.reports())) {
      int line = Integer.parseInt(article.file().substring(article.file().lastIndexOf(':') + 1));
      Affair.Report report = affair.reports().get(line - 1);
      reports.put(article.id(), report);
      ids.put(report.id(), article.id());
      read.addAll(reading.apply(article));
    }
    return new Answer(affair, Pipelines.brief(read), reports, ids);
  }

  static List<Article> ingest(List<Affair.Report> reports) {
    List<Article> articles = new ArrayList<>();
    ArticleReader.read(
        List.of("-"),
        ReadOptions.STANDARD.withFormat(InputFormat.JSONL),
        new ByteArrayInputStream(jsonLines(reports).getBytes(StandardCharsets.UTF_8)),
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article article) -> articles.add(article);
            case Outcome.Refused<Article> refused -> throw new IllegalStateException("refused: " + refused);
          }
        });
    return articles;
  }

  static String jsonLines(List<Affair.Report> reports) {
    StringBuilder lines = new StringBuilder();
    for (Affair.Report report : reports) {
      ObjectNode line = JSON.createObjectNode();
      line.put("id", report.id());
      line.put("title", report.title());
      line.put("outlet", report.newsroom().name());
      String published = report.published();
      if (published != null) {
        line.put("published", published);
      }
      line.put("text", report.text());
      lines.append(JSON.writeValueAsString(line)).append('\n');
    }
    return lines.toString();
  }

  Affair.@Nullable Report report(@Nullable String article) {
    return article == null ? null : reports.get(article);
  }
}
