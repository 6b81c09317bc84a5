package org.hearsay.eval;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.hearsay.compare.CompareReports;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.model.ModelFiles;
import org.hearsay.model.ModelQuotationFinder;
import org.hearsay.origin.CountOrigins;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Digest;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;
import org.hearsay.stage.StageId;
import org.hearsay.story.JoinStories;
import org.hearsay.text.Article;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the steps make of the gold articles and of the sample, as digests beside the steps' numbers. So nobody can
/// change what a step gives and leave its number as it was: kept results would then claim to be made as new ones are.
final class OutputDigests {
  static final String REPIN =
      "./mvnw -pl hearsay-eval -am test -Dtest=OutputDigestsTest -Dsurefire.failIfNoSpecifiedTests=false"
          + " -Dhearsay.repin";

  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Set<String> COUNTS = Set.of("outlets", "texts", "origins");
  private static final Set<String> BY_SPEAKERS = Set.of("speaker", "addressee", "via", "when");

  private OutputDigests() {}

  /// What some steps make of the articles, given what the lines before it made.
  ///
  /// @param name without blanks
  /// @param steps with their numbers, with blanks between
  /// @param digest of their output, 16 hexadecimal digits
  record Line(String name, String steps, String digest) {
    static Line parse(String written) {
      String[] parts = written.split("\t", -1);
      if (parts.length != 3) {
        throw new IllegalArgumentException(
            "'" + written + "' is not a name, steps and a digest; take it over anew: " + REPIN);
      }
      return new Line(parts[0], parts[1], parts[2]);
    }

    String written() {
      return name + "\t" + steps + "\t" + digest;
    }
  }

  static List<Line> measure() throws IOException {
    List<Article> articles = articles();
    List<ReadArticle> read = articles.stream().flatMap(one -> Pipelines.reading().apply(one).stream()).toList();
    List<JsonNode> shown = read.stream().map(one -> json(json -> ArticleJson.write(json, one, null))).toList();
    List<Story> stories = Pipelines.brief(read);
    List<JsonNode> compared = stories.stream().map(one -> json(json -> StoryJson.write(json, one))).toList();
    List<StageId> steps = Pipelines.reading().steps();
    StageId blocks = steps.getFirst();
    StageId speakers = steps.getLast();
    return List.of(
        new Line("ingest", ArticleReader.ID.toString(), digest(articles)),
        new Line(
            "blocks",
            blocks.toString(),
            digest(shown, key -> !Set.of("quotations", "entities", "times").contains(key), key -> true)),
        new Line(
            "quotations",
            StageId.join(steps.subList(1, steps.size() - 1)),
            digest(shown, key -> key.equals("quotations"), key -> !BY_SPEAKERS.contains(key))),
        new Line("speakers", speakers.toString(), digest(shown, key -> true, key -> true)),
        new Line(
            "stories",
            new JoinStories().id().toString(),
            digest(compared, key -> Set.of("id", "articles").contains(key), key -> true)),
        new Line(
            "comparison",
            new CompareReports().id().toString(),
            digest(compared, key -> !COUNTS.contains(key), key -> !COUNTS.contains(key))),
        new Line("origins", new CountOrigins().id().toString(), digest(compared, key -> true, key -> true)),
        new Line(
            "network", ModelQuotationFinder.english().name(), Digest.of(ModelFiles.english().digests().toString())));
  }

  /// @return what is not as pinned and what to do; empty where all is
  static String problems(List<Line> pinned, List<Line> now) {
    if (pinned.equals(now)) {
      return "";
    }
    String unnumbered = unnumbered(pinned, now);
    return unnumbered.isEmpty()
        ? "The output or the numbers of its steps changed. Take them over with\n  "
            + REPIN
            + "\nand commit regressions/output.tsv."
        : unnumbered;
  }

  /// The first step whose output changed though its number did not. Those after it may have changed because of it.
  ///
  /// @return what to do; empty where there is none
  static String unnumbered(List<Line> pinned, List<Line> now) {
    for (Line line : now) {
      Line old = pinned.stream().filter(one -> one.name().equals(line.name())).findFirst().orElse(line);
      if (line.digest().equals(old.digest())) {
        continue;
      }
      if (!line.steps().equals(old.steps())) {
        return "";
      }
      return ("The output of '%s' changed, and its steps still have the numbers %s. Give the step that changed a new"
              + " one (the StageId in its class, or the NAME of the finder), then take it over with\n"
              + "  %s\n"
              + "and commit regressions/output.tsv.")
          .formatted(line.name(), line.steps(), REPIN);
    }
    return "";
  }

  static Path file() {
    return Folders.repository().resolve("regressions").resolve("output.tsv");
  }

  static List<Line> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#")).map(Line::parse).toList();
  }

  static void write(Path file, List<Line> lines) throws IOException {
    StringBuilder text =
        new StringBuilder("# What the steps make of the gold articles and the sample. Not typed: " + REPIN + "\n");
    lines.forEach(line -> text.append(line.written()).append('\n'));
    Files.writeString(file, text);
  }

  /// The gold articles and those of the sample, without the paths that they have on this machine.
  static List<Article> articles() throws IOException {
    List<Article> articles = new ArrayList<>();
    Gold.articles().forEach(gold -> articles.add(Gold.article(gold)));
    String sample = Folders.repository().resolve("samples").resolve("varden-bridge").toString();
    ArticleReader.read(
        List.of(sample),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          switch (outcome) {
            case Outcome.Ok<Article>(Article one) -> articles.add(withoutPath(one));
            case Outcome.Refused<Article> refused -> throw new IllegalStateException("the sample is whole: " + refused);
          }
        });
    return articles;
  }

  private static Article withoutPath(Article one) {
    String file = one.file().substring(one.file().lastIndexOf('/') + 1);
    return new Article(
        one.id(),
        file,
        one.url(),
        one.outlet(),
        one.title(),
        one.byline(),
        one.language(),
        one.published(),
        one.text(),
        one.blocks());
  }

  private static JsonNode json(Consumer<Json> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      writer.accept(json);
    }
    return MAPPER.readTree(bytes.toByteArray());
  }

  private static String digest(List<?> values) {
    return Digest.of(values.stream().map(Object::toString).toArray(String[]::new));
  }

  /// @param top which fields of each document count
  /// @param below which fields of the objects in it count
  private static String digest(List<JsonNode> documents, Predicate<String> top, Predicate<String> below) {
    List<String> parts = new ArrayList<>();
    for (JsonNode document : documents) {
      document
          .properties()
          .forEach(field -> {
            if (top.test(field.getKey())) {
              parts.add(field.getKey() + " " + kept(field.getValue(), below));
            }
          });
    }
    return digest(parts);
  }

  private static JsonNode kept(JsonNode node, Predicate<String> keys) {
    if (node.isObject()) {
      ObjectNode object = MAPPER.createObjectNode();
      node.properties()
          .forEach(field -> {
            if (keys.test(field.getKey())) {
              object.set(field.getKey(), kept(field.getValue(), keys));
            }
          });
      return object;
    }
    if (node.isArray()) {
      ArrayNode array = MAPPER.createArrayNode();
      node.forEach(element -> array.add(kept(element, keys)));
      return array;
    }
    return node;
  }
}
