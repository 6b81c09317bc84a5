package org.hearsay.eval.sim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.ReadArticle;
import org.junit.jupiter.api.Test;

/// The stream whose cost is measured.
class StreamTest {

  @Test
  void reportsComeInOrderOfTimeAndNoneTwice() {
    ArticleStream stream = new ArticleStream(1, 500);
    Set<String> seen = new HashSet<>();
    double last = 0;
    for (int i = 0; i < 400; i++) {
      ArticleStream.Item item = stream.next();
      assertThat(item.hours()).isGreaterThanOrEqualTo(last);
      assertThat(seen.add(item.report().id())).isTrue();
      last = item.hours();
    }
  }

  @Test
  void anArticleMadeAsIfReadHoldsTheWordsThatWereQuoted() {
    ArticleStream stream = new ArticleStream(1, 500);
    int quotations = 0;
    for (int i = 0; i < 60; i++) {
      ArticleStream.Item item = stream.next();
      ReadArticle read = PreRead.of(item.affair(), item.report(), item.day());
      quotations += read.quotations().size();
      assertThat(read.quotations())
          .hasSize((int) item.report().quotes().stream().filter(quote -> !quote.ranges().isEmpty()).count());
      assertThat(read.entities()).isNotEmpty();
    }
    assertThat(quotations).isPositive();
  }

  @Test
  void theLongestSharedRunIsCountedInWords() {
    assertThat(
            Written.longestRun(
                "The wells near Tolle were closed.",
                List.<String[]>of(Written.words("All wells near Tolle stay open."))))
        .isEqualTo(3);
    assertThat(Written.longestRun("The wells.", List.of())).isZero();
  }

  @Test
  void thePictureHasALineForEachPartAndTheTableARowForEachStep() {
    List<StreamCost.Row> rows =
        List.of(new StreamCost.Row(1000, 1, 2, 0, 3, 4, 5), new StreamCost.Row(2000, 1.5, 2, 0, 3, 4, 5));
    assertThat(StreamPlot.svg(rows)).startsWith("<svg").contains("polyline").endsWith("</svg>\n");
    assertThat(StreamPlot.table(rows)).contains("| 2,000 | 1.50 | 2.00 | 3.50 | 3 | 4 | 5 |");
  }
}
