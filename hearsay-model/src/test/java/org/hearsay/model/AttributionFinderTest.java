package org.hearsay.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.hearsay.model.Attribution.Span;
import org.hearsay.text.ArticleText;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AttributionFinderTest {
  private static AttributionFinder finder;

  @BeforeAll
  static void load() throws IOException {
    finder = AttributionFinder.load(ModelFiles.english());
  }

  @AfterAll
  static void close() {
    finder.close();
  }

  @Test
  void cueBetweenTwoPartsJoinsThemIntoOneAttribution() {
    assertThat(rendered("“We left,” said Ann Lee, “at noon.”"))
        .hasSize(1)
        .first()
        .asString()
        .contains("[Ann Lee] {said}");
  }

  @Test
  void findsIndirectSpeech() {
    assertThat(rendered("The minister said that taxes would rise next year."))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("[The minister] {said}")
        .contains("taxes would rise next year");
  }

  @Test
  void plainNarrationHasNoAttribution() {
    assertThat(rendered("The train left at noon. It was raining in the valley.")).isEmpty();
  }

  @Test
  void partsWithNothingButACommaBetweenThemAreOne() throws IOException {
    TokenizedText words =
        ModelWords.cut(
            ArticleText.plain("Lee named eight ships, all of them lost, and the crews. They had gone."),
            WordPiece.read(ModelFiles.english()));
    assertThat(AttributionFinder.whole(words, List.of(content(2, 3), content(5, 8), content(11, 12))))
        .containsExactly(content(2, 8), content(11, 12));
    assertThat(AttributionFinder.whole(words, List.of(content(11, 12), content(14, 16)))).hasSize(2);
  }

  private static Labels.Segment content(int first, int last) {
    return new Labels.Segment(Labels.Role.CONTENT, first, last, false);
  }

  @Test
  void anyTextGivesSpansInRangeAndTheSameTwice() {
    Random random = new Random(11);
    String pieces = "“”\"'‘’ \n\t,.:—é日😀aB said he that \u0000\u200b\u0301";
    for (int round = 0; round < 60; round++) {
      StringBuilder text = new StringBuilder(round % 3 == 0 ? "Ann Lee said: “No" : "");
      for (int k = random.nextInt(300); k > 0; k--) {
        text.append(pieces.charAt(random.nextInt(pieces.length())));
      }
      check(text.toString());
    }
    for (String text : List.of("", " ", "\n\n", "“", "said", "a".repeat(5000), "\ud83d")) {
      check(text);
    }
  }

  private static void check(String text) {
    List<Attribution> found = finder.find(ArticleText.plain(text));
    assertThat(finder.find(ArticleText.plain(text))).isEqualTo(found);
    for (Attribution attribution : found) {
      assertThat(attribution.confidence()).isBetween(0.0, 1.0);
      for (Span span : attribution.content()) {
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
      }
    }
  }

  private static List<String> rendered(String text) {
    return finder.find(ArticleText.plain(text)).stream()
        .map(a -> "[" + words(text, a.source()) + "] {" + words(text, a.cue()) + "} <" + words(text, a.content()) + ">")
        .toList();
  }

  private static String words(String text, List<Span> spans) {
    return spans.stream().map(span -> text.substring(span.begin(), span.end())).collect(Collectors.joining("> <"));
  }
}
