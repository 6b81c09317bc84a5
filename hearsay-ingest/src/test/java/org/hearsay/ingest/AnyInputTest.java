package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.quote.Quotation;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.hearsay.text.LabelBlocks;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever comes in, the whole reading path gives an article or a refusal, and spans that lie in the
/// text. The seed is fixed: a failure names its case, and that case can be run alone.
class AnyInputTest {
  private static final int CASES = 2_000;
  private static final int SAMPLE_CASES = 20;
  private static final long SEED = 20_261_122;

  private static final String PAGE =
      "<!doctype html><html lang=en><head><title>Ferry</title><meta property='og:site_name' content='Bay"
          + " Echo'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Ferry\","
          + "\"author\":[{\"name\":\"Ann Lee\"}]}</script></head><body><article><h1>Ferry</h1><p class=byline>"
          + "By Ann Lee</p><p>TOLLE (Reuters) - The ferry stayed, the office said on Monday.</p><blockquote"
          + " class=twitter-tweet><p>No boat.</p>&mdash; Ilya Marsh (@imarsh) May 11, 2031</blockquote><p>“We"
          + " will not sail,” Marsh told reporters.</p></article></body></html>";
  private static final String JSON =
      "{\"title\":\"Ferry\",\"text\":\"“We will not sail,” Ilya Marsh said.\\nThe owner denied it, Bay Echo"
          + " reported.\",\"url\":\"https://bay.example/a\",\"date_publish\":\"2031-05-12\",\"authors\":[\"Ann"
          + " Lee\"]}";
  private static final String TEXT =
      "Ferry Stays\n\nBy Ann Lee\n\nMay 12, 2031\n\n“We will not sail,” Ilya Marsh, the master, told Bay"
          + " Echo on Monday.\n\n“He said ‘never’,” she added.\n\n— Ilya Marsh (@imarsh) May 11, 2031\n\nRead"
          + " more\n";
  private static final List<String> SOUP =
      List.of(
          "“",
          "”",
          "\"",
          "'",
          "‘",
          "’",
          "«",
          "»",
          "(",
          ")",
          "[",
          "]",
          "—",
          "- ",
          ",",
          ".",
          "?",
          "\n",
          "\n\n",
          "\r\n",
          "\t",
          "\u00a0",
          "\u200b",
          "\u2028",
          "\uFEFF",
          "\u202E",
          "\u0301",
          "😀",
          "👩‍👩‍👧",
          "İ",
          "ß",
          "ﬁ",
          "中文",
          "عرب",
          " said ",
          " told ",
          " according to ",
          " Ilya Marsh",
          " Dana",
          " the",
          " He ",
          " Monday",
          " 12",
          "@imarsh",
          "By ",
          "ADVERTISEMENT",
          "Correction: ",
          " Reuters",
          "(AFP)",
          "<p>",
          "</p>",
          "&amp;",
          "{",
          "}",
          "\u0000",
          "\uD800",
          "\uDFFF",
          "a",
          "Z");

  @TempDir Path folder;

  @Test
  void nothingThrowsAndEverySpanLiesInItsText() {
    Stage.Each<Article, ReadArticle> reading = Pipelines.reading();
    int read = 0;
    int refused = 0;
    for (int i = 0; i < CASES; i++) {
      byte[] input = input(new Random(SEED + i), i);
      try {
        Reading outcome = Reading.stdin(input);
        assertThat(outcome.articles().size() + outcome.refused().size()).isPositive();
        for (Article article : outcome.articles()) {
          reading.apply(article).forEach(AnyInputTest::check);
        }
        read += outcome.articles().size();
        refused += outcome.refused().size();
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        throw new AssertionError("case " + i + " of seed " + SEED, e);
      }
    }
    assertThat(read).isGreaterThan(CASES / 2);
    assertThat(refused).isGreaterThan(CASES / 50);
  }

  /// Every sample of a format, with lines removed, doubled and joined.
  @Test
  void samplesWithTheirLinesInDisorderGiveArticlesOrRefusals() throws IOException {
    Stage.Each<Article, Article> labels = new LabelBlocks();
    int given = 0;
    try (Stream<Path> files = Files.list(Path.of("../samples/formats"))) {
      for (Path file : files.sorted().toList()) {
        byte[] whole = Files.readAllBytes(file);
        for (int i = 0; i < SAMPLE_CASES; i++) {
          byte[] input = disordered(whole, new Random(SEED + i));
          try {
            Reading outcome = Reading.of(Reading.write(folder, i + file.getFileName().toString(), input));
            given += outcome.articles().size() + outcome.refused().size();
            for (Article article : outcome.articles()) {
              labels.apply(article).forEach(each -> each.blocks().forEach(b -> inside(b.span(), each.text())));
            }
          } catch (RuntimeException | AssertionError | StackOverflowError e) {
            throw new AssertionError(file + ", case " + i + " of seed " + SEED, e);
          }
        }
      }
    }
    assertThat(given).isGreaterThan(SAMPLE_CASES * 20);
  }

  /// A text of which every line stands twice has no line that is the text's own.
  @Test
  void shortTextsWithTheirLinesInDisorderAreRead() {
    Stage.Each<Article, ReadArticle> reading = Pipelines.reading();
    for (int i = 0; i < SAMPLE_CASES * 20; i++) {
      byte[] input = disordered(TEXT.getBytes(StandardCharsets.UTF_8), new Random(SEED + i));
      for (Article article : Reading.stdin(input).articles()) {
        reading.apply(article).forEach(AnyInputTest::check);
      }
    }
    for (String text :
        List.of("The ferry stayed.\nThe ferry stayed.", "Ferry\nFerry\nFerry", "It stayed?\n\nIt stayed?")) {
      reading.apply(Reading.stdin(text).one()).forEach(AnyInputTest::check);
    }
  }

  private static byte[] disordered(byte[] whole, Random random) {
    List<String> lines = new ArrayList<>(List.of(new String(whole, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
    for (int k = random.nextInt(5); k >= 0 && !lines.isEmpty(); k--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(4)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        case 2 -> lines.set(at, line.stripTrailing());
        default -> lines.set(at, line.substring(random.nextInt(line.length() + 1)));
      }
    }
    return String.join("", lines).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] input(Random random, int i) {
    return switch (i % 6) {
      case 0 -> noise(random);
      case 1 -> mutated(PAGE, random);
      case 2 -> mutated(JSON, random);
      case 3 -> mutated(TEXT, random);
      case 4 -> soup(random).getBytes(StandardCharsets.UTF_8);
      default -> nested(random).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] noise(Random random) {
    byte[] bytes = new byte[random.nextInt(400)];
    random.nextBytes(bytes);
    if (random.nextBoolean()) {
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = (byte) (' ' + Math.floorMod(bytes[k], 95));
      }
    }
    return bytes;
  }

  /// Pieces left out, doubled, swapped in from elsewhere, and single bytes changed.
  private static byte[] mutated(String model, Random random) {
    StringBuilder text = new StringBuilder(model);
    for (int k = random.nextInt(6); k >= 0; k--) {
      int from = random.nextInt(text.length());
      int to = Math.min(text.length(), from + random.nextInt(60));
      switch (random.nextInt(4)) {
        case 0 -> text.delete(from, to == from ? from : to - 1);
        case 1 -> text.insert(from, text.substring(from, to));
        case 2 -> text.insert(from, SOUP.get(random.nextInt(SOUP.size())));
        default -> text.setLength(Math.max(1, to));
      }
    }
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(4) == 0 && bytes.length > 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }

  private static String soup(Random random) {
    StringBuilder text = new StringBuilder();
    for (int k = random.nextInt(300); k >= 0; k--) {
      text.append(SOUP.get(random.nextInt(SOUP.size())));
    }
    return text.toString();
  }

  private static String nested(Random random) {
    String open = SOUP.get(random.nextInt(10));
    int depth = 1 + random.nextInt(300);
    String inner = open.repeat(depth) + "We will not sail, Marsh said. ";
    return random.nextBoolean()
        ? inner + "”".repeat(random.nextInt(depth))
        : "<div>".repeat(depth * 5) + inner + "</p>".repeat(random.nextInt(5));
  }

  private static void check(ReadArticle read) {
    String text = read.article().text();
    read.article().blocks().forEach(block -> inside(block.span(), text));
    for (Quotation quotation : read.quotations()) {
      quotation.content().forEach(span -> inside(span, text));
      quotation.cue().forEach(span -> inside(span, text));
      quotation.source().forEach(span -> inside(span, text));
    }
    read.entities()
        .forEach(entity -> entity.mentions().stream().map(Mention::span).forEach(span -> inside(span, text)));
    read.times().forEach(time -> inside(time.span(), text));
  }

  private static void inside(TextSpan span, String text) {
    assertThat(span.end()).isLessThanOrEqualTo(text.length());
  }
}
