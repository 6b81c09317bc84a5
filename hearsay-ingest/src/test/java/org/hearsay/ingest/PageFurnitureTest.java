package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.text.LabelBlocks;
import org.junit.jupiter.api.Test;

/// What of a page is the report, where names of elements alone do not tell.
class PageFurnitureTest {
  private static final String FIRST =
      "The pier at Ostrava Bay opened on Monday after nine months of repairs, and the first ferry came in at noon.";
  private static final String SECOND =
      "The harbour master said that every plank had been looked at twice, and that the work had cost two million"
          + " crowns.";

  private static Article read(String body) {
    Article article =
        Reading.stdin("<html><head><title>Pier opens</title></head><body>" + body + "</body></html>").one();
    return new LabelBlocks().apply(article).getFirst();
  }

  private static List<String> of(Article article, BlockKind kind) {
    return article.blocks().stream()
        .filter(block -> block.kind() == kind)
        .map(block -> block.span().in(article.text()))
        .toList();
  }

  @Test
  void aReportInPiecesIsReadWhole() {
    String piece = "<div class=story-body><p>%s</p></div>";
    Article article =
        read(
            "<main><div>"
                + piece.formatted(FIRST)
                + "<div class=ad>Buy</div>"
                + piece.formatted(SECOND)
                + "</div></main>");
    assertThat(of(article, BlockKind.BODY)).contains(FIRST, SECOND);
  }

  @Test
  void piecesOfOtherReportsAreNotReadAlong() {
    String piece = "<div class=story-body><p>%s</p></div>";
    String others =
        "<p>The council of Holm met on Tuesday and spoke of the market, the trams and the price of bread.</p>";
    Article article =
        read(
            "<div>"
                + piece.formatted((FIRST + " " + SECOND + " ").repeat(4))
                + "<div>"
                + others.repeat(3)
                + "</div>"
                + piece.formatted("The fair of Holm was put off.")
                + "</div>");
    assertThat(article.text()).contains(FIRST).doesNotContain("The council of Holm");
  }

  @Test
  void aHeadingWithLinksAloneBelowIsFurniture() {
    Article article =
        read(
            "<article><p>"
                + FIRST
                + "</p><h2>What it cost</h2><p>"
                + SECOND
                + "</p><h2>More from the bay</h2><ul><li><a href=/2>Ferry is late again</a></li><li><a href=/3>Fair put"
                + " off</a></li></ul></article>");
    assertThat(of(article, BlockKind.HEADLINE)).contains("What it cost").doesNotContain("More from the bay");
    assertThat(of(article, BlockKind.BOILERPLATE)).contains("More from the bay");
  }

  @Test
  void aListOfDatesAtTheEndBelongsToTheReport() {
    StringBuilder list = new StringBuilder();
    for (int day = 3; day < 9; day++) {
      list.append("<p>June ").append(day).append(" – Ostrava Bay, harbour hall</p>");
    }
    Article article = read("<article><p>" + FIRST + "</p><p>" + SECOND + "</p>" + list + "</article>");
    assertThat(of(article, BlockKind.BODY))
        .contains("June 3 – Ostrava Bay, harbour hall", "June 8 – Ostrava Bay, harbour hall");
  }

  @Test
  void aPostIsAPostAlsoInAnElementForSocialMedia() {
    Article article =
        read(
            "<article><p>"
                + FIRST
                + "</p><div class=social><blockquote class=twitter-tweet><p>We are open again.</p>&mdash; Ada Voss"
                + " (@adavoss) May 12, 2031</blockquote></div><p>"
                + SECOND
                + "</p></article>");
    assertThat(String.join(" ", of(article, BlockKind.EMBED))).contains("We are open again.");
  }
}
