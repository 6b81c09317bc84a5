package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.text.Article;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;

/// Two versions beside one another.
class SiteArticleTest {
  private static Article article(String text) {
    return new Article("a", "a.txt", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }

  private static String words(List<Views.Run> runs) {
    return runs.stream()
        .map(run -> run.css().isEmpty() ? run.text() : run.css() + "(" + run.text() + ")")
        .collect(Collectors.joining(" "));
  }

  @Test
  void paragraphsThatAreAlikeStandBesideOneAnother() {
    List<SiteArticle.Row> rows =
        SiteArticle.beside(
            article("The gull sang.\n\nNine boats left.\n\nNobody waved."),
            article("The gull sang.\n\nTen boats left.\n\nRain fell.\n\nNobody waved."));
    assertThat(rows).hasSize(4);
    assertThat(rows.get(0).isSame()).isTrue();
    assertThat(words(rows.get(1).left())).isEqualTo("del(Nine) boats left.");
    assertThat(words(rows.get(1).right())).isEqualTo("ins(Ten) boats left.");
    assertThat(rows.get(2).left()).isEmpty();
    assertThat(words(rows.get(2).right())).isEqualTo("ins(Rain fell.)");
    assertThat(rows.get(3).isSame()).isTrue();
  }

  @Test
  void longTextsAreCutAndSaidToBe() {
    String all = "One line.\n\n".repeat(2_000);
    assertThat(SiteArticle.isWhole(article(all))).isFalse();
    assertThat(SiteArticle.beside(article(all), article(all + "End."))).hasSizeLessThanOrEqualTo(400);
    assertThat(SiteArticle.isWhole(article("One line."))).isTrue();
  }
}
