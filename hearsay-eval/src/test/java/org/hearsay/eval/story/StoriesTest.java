package org.hearsay.eval.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hearsay.eval.Folders;
import org.hearsay.eval.train.Logistic;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Stories against events that are known; says so and stops where the data are not.
class StoriesTest {
  private static List<LabelledStories> sets = List.of();

  @BeforeAll
  static void read() throws IOException {
    Path data = Folders.data().resolve("data");
    for (String name : List.of("news-stories", "triples")) {
      if (!Files.isDirectory(data.resolve(name))) {
        System.out.println("stories not measured: " + data.resolve(name) + " does not exist (see HEARSAY_DATA)");
        return;
      }
    }
    sets = LabelledStories.all(data);
  }

  @Test
  void eventsThatTheModelWasNotTrainedOnAreFound() {
    assumeTrue(!sets.isEmpty());
    List<StoryScore> held = MeasureStories.heldOut(sets);
    for (int s = 0; s < sets.size(); s++) {
      System.out.println(sets.get(s).name() + ", held out: " + held.get(s).shown());
    }
    assertThat(held.get(0).f1()).isGreaterThanOrEqualTo(95);
    assertThat(held.get(1).whole()).isGreaterThanOrEqualTo((int) Math.ceil(0.95 * held.get(1).events()));
    assertThat(held.get(1).f1()).isGreaterThanOrEqualTo(97);
  }

  @Test
  void theOrderOfADayChangesLessThanAPoint() {
    assumeTrue(!sets.isEmpty());
    for (LabelledStories set : sets) {
      double ordered = MeasureStories.online(set, MeasureStories.inTime(set), false).f1();
      for (int seed = 1; seed <= 3; seed++) {
        double shuffled = MeasureStories.online(set, MeasureStories.shuffledDays(set, seed), false).f1();
        assertThat(Math.abs(shuffled - ordered)).as(set.name() + " shuffled with " + seed).isLessThan(1);
      }
    }
  }

  /// Worked out by hand: a and b together with c of another event, d alone.
  @Test
  void bCubedCountsEveryArticleOnce() {
    Map<String, String> events = Map.of("a", "1", "b", "1", "d", "1", "c", "2");
    StoryScore score = StoryScore.of(List.of(List.of("a", "b", "c"), List.of("d")), events, event -> true);
    assertThat(score.precision()).isCloseTo(2 * 2 / 3.0 + 1 / 3.0 + 1, offset(1e-9));
    assertThat(score.recall()).isCloseTo(2 * 2 / 3.0 + 1 / 3.0 + 1, offset(1e-9));
    assertThat(score.whole()).isEqualTo(1);
    assertThat(score.mixed()).isEqualTo(2);
  }

  @Test
  void articlesOfEventsLearnedFromAreNotScored() {
    Map<String, String> events = Map.of("a", "1", "b", "2");
    StoryScore score = StoryScore.of(List.of(List.of("a", "b")), events, "1"::equals);
    assertThat(score.articles()).isEqualTo(1);
    assertThat(score.f1()).isCloseTo(200 * 0.5 / 1.5, offset(1e-9));
  }

  @Test
  void aSeparableSetIsSeparated() {
    List<Logistic.Example> examples =
        List.of(
            Logistic.Example.of(new double[] {0, 5}, false, 1),
            Logistic.Example.of(new double[] {1, 3}, false, 1),
            Logistic.Example.of(new double[] {3, 4}, true, 1),
            Logistic.Example.of(new double[] {4, 4}, true, 1));
    double[] weights = Logistic.fit(examples, 1e-3);
    assertThat(examples).allMatch(one -> Logistic.score(weights, one.features()) > 0 == one.positive());
  }
}
