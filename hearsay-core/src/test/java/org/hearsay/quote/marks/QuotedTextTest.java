package org.hearsay.quote.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.hearsay.text.Tokenize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What stands between marks, of every shape in which news is typed.
class QuotedTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        // inside one another, all of one kind
        "“We call it the “long wet” and it goes on,” Ott said.|We call it the “long wet” and it goes on,",
        "\"We call it the \"long wet\" and it goes on,\" Ott said.|We call it the \"long wet\" and it goes on,",
        "“Yes,” Ott told us, “but how “dry” is it, and how “warm”?”|Yes,/but how “dry” is it, and how “warm”?",
        // the earlier one was never closed
        "“We left, Ott said. “It rained,” he said. “All day.”|We left, Ott said./It rained,/All day.",
        // plural possessives
        "‘The bakers’ bread is “stale”,’ Ott said.|The bakers’ bread is “stale”,",
        "‘We paid, and the bakers’ bill grew.’|We paid, and the bakers’ bill grew.",
        "The ‘pipers’ who play “reels” met.|pipers/reels",
        // dots, dashes and other marks first
        "\"... and nobody saw,\" Ott said.|... and nobody saw,",
        "\"…and nobody saw,\" Ott said.|…and nobody saw,",
        "\"—no, wait,\" Ott said.|—no, wait,",
        "\"'Never,' they told us,\" Ott said.|'Never,' they told us,",
        "'\"Never,\" they told us,' Ott said.|\"Never,\" they told us,",
        "He left \"early\"... and \"wet\" - and cold.|early/wet",
        // the wrong way round
        "“It rains,” Ott said. ”It has rained since noon.“|It rains,/It has rained since noon.",
        "”It rains,” Ott said. ”All day.”|It rains,/All day.",
        "»It rains«, Ott said. »All day.«|It rains/All day.",
        // two for one
        "‘‘It rains,’’ Ott said.|It rains,",
        "``It rains,'' Ott said.|It rains,",
        ",,It rains,'' Ott said.|It rains,",
        "He has 2,,300 of them.|",
        // closed with the other kind
        "\"It rains,' Ott said. \"All day.\"|It rains,/All day.",
        "'It rains,\" Ott said. He left.|It rains,",
        "“It rains,\" Ott said. \"All day.”|It rains,/All day.",
        // spaced
        "\" It rains , \" Ott said . \" All day . \"|It rains ,/All day .",
        "A 6 \" pipe and a \"big\" one.|big",
        // other kinds
        "「It rains,」 Ott said.|It rains,",
        "„It rains,“ Ott said. « All day. »|It rains,/All day.",
        "“They said «no» to us,” Ott said.|They said «no» to us,",
        "＂It rains,＂ Ott said.|It rains,",
        // apostrophes
        "The '90s and the bakers' oven weren't Ott's.|",
      })
  void whatStandsBetweenMarks(String text, String expected) {
    List<String> parts = expected == null ? List.of() : List.of(expected.split("/"));
    assertThat(outermost(text)).isEqualTo(parts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "“We call it the “long wet” and it goes on,” Ott said.|long wet",
        "“They said ‘no’ to us,” Ott said.|no",
        "‘They said “no” to us,’ Ott said.|no",
      })
  void whatStandsInsideOthers(String text, String expected) {
    assertThat(stretches(text).filter(each -> each.depth() == 1).map(each -> each.parts().getFirst().in(text)))
        .containsExactly(expected);
  }

  @Test
  void whereSomethingQuotedBeginsAndEnds() {
    String text = "Ott said: “It rains.” Lee told the Echo, \"all day\". Nobody left";
    QuotedText quoted = QuotedText.of(new Tokenize().apply(article(text)).getFirst());
    assertThat(quoted.parts()).extracting(part -> part.in(text)).containsExactly("It rains.", "all day");
    int opens = text.indexOf('“');
    int closes = text.indexOf('”') + 1;
    assertThat(quoted.beginsAt(opens)).isTrue();
    assertThat(quoted.beginsAt(opens + 1)).isFalse();
    assertThat(quoted.beginsAt(text.indexOf('"'))).isTrue();
    assertThat(quoted.hasEdge(0, opens)).isFalse();
    assertThat(quoted.hasEdge(0, opens + 1)).isTrue();
    assertThat(quoted.hasEdge(opens + 1, closes - 1)).as("inside").isFalse();
    assertThat(quoted.hasEdge(opens + 1, closes)).isTrue();
    assertThat(quoted.hasEdge(closes, text.indexOf('"'))).isFalse();
    assertThat(quoted.hasEdge(text.indexOf("Nobody"), text.length())).isFalse();
    assertThat(quoted.lastEnd(0, opens)).isEqualTo(-1);
    assertThat(quoted.lastEnd(0, text.indexOf("told"))).isEqualTo(closes);
    assertThat(quoted.lastEnd(closes, text.indexOf("told"))).as("it ended before").isEqualTo(-1);
    assertThat(quoted.lastEnd(0, text.indexOf("day"))).as("the second has not ended").isEqualTo(closes);
  }

  @Test
  void aTextWithoutMarksHasNoEdges() {
    String text = "Nobody said a word.";
    QuotedText quoted = QuotedText.of(new Tokenize().apply(article(text)).getFirst());
    assertThat(quoted.parts()).isEmpty();
    assertThat(quoted.hasEdge(0, text.length())).isFalse();
    assertThat(quoted.beginsAt(0)).isFalse();
    assertThat(quoted.lastEnd(0, text.length())).isEqualTo(-1);
  }

  private static List<String> outermost(String text) {
    return stretches(text)
        .filter(each -> each.depth() == 0)
        .flatMap(each -> each.parts().stream())
        .map(part -> part.in(text))
        .toList();
  }

  private static Stream<QuotedStretch> stretches(String text) {
    return QuotedText.of(new Tokenize().apply(article(text)).getFirst()).stretches.stream();
  }

  private static Article article(String text) {
    return new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }
}
