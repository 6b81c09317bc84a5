package org.hearsay.eval.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Published;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads an article of the data folder as the sets made by hand count its positions: news-please JSON
/// (`text`), triples (paragraphs), words in columns (`.tsv`) and plain text.
///
/// How words in columns become text must never change, or positions move; [DevSet] checks a digest.
public final class DevArticles {
  private DevArticles() {}

  /// @param path relative to the data folder, with `/`
  public static Article read(Path data, String path) throws IOException {
    String file = Files.readString(data.resolve(path));
    if (path.endsWith(".tsv")) {
      return article(path, null, columns(file), null);
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

  private static Article article(
      String path, @Nullable String title, String text, @Nullable LocalDate published) {
    return new Article(
        Digest.of(path),
        path,
        null,
        null,
        title,
        List.of(),
        "en",
        published == null
            ? Published.UNKNOWN
            : new Published(DateRange.day(published), Published.Basis.METADATA),
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

  /// One word a line before a tab; an empty line after each sentence.
  public static String columns(String file) {
    StringBuilder text = new StringBuilder();
    String before = "";
    boolean quoted = false;
    for (String line : file.lines().toList()) {
      int tab = line.indexOf('\t');
      String word = tab < 0 ? "" : line.substring(0, tab).strip();
      boolean starts = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      if (word.isEmpty()) {
        text.append(starts ? "" : "\n\n");
        before = "";
        continue;
      }
      boolean glued = starts || isGlued(word, before);
      if (word.equals("\"")) {
        glued = starts || quoted;
        quoted = !quoted;
      } else if (before.equals("\"") && quoted) {
        glued = true;
      }
      text.append(glued ? "" : " ").append(word);
      before = word;
    }
    return text.toString();
  }

  private static boolean isGlued(String word, String before) {
    char first = word.charAt(0);
    boolean clitic = (first == '\'' || first == '’') && word.length() < 4;
    return ".,;:!?%)]’”".indexOf(first) >= 0
        || clitic
        || word.equals("n't")
        || word.equals("n’t")
        || "-–/".contains(word)
        || (!before.isEmpty() && "([“‘$£€#-–/".contains(before));
  }
}
