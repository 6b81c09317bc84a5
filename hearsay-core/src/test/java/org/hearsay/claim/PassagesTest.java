package org.hearsay.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.Article;
import org.junit.jupiter.api.Test;

class PassagesTest {
  private static final String SHARED =
      "dockers left the northern quay at dawn and blocked the road to the old market";

  private static Article article(String outlet, String body) {
    return new Fixture(outlet, 3, outlet + " reports", body).read().article();
  }

  @Test
  void aRunOfTwelveEqualWordsIsFoundWhereverItStands() {
    List<String> words = List.of(SHARED.split(" "));
    for (int from = 0; from + Passages.LEAST_WORDS <= words.size(); from++) {
      String run = String.join(" ", words.subList(from, from + Passages.LEAST_WORDS));
      Article left = article("Coast Wire", "Nobody knew why. Early on Monday " + run + ", it seemed.");
      Article right = article("Bay Echo", "Police watched while " + run + " for hours.");
      assertThat(Passages.between(left, right)).singleElement()
          .satisfies(passage -> assertThat(passage.words()).isEqualTo(Passages.LEAST_WORDS));
    }
  }

  @Test
  void elevenEqualWordsAreNoPassage() {
    String run = "dockers left the northern quay at dawn and blocked the road";
    assertThat(Passages.between(article("A", "Early " + run + " twice."), article("B", "So " + run + " again."))).isEmpty();
  }

  @Test
  void wordsInQuotationMarksAreToldFromProse() {
    Article left = article("Coast Wire", "She said: “" + SHARED + "”");
    Article right = article("Bay Echo", "They heard: “" + SHARED + "”");
    assertThat(Passages.between(left, right)).singleElement().satisfies(passage -> assertThat(passage.quoted()).isTrue());
  }

  @Test
  void theDirectionIsNotKnownWithoutACredit() {
    List<Passage> found = Passages.between(article("Coast Wire", SHARED), article("Bay Echo", SHARED));
    assertThat(found).singleElement().satisfies(p -> assertThat(p.direction()).isEqualTo(Passage.Direction.UNKNOWN));
  }

  @Test
  void anEmptyArticleSharesNothing() {
    ReadArticle empty = new Fixture("Blank", 0, "", "").read();
    assertThat(Passages.between(empty.article(), article("Bay Echo", SHARED))).isEmpty();
  }
}
