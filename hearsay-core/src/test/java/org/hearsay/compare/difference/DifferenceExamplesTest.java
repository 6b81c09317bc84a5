package org.hearsay.compare.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.result.Difference;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every rule for differences has a file of examples: invented reports, read and compared as real ones are.
///
/// A line is `one report || another || … => rule: left / right; …`, or `=> none`. `¶` begins a paragraph.
class DifferenceExamplesTest {
  private static final Stage.Each<Article, ReadArticle> READING = Pipelines.reading();

  private static final List<String> OUTLETS = List.of("Coast Wire", "Bay Echo", "Inland Post");

  static Stream<String> rules() {
    return DifferenceRules.STANDARD.stream().map(DifferenceRule::name);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void reportsDifferAsTheExamplesSay(String rule) {
    List<String> lines = lines(rule);
    assertThat(lines).as("%s.examples", rule).anyMatch(line -> line.endsWith("=> none"));
    assertThat(lines).as("%s.examples", rule).anyMatch(line -> !line.endsWith("=> none"));
    for (String line : lines) {
      String[] sides = line.split(" => ", -1);
      assertThat(found(sides[0].split(" \\|\\| ", -1))).as(line).isEqualTo(sides[1]);
    }
  }

  @Test
  void rulesHaveNamesOfTheirOwn() {
    assertThat(rules().toList()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
  }

  private static String found(String... reports) {
    List<ReadArticle> read = new ArrayList<>();
    for (int i = 0; i < reports.length; i++) {
      read.add(read("report" + i, OUTLETS.get(i), reports[i]));
    }
    List<String> shown = new ArrayList<>();
    for (Difference found : new CompareReports().apply(new StoryGroup("story", read)).getFirst().conflicts()) {
      shown.add(found.rule() + ": " + found.left().value() + " / " + found.right().value());
    }
    return shown.isEmpty() ? "none" : String.join("; ", shown);
  }

  private static ReadArticle read(String id, String outlet, String text) {
    Article article =
        new Article(
            id,
            id + ".txt",
            null,
            new Outlet(outlet, null, Outlet.Basis.METADATA),
            null,
            List.of(),
            "en",
            new Published(DateRange.day(LocalDate.of(2031, 5, 6)), Published.Basis.METADATA, null),
            text.replace(" ¶ ", "\n\n"),
            List.of());
    return READING.apply(article).getFirst();
  }

  private static List<String> lines(String rule) {
    try (InputStream in = DifferenceExamplesTest.class.getResourceAsStream(rule + ".examples")) {
      assertThat(in).as("the file %s.examples in %s", rule, DifferenceExamplesTest.class.getPackageName()).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && line.charAt(0) != '#')
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
