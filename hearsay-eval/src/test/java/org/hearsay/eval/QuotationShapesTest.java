package org.hearsay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.ReadOptions;
import org.hearsay.model.ModelQuotationFinder;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.linear.LinearQuotationFinder;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Each shape in which reports quote, with every model. A shape is right when all of its direct and mixed quotations are
/// found with their speakers and no other direct one is.
class QuotationShapesTest {
  @TempDir Path folder;

  /// @param kind direct or mixed
  /// @param pieces of the words, "…" left out
  private record Expected(String kind, List<String> pieces, Set<String> speakers) {}

  private record Shape(String name, Set<String> open, String text, List<Expected> expected) {}

  @Test
  void rulesAreRight() throws IOException {
    assertRight("rules", RuleQuotationFinder.english());
  }

  @Test
  void fastIsRight() throws IOException {
    assertRight("fast", LinearQuotationFinder.english());
  }

  @Test
  void accurateIsRight() throws IOException {
    assertRight("accurate", ModelQuotationFinder.english());
  }

  private void assertRight(String model, QuotationFinder finder) throws IOException {
    List<Shape> shapes = shapes();
    assertThat(shapes).hasSizeGreaterThanOrEqualTo(60);
    Map<String, List<String>> wrong = new TreeMap<>();
    Set<String> open = new TreeSet<>();
    for (Shape shape : shapes) {
      List<String> problems = problems(shape, read(shape, finder));
      if (shape.open().contains(model)) {
        assertThat(problems).as(shape.name() + " is right now with " + model + ": take its mark away").isNotEmpty();
        open.add(shape.name());
      } else if (!problems.isEmpty()) {
        wrong.put(shape.name(), problems);
      }
    }
    System.out.printf(
        Locale.ROOT, "%s: %d of %d shapes right; open: %s%n", model, shapes.size() - open.size(), shapes.size(), open);
    assertThat(wrong).as(model).isEmpty();
  }

  private ReadArticle read(Shape shape, QuotationFinder finder) throws IOException {
    Path file = folder.resolve(shape.name().startsWith("Markdown") ? "shape.md" : "shape.txt");
    Files.writeString(file, shape.text());
    List<ReadArticle> read = new ArrayList<>();
    ArticleReader.read(
        List.of(file.toString()),
        ReadOptions.STANDARD,
        InputStream.nullInputStream(),
        outcome -> {
          if (outcome instanceof Outcome.Ok<Article> ok) {
            read.addAll(Pipelines.reading(finder).apply(ok.value()));
          }
        });
    assertThat(read).as(shape.name()).hasSize(1);
    return read.getFirst();
  }

  private static List<String> problems(Shape shape, ReadArticle article) {
    Map<Quotation, String> found = new HashMap<>();
    for (Quotation quotation : article.quotations()) {
      found.put(quotation, plain(words(article, quotation)));
    }
    List<String> problems = new ArrayList<>();
    Set<Quotation> used = new HashSet<>();
    for (Expected expected : shape.expected()) {
      for (String piece : expected.pieces()) {
        List<Quotation> hits =
            found.entrySet().stream().filter(one -> one.getValue().contains(piece)).map(Map.Entry::getKey).toList();
        used.addAll(hits);
        if (hits.isEmpty()) {
          problems.add("missed: " + piece);
        } else if (hits.stream().allMatch(one -> one.kind() == QuotationKind.INDIRECT)) {
          problems.add("not direct: " + piece);
        } else if (hits.stream().noneMatch(one -> speaks(one.speaker(), expected.speakers()))) {
          problems.add("speaker: " + piece);
        }
      }
    }
    String all = shape.expected().stream().flatMap(one -> one.pieces().stream()).collect(Collectors.joining(" "));
    for (Map.Entry<Quotation, String> one : found.entrySet()) {
      if (one.getKey().kind() == QuotationKind.DIRECT
          && !used.contains(one.getKey())
          && !all.contains(one.getValue())) {
        problems.add("not said: " + one.getValue());
      }
    }
    return problems;
  }

  private static String words(ReadArticle article, Quotation quotation) {
    return quotation.content().stream()
        .map((TextSpan span) -> span.in(article.article().text()))
        .collect(Collectors.joining(" "));
  }

  private static boolean speaks(Speaker speaker, Set<String> speakers) {
    boolean nobody = NAMELESS.contains(speaker.kind());
    String name = plain(speaker.name()).replaceFirst("^(?:the|a|an) ", "");
    return speakers.contains("unnamed")
        ? nobody
        : !name.isEmpty() && speakers.stream().anyMatch(one -> one.contains(name) || name.contains(one));
  }

  private static final Set<Speaker.Kind> NAMELESS =
      Set.of(Speaker.Kind.UNKNOWN, Speaker.Kind.UNNAMED, Speaker.Kind.GROUP);

  private static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[’‘'`´]", "").replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
  }

  private static List<Shape> shapes() {
    String file;
    try (InputStream in =
        Objects.requireNonNull(QuotationShapesTest.class.getResourceAsStream("quotation-shapes.txt"))) {
      file = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<Shape> shapes = new ArrayList<>();
    String[] parts = file.split("(?m)^=== ");
    for (String part : Arrays.copyOfRange(parts, 1, parts.length)) {
      int line = part.indexOf('\n');
      int gold = part.indexOf("\n---\n");
      String[] head = part.substring(0, line).split(" \\| open: ");
      List<Expected> expected = part.substring(gold + 5).strip().lines().map(QuotationShapesTest::expected).toList();
      Set<String> open = head.length == 1 ? Set.of() : Set.of(head[1].split(" "));
      shapes.add(new Shape(head[0], open, part.substring(line + 1, gold) + "\n", expected));
    }
    return shapes;
  }

  private static Expected expected(String line) {
    String[] cells = line.split(" \\| ");
    List<String> pieces =
        Arrays.stream(cells[1].split("…|\\.\\.\\."))
            .map(QuotationShapesTest::plain)
            .filter(one -> !one.isEmpty())
            .toList();
    Set<String> speakers =
        Arrays.stream(cells[2].split("[(]")).map(QuotationShapesTest::plain).collect(Collectors.toSet());
    return new Expected(cells[0], pieces, speakers);
  }
}
