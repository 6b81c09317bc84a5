package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.Dump;
import org.hearsay.stage.StateRefusedException;
import org.hearsay.stage.StateWriter;
import org.hearsay.story.InventedStream;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryGroup;
import org.hearsay.story.StoryUpdate;
import org.hearsay.story.StoryUpdate.Change;
import org.hearsay.story.TwoPartAffair;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryKeeperTest {
  private static final Instant BEGIN = Instant.parse("2031-05-03T08:00:00Z");

  private final Map<String, ReadArticle> articles = new HashMap<>();
  private StoryKeeper keeper = new StoryKeeper(articles::get);

  private List<StoryUpdate> take(ReadArticle read) {
    articles.put(read.article().id(), read);
    return keeper.add(read);
  }

  /// @return everything that is due, the earliest first
  private List<StoryGroup> due() {
    List<StoryGroup> due = new ArrayList<>();
    for (StoryGroup group = keeper.nextDue(); group != null; group = keeper.nextDue()) {
      due.add(group);
    }
    return due;
  }

  private static Set<String> ids(StoryGroup group) {
    Set<String> ids = new HashSet<>();
    group.articles().forEach(read -> ids.add(read.article().id()));
    return ids;
  }

  private static List<String> outlets(@Nullable StoryGroup group) {
    return group == null
        ? List.of()
        : group.articles().stream().map(read -> Objects.requireNonNull(read.article().outlet()).name()).toList();
  }

  private static Set<Set<String>> members(List<StoryGroup> groups) {
    Set<Set<String>> members = new HashSet<>();
    groups.forEach(group -> members.add(ids(group)));
    return members;
  }

  private static ReadArticle dike(String outlet, int day) {
    return new Fixture(
            outlet,
            day,
            "Dike of Westmoor breaks",
            "The dike of Westmoor broke near the mill and water stands in Anholt street.")
        .read();
  }

  private static ReadArticle comet(String outlet, int day) {
    return new Fixture(
            outlet, day, "Comet seen over Lake Orra", "A green comet was visible above Lake Orra, with two tails.")
        .read();
  }

  /// Some of them without a date.
  private static List<ReadArticle> stream(int articles) {
    List<ReadArticle> stream = new ArrayList<>(InventedStream.reads(articles, 4));
    for (int i = 0; i < articles / 4; i++) {
      stream.add(3 * i, i % 3 == 2 ? comet("Gull " + i, i % 5) : dike("Heron " + i, i % 7));
    }
    return stream;
  }

  @Test
  void oneByOneAndManyAtOnceGiveTheStoriesOfABrief() {
    List<ReadArticle> stream = stream(60);
    String expected = Dump.of(Pipelines.brief(stream));
    for (int seed = 1; seed < 4; seed++) {
      Collections.shuffle(stream, new Random(seed));
      StoryKeeper many = keeperOf(stream);
      many.add(stream);
      many.settle();
      List<StoryGroup> groups = many.groups();
      assertThat(Dump.of(groups.stream().flatMap(group -> Pipelines.comparing().apply(group).stream()).toList()))
          .isEqualTo(expected);
      assertThat(many.size()).isEqualTo(groups.size());
      StoryKeeper single = keeperOf(stream);
      stream.forEach(single::add);
      single.settle();
      assertThat(members(single.groups())).isEqualTo(members(groups));
    }
  }

  private static StoryKeeper keeperOf(List<ReadArticle> stream) {
    Map<String, ReadArticle> byId = new HashMap<>();
    stream.forEach(read -> byId.put(read.article().id(), read));
    return new StoryKeeper(byId::get);
  }

  @Test
  void aStoryIsComparedEachTimeThatItHasDoubledAndOthersAreNot() {
    take(comet("Gull", 3));
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      take(dike("Heron " + i, 3));
      for (StoryGroup group : due()) {
        assertThat(group.articles().getFirst().article().title()).contains("Dike");
        sizes.add(group.articles().size());
      }
    }
    assertThat(sizes).containsExactly(2, 4, 8, 16);
  }

  @Test
  void aStoryThatDoubledMoreThanOnceBeforeAnyoneAskedIsComparedOnce() {
    for (int i = 0; i < 9; i++) {
      take(dike("Heron " + i, 3));
    }
    assertThat(due()).extracting(group -> group.articles().size()).containsExactly(9);
    assertThat(due()).isEmpty();
  }

  /// What an archive may want: small stories with each change, larger ones when they have grown by a quarter, or some
  /// time after the last change.
  @Test
  void aPolicyMaySayWhen() {
    keeper =
        new StoryKeeper(
            articles::get,
            growth ->
                growth.articles() <= 4 || 4 * growth.articles() >= 5 * growth.compared()
                    ? growth.changedAt()
                    : growth.changedAt().plus(Duration.ofMinutes(15)));
    keeper.advance(BEGIN);
    for (int i = 0; i < 8; i++) {
      take(dike("Heron " + i, 3));
    }
    assertThat(due()).hasSize(1);
    take(dike("Late", 4));
    keeper.advance(BEGIN.plus(Duration.ofMinutes(14)));
    assertThat(due()).isEmpty();
    keeper.advance(BEGIN.plus(Duration.ofMinutes(15)));
    assertThat(due()).extracting(group -> group.articles().size()).containsExactly(9);
    keeper.advance(BEGIN);
    take(comet("Gull", 4));
    assertThat(due()).extracting(group -> group.articles().size()).containsExactly(1);
  }

  @Test
  void storiesThatAreMergedAreOneFromThenOn() {
    String left = "The dike of Westmoor broke near the mill and water stands in Anholt street.";
    String right = "Mayor Piet Roos asked for boats after pumps failed in Kessel market.";
    take(new Fixture("A", 3, "Dike of Westmoor breaks", left).read());
    take(new Fixture("B", 3, "Mayor Piet Roos asks for boats", right).read());
    assertThat(keeper.groups()).hasSize(2);
    List<StoryUpdate> updates = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      updates.addAll(
          take(
              new Fixture("C" + i, 3, "Dike of Westmoor breaks, mayor Piet Roos asks for boats", left + " " + right)
                  .read()));
    }
    assertThat(updates).extracting(StoryUpdate::change).contains(Change.MERGES);
    assertThat(keeper.groups()).extracting(group -> group.articles().size()).containsExactly(6);
    assertThat(due()).extracting(group -> group.articles().size()).containsExactly(6);
  }

  @Test
  void aStoryThatIsSplitIsTwoFromThenOn() {
    List<StoryUpdate> updates = new ArrayList<>();
    TwoPartAffair.split().forEach(read -> updates.addAll(take(read)));
    assertThat(updates).extracting(StoryUpdate::change).contains(Change.SPLITS);
    assertThat(keeper.groups()).extracting(group -> group.articles().size()).contains(70, 75);
    assertThat(keeper.groups().stream().mapToInt(group -> group.articles().size()).sum()).isEqualTo(545);
    Map<String, String> storyOf = new HashMap<>();
    updates.forEach(update -> storyOf.put(update.article(), update.story()));
    for (StoryGroup group : keeper.groups()) {
      assertThat(ids(group)).allMatch(article -> group.id().equals(storyOf.get(article)));
    }
  }

  @Test
  void anArticleThatComesAgainTakesItsOwnPlace() {
    keeper = new StoryKeeper(articles::get, StoryGrowth::changedAt);
    take(dike("A", 3));
    take(dike("B", 3));
    assertThat(due()).hasSize(1);
    assertThat(take(dike("A", 3))).isEmpty();
    assertThat(due()).extracting(group -> group.articles().size()).containsExactly(2);
  }

  @Test
  void aLateArticleBringsBackTheStoryThatWasForgotten() {
    keeper.advance(BEGIN);
    take(comet("Gull", 3));
    for (int i = 0; i < 3; i++) {
      take(dike("Heron " + i, 3));
      due();
    }
    keeper.advance(BEGIN.plus(Duration.ofDays(10)));
    assertThat(keeper.forget(Duration.ofDays(10))).isEmpty();
    keeper.advance(BEGIN.plus(Duration.ofDays(10)).plusSeconds(1));
    List<ForgottenStory> forgotten = keeper.forget(Duration.ofDays(10));
    assertThat(forgotten).hasSize(2);
    assertThat(forgotten).filteredOn(story -> story.articles().size() == 1).allMatch(story -> story.last() == null);
    assertThat(forgotten)
        .filteredOn(story -> story.last() != null)
        .singleElement()
        .satisfies(story -> assertThat(outlets(story.last())).containsExactly("Heron 0", "Heron 1", "Heron 2"));
    assertThat(keeper.size()).isZero();
    String story = forgotten.stream().filter(one -> one.articles().size() == 3).findFirst().orElseThrow().story();
    take(dike("Late", 15));
    assertThat(due())
        .singleElement()
        .satisfies(group -> {
          assertThat(group.id()).isEqualTo(story);
          assertThat(outlets(group)).containsExactly("Heron 0", "Heron 1", "Heron 2", "Late");
        });
  }

  @Test
  void aStoryThatDidNotChangeSinceItWasComparedIsForgottenWithoutAnother() {
    keeper.advance(BEGIN);
    take(dike("A", 3));
    take(dike("B", 3));
    assertThat(due()).hasSize(1);
    keeper.advance(BEGIN.plus(Duration.ofDays(30)));
    assertThat(keeper.forget(Duration.ofDays(10))).singleElement().matches(story -> story.last() == null);
  }

  @Test
  void undatedReportsStandLastInTheirStory() {
    take(dike("Undated", 0));
    take(dike("Second", 5));
    take(dike("First", 4));
    assertThat(keeper.groups())
        .singleElement()
        .satisfies(group -> assertThat(outlets(group)).containsExactly("First", "Second", "Undated"));
  }

  @Test
  void aStoryIsComparedWithoutAnArticleThatWasWithdrawn() {
    take(dike("A", 3));
    take(dike("B", 3));
    take(dike("C", 3));
    articles.remove(dike("B", 3).article().id());
    assertThat(due()).singleElement().satisfies(group -> assertThat(group.articles()).hasSize(2));
    articles.clear();
    assertThat(keeper.groups()).isEmpty();
    assertThat(keeper.size()).isEqualTo(1);
  }

  @Test
  void aKeeperThatWasRestoredAtAnyTimeGoesOnAsTheOneThatWasNot() {
    StoryKeeper other = new StoryKeeper(articles::get);
    List<ReadArticle> stream = stream(120);
    for (int i = 0; i < stream.size(); i++) {
      if (i % 13 == 0) {
        other = StoryKeeper.restore(other.snapshot(), articles::get, ComparisonPolicy.doubling());
      }
      Instant now = BEGIN.plus(Duration.ofHours(i));
      keeper.advance(now);
      other.advance(now);
      List<StoryUpdate> updates = take(stream.get(i));
      assertThat(other.add(stream.get(i))).isEqualTo(updates);
      if (i % 5 == 0) {
        List<StoryGroup> due = due();
        for (StoryGroup group : due) {
          assertThat(other.nextDue()).isEqualTo(group);
        }
        assertThat(other.nextDue()).isNull();
      }
      if (i % 40 == 39) {
        assertThat(other.forget(Duration.ofHours(30))).isEqualTo(keeper.forget(Duration.ofHours(30)));
      }
    }
    assertThat(other.snapshot()).isEqualTo(keeper.snapshot());
    assertThat(other.settle()).isEqualTo(keeper.settle());
    assertThat(other.groups()).isEqualTo(keeper.groups()).isNotEmpty();
  }

  @Test
  void theSameInputGivesTheSameBytes() {
    List<ReadArticle> stream = stream(60);
    StoryKeeper one = keeperOf(stream);
    one.add(stream);
    Collections.shuffle(stream, new Random(2));
    StoryKeeper two = keeperOf(stream);
    two.add(stream);
    assertThat(one.snapshot()).isEqualTo(two.snapshot());
    two.add(comet("Another", 4));
    assertThat(one.snapshot()).isNotEqualTo(two.snapshot());
  }

  @Test
  void theTextOfAnArticleIsNotInTheSnapshot() {
    take(dike("A", 3));
    byte[] before = keeper.snapshot();
    assertThat(new String(before, StandardCharsets.ISO_8859_1)).contains(dike("A", 3).article().id());
    assertThat(new String(before, StandardCharsets.ISO_8859_1)).doesNotContain("Anholt");
  }

  private void refused(byte[] bytes, String why) {
    assertThatExceptionOfType(StateRefusedException.class)
        .isThrownBy(() -> StoryKeeper.restore(bytes, articles::get, ComparisonPolicy.doubling()))
        .withMessageContaining(why)
        .withMessageContaining("begin with an empty state and add the articles again");
  }

  @Test
  void whatIsNoSnapshotIsRefused() {
    stream(40).forEach(this::take);
    byte[] bytes = keeper.snapshot();
    refused(new byte[0], "there are no bytes");
    refused("PK\u0003\u0004 a zip file".getBytes(StandardCharsets.UTF_8), "the bytes begin with 50 4b 03 04");
    refused(Arrays.copyOf(bytes, bytes.length / 2), "cut off or damaged");
    byte[] changed = bytes.clone();
    changed[bytes.length / 3] = (byte) ~bytes[bytes.length / 3];
    refused(changed, "cut off or damaged");
    JoinStories stage = new JoinStories();
    StateWriter out = new StateWriter();
    stage.save(stage.initial(), out);
    refused(out.bytes(), "expected 'kept stories' in format 1");
  }
}
