package org.hearsay.compare.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.fact.SentencePlace;
import org.hearsay.compare.report.Report;
import org.junit.jupiter.api.Test;

/// Which aligned sentences carry a claim, on invented sentences.
class SharedTellingTest {
  private static SentencePlace place(int index, String sentence) {
    Report report = new Report(index, new Fixture("Outlet " + index, 3, "", sentence).read());
    return new SentencePlace(report, report.sentences.getFirst());
  }

  private static boolean oneThing(String left, String right, double odds) {
    return telling(left, right, odds, false);
  }

  private static boolean telling(String left, String right, double odds, boolean ofOne) {
    SentencePlace a = place(0, left);
    SentencePlace b = place(1, right);
    List<Assertion> story = new ArrayList<>();
    for (SentencePlace place : List.of(a, b)) {
      story.add(Assertion.of(place.report(), place.sentence().span(), false));
    }
    SharedTelling telling = new SharedTelling(story);
    AlignedPair pair = new AlignedPair(a, b, odds);
    return ofOne ? telling.oneThingOfOne(pair) : telling.oneThing(pair);
  }

  private static final String CLOSES = "In Tolven the dredging barge Oriel will be scrapped by its insurers.";
  private static final String SCRAPPED = "Insurers want the barge scrapped, and the dredging ends.";
  private static final String PAINTED = "The Oriel of Tolven was painted green for the summer.";

  @Test
  void sharedRareWordsCarryAClaimThatTheAlignmentLeavesOpen() {
    assertThat(oneThing(CLOSES, SCRAPPED, -0.8)).isTrue();
  }

  @Test
  void sharedNamesAloneCarryNone() {
    assertThat(oneThing(CLOSES, PAINTED, -0.8)).isFalse();
  }

  @Test
  void aSureAlignmentCarriesItWhateverIsShared() {
    assertThat(oneThing(CLOSES, PAINTED, 0.5)).isTrue();
  }

  @Test
  void aPoorAlignmentCarriesNoneHoweverMuchIsShared() {
    assertThat(oneThing(CLOSES, CLOSES, -1.5)).isFalse();
  }

  @Test
  void whatOnePersonSaysIsCarriedFurther() {
    assertThat(telling(CLOSES, SCRAPPED, -1.2, false)).isFalse();
    assertThat(telling(CLOSES, SCRAPPED, -1.2, true)).isTrue();
    assertThat(telling(CLOSES, CLOSES, -1.4, true)).isTrue();
    assertThat(telling(CLOSES, PAINTED, -1.4, true)).isFalse();
  }
}
