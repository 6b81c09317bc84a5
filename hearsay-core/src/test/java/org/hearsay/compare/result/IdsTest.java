package org.hearsay.compare.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.text.TextSpan;
import org.junit.jupiter.api.Test;

/// Ids of what is compared come from what it is and where it stands.
class IdsTest {
  private static final Side FOUR = new Side(new ArticleSpan("a", new TextSpan(3, 7)), "four");
  private static final Side FIVE = new Side(new ArticleSpan("b", new TextSpan(9, 13)), "five");

  @Test
  void theSidesOfADifferenceMayChangeTheirPlaces() {
    assertThat(difference(Kind.NUMBER, "count", FOUR, FIVE).id())
        .matches("[0-9a-f]{16}")
        .isEqualTo(difference(Kind.NUMBER, "number-word", FIVE, FOUR).id());
  }

  @Test
  void anotherKindPlaceOrValueIsAnotherDifference() {
    assertThat(
            List.of(
                difference(Kind.NUMBER, "count", FOUR, FIVE).id(),
                difference(Kind.WORDING, "count", FOUR, FIVE).id(),
                difference(Kind.NUMBER, "count", FOUR, new Side(FIVE.place(), "5")).id(),
                difference(Kind.NUMBER, "count", FOUR, new Side(new ArticleSpan("b", new TextSpan(9, 14)), "five"))
                    .id()))
        .doesNotHaveDuplicates();
  }

  @Test
  void aPassageIsTheSameFromEitherSide() {
    Passage passage = new Passage(FOUR.place(), FIVE.place(), 12, false, Passage.Direction.UNKNOWN, 0);
    Passage turned = new Passage(FIVE.place(), FOUR.place(), 12, false, Passage.Direction.LEFT_TO_RIGHT, 0.8);
    assertThat(passage.id()).matches("[0-9a-f]{16}").isEqualTo(turned.id());
  }

  @Test
  void equalEditsOfTwoVariantsAreTwoEdits() {
    Edit edit =
        new Edit(
            Edit.Kind.NUMBER,
            Edit.Judgement.ALTERS,
            EditRule.SPELLING,
            "four",
            "five",
            FOUR.place(),
            new TextSpan(9, 13));
    Utterance.Variant one = new Utterance.Variant("b", "q1", Utterance.Relation.ALTERED, List.of(edit));
    Utterance.Variant other = new Utterance.Variant("c", "q1", Utterance.Relation.ALTERED, List.of(edit));
    assertThat(one.idOf(edit)).matches("[0-9a-f]{16}").isNotEqualTo(other.idOf(edit));
  }

  private static Difference difference(Kind kind, String rule, Side left, Side right) {
    return new Difference(kind, rule, left, right, null, null, "another number");
  }
}
