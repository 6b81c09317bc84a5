package org.hearsay.eval.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.eval.ColumnText;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an article of the data folder as the sets made by hand count its positions: news-please JSON
/// (`text`), triples (paragraphs), words in columns (`.tsv`, see [ColumnText]) and plain text. [DevSet] checks a
/// digest.
public final class DevArticles {
  private DevArticles() {}

  /// @param path relative to the data folder, with `/`
  public static Article read(Path data, String path) throws IOException {
    String file = Files.readString(data.resolve(path));
    if (path.endsWith(".tsv")) {
      return article(path, null, ColumnText.of(file.lines().toList()).text(), null);
    }
    if (!path.endsWith(".json")) {
      return article(path, null, file, dateIn(path));
    }
    JsonNode json = JsonMapper.shared().readTree(file);
    JsonNode title = json.path("title");
    String head = title.isString() ? title.asString() : null;
    if (json.has("body-paragraphs")) {
      return article(path, head, paragraphs(head, json), day(json.path("date").asString("")));
    }
    return article(path, head, json.path("text").asString(""), day(json.path("date_publish").asString("")));
  }

  private static Article article(String path, @Nullable String title, String text, @Nullable LocalDate published) {
    return new Article(
        Digest.of(path),
        path,
        null,
        null,
        title,
        List.of(),
        "en",
        published == null ? Published.UNKNOWN : new Published(DateRange.day(published), Published.Basis.METADATA),
        text,
        List.of());
  }

  private static @Nullable LocalDate day(String stamp) {
    try {
      return stamp.length() < 10 ? null : LocalDate.parse(stamp.substring(0, 10));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /// `outlet_2015-11-11_words.txt`
  private static @Nullable LocalDate dateIn(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return day(name.substring(name.indexOf('_') + 1));
  }

  private static String paragraphs(@Nullable String title, JsonNode json) {
    String body = body(json);
    return title == null || title.isBlank() ? body : title.strip() + "\n\n" + body;
  }

  /// The paragraphs of a report of triples, without its title.
  public static String body(JsonNode json) {
    List<String> paragraphs = new ArrayList<>();
    for (JsonNode paragraph : json.path("body-paragraphs")) {
      List<String> sentences = new ArrayList<>();
      paragraph.forEach(sentence -> sentences.add(sentence.asString("")));
      paragraphs.add(String.join(" ", sentences));
    }
    return String.join("\n\n", paragraphs);
  }
}
