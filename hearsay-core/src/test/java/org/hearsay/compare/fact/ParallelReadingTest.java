package org.hearsay.compare.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParallelReadingTest {
  private static final String LEFT =
      "The northern quay of Osgrove was closed on Tuesday after divers found 14 cracks in its wall. A band played at"
          + " the town hall.";
  private static final String RIGHT =
      "Nobody was on the market square at night. Divers found 40 cracks in the wall of the northern quay of Osgrove,"
          + " and it was closed on Tuesday.";

  @Test
  void nearSentencesStandBesideOneAnotherAndTheOthersAlone() {
    ReadArticle left = read("Coast Wire", LEFT);
    ReadArticle right = read("Bay Echo", RIGHT);
    List<ParallelReading.Line> lines = ParallelReading.of(left, right);
    assertThat(lines).hasSize(3);
    assertThat(words(RIGHT, lines.get(0).right())).startsWith("Nobody");
    assertThat(words(LEFT, lines.get(0).left())).isEmpty();
    assertThat(words(LEFT, lines.get(1).left())).startsWith("The northern quay");
    assertThat(words(RIGHT, lines.get(1).right())).startsWith("Divers found 40");
    assertThat(lines.get(1).rightVaries()).extracting(span -> span.in(RIGHT)).contains("40");
    assertThat(words(RIGHT, lines.get(2).right())).isEmpty();
  }

  @Test
  void anArticleBesideItselfVariesNowhere() {
    ReadArticle left = read("Coast Wire", LEFT);
    assertThat(ParallelReading.of(left, read("Bay Echo", LEFT)))
        .hasSize(2)
        .allMatch(line -> line.left() != null && line.right() != null)
        .allMatch(line -> line.leftVaries().isEmpty() && line.rightVaries().isEmpty());
  }

  @Test
  void anEmptyArticleLeavesTheOtherAlone() {
    assertThat(ParallelReading.of(read("Coast Wire", "None."), read("Bay Echo", RIGHT)))
        .hasSize(2)
        .allMatch(line -> line.left() == null);
  }

  private static ReadArticle read(String outlet, String text) {
    Article article =
        new Article(
            outlet,
            outlet + ".txt",
            null,
            new Outlet(outlet, null, Outlet.Basis.METADATA),
            null,
            List.of(),
            "en",
            new Published(DateRange.day(LocalDate.of(2031, 5, 6)), Published.Basis.METADATA, null),
            text,
            List.of());
    return Pipelines.reading().apply(article).getFirst();
  }

  private static String words(String text, @Nullable TextSpan span) {
    return span == null ? "" : span.in(text);
  }
}
