package org.hearsay.eval.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.entity.ReadArticle;
import org.hearsay.eval.dev.ChainScore.Part;
import org.hearsay.eval.dev.DevSet.Marked;
import org.hearsay.eval.dev.DevSet.Row;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

class ChainsTest {
  private static final String TEXT = "“The mill will close,” Lee told workers, the Coast Wire reported.";

  @Test
  void theSetsHoldPositionsAndLabelsAndNoWords() {
    Set<String> stances = Set.of("asserts", "denies", "refuses", "asks", "demands", "promises", "believes", "other");
    String span = "\\d+-\\d+";
    for (String line : Stream.of(MeasureChains.SET, MeasureChains.BLIND).flatMap(set -> lines(set).stream()).toList()) {
      String[] columns = line.split("\t", -1);
      assertThat(columns[1]).matches("[0-9a-f]{8}");
      assertThat(columns[2]).isIn("window", "quotation", "ignore");
      assertThat(columns[3]).matches(span + "(;" + span + ")*");
      for (String field : List.of(columns).subList(4, columns.length)) {
        String value = field.substring(field.indexOf('=') + 1);
        switch (field.substring(0, field.indexOf('='))) {
          case "to" -> assertThat(value).matches(span + "|\\?");
          case "via" -> {
            String hop = "(outlet|document|person|unnamed|\\?):" + span + ":" + span;
            assertThat(value).matches(hop + "(," + hop + ")*");
          }
          case "stance" -> assertThat(stances).contains(value);
          case "when" -> assertThat(value).matches(span);
          case "date" -> assertThat(value).matches("\\d{4}-\\d\\d-\\d\\d(/\\d{4}-\\d\\d-\\d\\d)?");
          default -> throw new AssertionError("no such field: " + field);
        }
      }
    }
  }

  @Test
  void aHopOnTheRightQuotationCountsAndOneThatNobodyMarkedIsWrong() {
    ChainScore score = new ChainScore();
    TextSpan content = at("The mill will close,");
    Row window = new Row("window", List.of(new TextSpan(0, TEXT.length())), Map.of());
    Row wanted =
        new Row(
            "quotation",
            List.of(content),
            Map.of("to", span("workers"), "via", "outlet:" + span("Coast Wire") + ":" + span("reported")));
    score.add(marked(window, wanted), read(content, at("workers"), at("Coast Wire")));
    assertThat(score.of(Part.HOPS)).containsExactly(1, 1, 1, 1);
    assertThat(score.of(Part.ADDRESSEES)).containsExactly(1, 1, 1, 1);

    score.add(marked(window), read(content, at("workers"), at("Coast Wire")));
    assertThat(score.of(Part.HOPS)).containsExactly(1, 1, 2, 1);
    assertThat(score.of(Part.ADDRESSEES)).containsExactly(1, 1, 2, 1);
  }

  @Test
  void wordsInColumnsBecomeTextAsTheirPositionsCount() {
    assertThat(DevSet.spans("1-3;5-6", "𝔸bcdef")).containsExactly(new TextSpan(2, 4), new TextSpan(6, 7));
  }

  /// F1 of hops and addressees may not fall under what it was when the set was made.
  @Test
  void chainsOnTheSetMadeByHandKeepTheirLevel() throws IOException {
    Path data = MeasureChains.folder();
    String missing = DevSet.missing(MeasureChains.SET, data);
    if (!missing.isEmpty()) {
      System.out.println("chains skipped: " + missing);
    }
    assumeTrue(missing.isEmpty(), missing);
    ChainScore score = MeasureChains.measure(data, "fast").all();
    score.figures().forEach((name, value) -> System.out.println("chains: " + name + " " + value));
    assertThat(score.f1(Part.HOPS)).isGreaterThan(80);
    assertThat(score.f1(Part.ADDRESSEES)).isGreaterThan(86);
  }

  private static Marked marked(Row... rows) {
    Article article = new Article("id", "f", null, null, null, List.of(), "en", Published.UNKNOWN, TEXT, List.of());
    return new Marked("f", article, List.of(rows));
  }

  private static ReadArticle read(TextSpan content, TextSpan to, TextSpan via) {
    Quotation quotation =
        new Quotation(
            "q",
            QuotationKind.DIRECT,
            List.of(content),
            List.of(),
            List.of(),
            Speaker.UNKNOWN,
            new Addressee(null, to.in(TEXT), to),
            List.of(new Hop(null, via.in(TEXT), Hop.Kind.OUTLET, null, via)),
            Stance.ASSERTS,
            null,
            1,
            "rule",
            null,
            true);
    return new ReadArticle(marked().article(), List.of(quotation), List.of(), List.of());
  }

  private static TextSpan at(String words) {
    int begin = TEXT.indexOf(words);
    return new TextSpan(begin, begin + words.length());
  }

  private static String span(String words) {
    return at(words).begin() + "-" + at(words).end();
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Objects.requireNonNull(DevSet.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
