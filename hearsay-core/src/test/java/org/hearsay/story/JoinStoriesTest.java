package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.ReadArticle;
import org.hearsay.story.StoryUpdate.Change;
import org.junit.jupiter.api.Test;

class JoinStoriesTest {
  private static final String[][] REPORTS = {
    {
      "Ferry strike: union rejects ninth offer",
      "The ferry union of Port Salm rejected the ninth offer of the harbour company. Ilya Marsh, who leads the union,"
          + " said the ferries would stay in the harbour."
    },
    {
      "Port Salm ferries stay in harbour",
      "Ferries in Port Salm did not sail on Monday as union leader Ilya Marsh turned down another offer from the"
          + " harbour company."
    },
    {
      "Ferry union says no again",
      "Ilya Marsh and his ferry union refused the harbour company of Port Salm a ninth time."
    },
    {
      "Comet seen over Lake Orra",
      "A green comet was visible above Lake Orra on Sunday night, and the observatory of Velm counted two tails."
    },
    {
      "Observatory counts two tails of comet",
      "The observatory in Velm says the green comet over Lake Orra has two tails and returns in ninety years."
    },
    {
      "Baker wins bread prize in Tollen",
      "A baker from Tollen won the national bread prize with a rye loaf that rested for three days."
    },
  };

  private static List<ReadArticle> reads(int day) {
    List<ReadArticle> reads = new ArrayList<>();
    for (int i = 0; i < REPORTS.length; i++) {
      reads.add(new Fixture("Outlet " + i, day, REPORTS[i][0], REPORTS[i][1]).read());
    }
    return reads;
  }

  /// Runs reports one by one through a stage.
  private static final class Run {
    final JoinStories stage;
    final JoinStories.State state;
    final Map<String, String> storyOf = new TreeMap<>();
    final List<StoryUpdate> updates = new ArrayList<>();

    Run(JoinStories stage) {
      this.stage = stage;
      state = stage.initial();
    }

    Run take(List<ReadArticle> reads) {
      reads.forEach(read -> note(stage.accept(state, read)));
      return this;
    }

    Run settle() {
      note(stage.settle(state));
      return this;
    }

    /// Checks that each update tells the truth about where the article was.
    private void note(List<StoryUpdate> news) {
      for (StoryUpdate update : news) {
        assertThat(storyOf.put(update.article(), update.story())).isEqualTo(update.from());
        updates.add(update);
      }
    }

    Set<Set<String>> groups() {
      Map<String, Set<String>> groups = new TreeMap<>();
      storyOf.forEach((article, story) -> groups.computeIfAbsent(story, key -> new TreeSet<>()).add(article));
      return new HashSet<>(groups.values());
    }
  }

  private static Run run(List<ReadArticle> reads) {
    return new Run(new JoinStories()).take(reads);
  }

  @Test
  void reportsOfOneHappeningJoinAndOthersStayApart() {
    assertThat(run(reads(3)).groups()).extracting(Set::size).containsExactlyInAnyOrder(3, 2, 1);
  }

  @Test
  void reportsWithoutADateJoinToo() {
    assertThat(run(reads(0)).groups()).extracting(Set::size).containsExactlyInAnyOrder(3, 2, 1);
  }

  @Test
  void aReportThatComesLateJoinsItsOldStory() {
    List<ReadArticle> reads = new ArrayList<>(reads(3));
    ReadArticle late = reads.removeFirst();
    for (int i = 0; i < 8; i++) {
      reads.add(
          new Fixture("Outlet", 20 + i, "Orchard number " + i, "Orchard " + i + " of Quell sold pears and cider.")
              .read());
    }
    Run run = run(reads);
    String story = run.storyOf.get(reads.getFirst().article().id());
    run.take(List.of(late));
    assertThat(run.storyOf.get(late.article().id())).isEqualTo(story);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<ReadArticle> reads = reads(3);
    Set<Set<String>> expected = run(reads).groups();
    for (int turn = 1; turn < reads.size(); turn++) {
      List<ReadArticle> turned = new ArrayList<>(reads);
      Collections.rotate(turned, turn);
      assertThat(run(turned).groups()).isEqualTo(expected);
    }
  }

  @Test
  void settlingAStreamThatCameInAnyOrderGivesTheSameStories() {
    List<ReadArticle> reads = new ArrayList<>(InventedStream.reads(120, 1));
    Set<Set<String>> expected = run(reads).settle().groups();
    for (int seed = 1; seed < 4; seed++) {
      Collections.shuffle(reads, new Random(seed));
      assertThat(run(reads).settle().groups()).isEqualTo(expected);
    }
  }

  @Test
  void aStoryKeepsItsIdWhileItGrows() {
    Run run = new Run(new JoinStories());
    run.take(List.of(reads(3).getFirst()));
    String first = run.storyOf.values().iterator().next();
    run.take(reads(3).subList(1, 3)).settle();
    assertThat(Set.copyOf(run.storyOf.values())).containsExactly(first);
    assertThat(run.updates).extracting(StoryUpdate::change).containsExactly(Change.OPENS, Change.JOINS, Change.JOINS);
  }

  @Test
  void twoStoriesThatTurnOutToBeOneAreMergedWithAnEventForEachArticleThatMoves() {
    String left = "The dike of Westmoor broke near the mill and water stands in Anholt street.";
    String right = "Mayor Piet Roos asked for boats after pumps failed in Kessel market.";
    ReadArticle one = new Fixture("A", 3, "Dike of Westmoor breaks", left).read();
    ReadArticle other = new Fixture("B", 3, "Mayor Piet Roos asks for boats", right).read();
    Run run = new Run(new JoinStories()).take(List.of(one, other));
    assertThat(run.groups()).hasSize(2);
    List<ReadArticle> both = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      both.add(
          new Fixture("C" + i, 3, "Dike of Westmoor breaks, mayor Piet Roos asks for boats", left + " " + right)
              .read());
    }
    run.take(both);
    assertThat(run.groups()).hasSize(1);
    assertThat(run.updates).filteredOn(update -> update.change() == Change.MERGES).hasSize(1);
  }

  /// A report that an agency's template could have written.
  private static ReadArticle rescue(String outlet, String ship, String coast, String harbour, String captain) {
    return new Fixture(
            outlet,
            3,
            "Ferry " + ship + " sinks off " + coast,
            "A car ferry with holidaymakers aboard, the "
                + ship
                + ", sank in heavy seas off "
                + coast
                + " and its passengers were brought to "
                + harbour
                + ", the rescue service said. The captain, "
                + captain
                + ", was the last to leave. Divers search the wreck for the recorder.")
        .read();
  }

  @Test
  void theSameSentencesWithOtherNamesAreTwoStories() {
    ReadArticle one = rescue("A", "Ostara", "Velm", "Port Salm", "Ilya Marsh");
    ReadArticle same = rescue("B", "Ostara", "Velm", "Port Salm", "Marsh");
    ReadArticle other = rescue("C", "Brisa", "Quell", "Tollen", "Dana Osei");
    Run run = run(List.of(one, same, other));
    assertThat(run.groups())
        .containsExactlyInAnyOrder(Set.of(one.article().id(), same.article().id()), Set.of(other.article().id()));
  }

  @Test
  void theSameSentencesWithoutNamesAreOneStory() {
    List<ReadArticle> reads = new ArrayList<>();
    for (String outlet : List.of("A", "B")) {
      reads.add(
          new Fixture(
                  outlet,
                  3,
                  "Ferry sinks in heavy seas",
                  "A car ferry sank in heavy seas and its passengers were brought ashore. Divers search the wreck.")
              .read());
    }
    assertThat(run(reads).groups()).hasSize(1);
  }

  @Test
  void anArticleThatComesAgainChangesNothing() {
    Run run = run(reads(3));
    Set<Set<String>> before = run.groups();
    int updates = run.updates.size();
    run.take(reads(3)).settle();
    assertThat(run.groups()).isEqualTo(before);
    assertThat(run.updates).hasSize(updates);
  }

  @Test
  void whatFellOutOfTheWindowTakesNoMoreReportsIn() {
    Run run = new Run(new JoinStories(PairModel.ENGLISH, new Window.Bounds(2, 14, 2)));
    run.take(reads(3).subList(3, 6));
    run.take(List.of(reads(4).getFirst(), reads(4).get(1)));
    ReadArticle again = new Fixture("Late", 5, REPORTS[4][0], REPORTS[4][1]).read();
    run.take(List.of(again));
    assertThat(Collections.frequency(run.storyOf.values(), run.storyOf.get(again.article().id()))).isEqualTo(1);
  }

  private static List<ReadArticle> others(int day) {
    List<ReadArticle> others = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      String word = "w" + Integer.toString(7_000_000 + day * 1_000 + i, 36);
      others.add(new Fixture("Paper " + i, day, word, "There was " + word + "x near " + word + "y today.").read());
    }
    return others;
  }

  private static int joinedBy(ReadArticle late, Run run) {
    run.take(List.of(late));
    return Collections.frequency(run.storyOf.values(), run.storyOf.get(late.article().id()));
  }

  @Test
  void whatIsTwoWeeksOldLeavesAWindowThatIsFull() {
    ReadArticle late = new Fixture("Late", 27, REPORTS[0][0], REPORTS[0][1]).read();
    Run full = new Run(new JoinStories(PairModel.ENGLISH, new Window.Bounds(1_000, 14, 50)));
    assertThat(joinedBy(late, full.take(reads(3)).take(others(26)))).as("it left").isEqualTo(1);
    Run small = new Run(new JoinStories(PairModel.ENGLISH, new Window.Bounds(1_000, 14, 500)));
    assertThat(joinedBy(late, small.take(reads(3)).take(others(26)))).as("a small window keeps all").isGreaterThan(1);
    Run near = new Run(new JoinStories(PairModel.ENGLISH, new Window.Bounds(1_000, 14, 50)));
    assertThat(joinedBy(late, near.take(reads(14)).take(others(26)))).as("13 days").isGreaterThan(1);
  }

  @Test
  void aFewWrongDatesDoNotEmptyTheWindow() {
    Run run = new Run(new JoinStories(PairModel.ENGLISH, new Window.Bounds(1_000, 14, 50)));
    run.take(others(3)).take(reads(3)).take(others(28).subList(0, 20));
    ReadArticle late = new Fixture("Late", 4, REPORTS[0][0], REPORTS[0][1]).read();
    assertThat(joinedBy(late, run)).isGreaterThan(1);
  }

  @Test
  void functionWordsJoinNothing() {
    ReadArticle one =
        new Fixture("A", 3, "It was what it was", "And so it was that they had been there before and after all of it.")
            .read();
    ReadArticle two =
        new Fixture("B", 3, "What was it", "They had been there, and so it was after all, before and after.").read();
    assertThat(run(List.of(one, two)).groups()).hasSize(2);
  }

  @Test
  void articlesWithoutAnyWordStandAlone() {
    List<ReadArticle> empty = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      empty.add(new Fixture("Outlet " + i, i, "", "… — ?!").read());
    }
    assertThat(run(empty).settle().groups()).hasSize(3);
  }

  /// Far more articles of one event than are compared one by one.
  @Test
  void aStoryOfManyReportsStaysOneStory() {
    List<ReadArticle> reads = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      String[] report = REPORTS[i % 3];
      reads.add(new Fixture("Outlet " + i, 3 + i / 50, report[0], report[1] + " Edition " + i + ".").read());
    }
    reads.addAll(InventedStream.reads(60, 3));
    Run run = run(reads);
    assertThat(run.groups()).extracting(Set::size).contains(200);
    assertThat(run.settle().groups()).extracting(Set::size).contains(200);
  }

  @Test
  void reportsOfOneAffairBeforeAndAfterALongSilenceAreTwoStories() {
    List<ReadArticle> reads = new ArrayList<>(TwoPartAffair.books(3, "Early ", 1));
    reads.addAll(TwoPartAffair.hearing(3, "Late ", 29));
    assertThat(run(reads).settle().groups()).extracting(Set::size).containsExactly(3, 3);
  }

  @Test
  void aReportOfTheSameAffairThatComesAloneStillJoins() {
    List<ReadArticle> reads = new ArrayList<>(TwoPartAffair.books(3, "Early ", 1));
    reads.addAll(TwoPartAffair.hearing(1, "Late ", 29));
    assertThat(run(reads).settle().groups()).hasSize(1);
  }

  @Test
  void aLargeStoryIsSplitWhileTheStreamGoesOn() {
    Run run = run(InventedStream.reads(400, 5)).take(TwoPartAffair.books(70, "Early ", 1));
    List<ReadArticle> late = TwoPartAffair.copies(new String[][] {TwoPartAffair.HEARING[0]}, 75, "Late ", 6);
    String story = run.take(late.subList(0, 50)).storyOf.get(late.getFirst().article().id());
    assertThat(Collections.frequency(run.storyOf.values(), story)).isEqualTo(120);
    run.take(late.subList(50, 75));
    assertThat(run.groups()).extracting(Set::size).contains(70, 75);
    assertThat(run.updates.stream().filter(update -> Objects.equals(story, update.from())))
        .isNotEmpty()
        .allMatch(update -> update.change() == Change.SPLITS);
  }
}
