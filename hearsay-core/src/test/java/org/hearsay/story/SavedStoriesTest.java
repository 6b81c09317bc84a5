package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateRefusedException;
import org.hearsay.stage.StateWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The state of the stage as bytes.
class SavedStoriesTest {
  private static byte[] saved(JoinStories stage, JoinStories.State state) {
    StateWriter out = new StateWriter();
    stage.save(state, out);
    return out.bytes();
  }

  private static JoinStories.State restored(JoinStories stage, JoinStories.State state) {
    StateReader in = new StateReader(saved(stage, state));
    JoinStories.State restored = stage.restore(in);
    in.end();
    return restored;
  }

  /// Invented events, late and undated reports among them, and one event with more reports than are compared one by
  /// one.
  private static List<ReadArticle> stream() {
    List<ReadArticle> stream = new ArrayList<>(InventedStream.reads(220, 7));
    for (int i = 0; i < 80; i++) {
      stream.add(
          3 * i,
          new Fixture(
                  "Gull " + i,
                  i % 9,
                  "Dike of Westmoor breaks",
                  "The dike of Westmoor broke near the mill and water stands in Anholt street. Edition " + i + ".")
              .read());
    }
    return stream;
  }

  /// Small windows too, out of which articles fall all the time.
  @ParameterizedTest
  @ValueSource(ints = {40, 100_000})
  void aStateThatWasSavedAtAnyTimeGoesOnAsTheOneThatWasNot(int capacity) {
    JoinStories stage = new JoinStories(PairModel.ENGLISH, new Window.Bounds(capacity, 14, capacity));
    JoinStories.State here = stage.initial();
    JoinStories.State there = stage.initial();
    List<ReadArticle> stream = stream();
    for (int i = 0; i < stream.size(); i++) {
      if (i % 29 == 0) {
        there = restored(stage, there);
      }
      assertThat(stage.accept(there, stream.get(i))).isEqualTo(stage.accept(here, stream.get(i)));
    }
    assertThat(saved(stage, there)).isEqualTo(saved(stage, here));
    assertThat(stage.settle(restored(stage, here))).isEqualTo(stage.settle(here));
    assertThat(saved(stage, restored(stage, here))).isEqualTo(saved(stage, here));
  }

  @Test
  void aSketchIsJoinedAsItsArticleIs() {
    JoinStories stage = new JoinStories();
    JoinStories.State here = stage.initial();
    JoinStories.State there = stage.initial();
    for (ReadArticle read : stream()) {
      assertThat(stage.acceptSketch(there, stage.sketch(read))).isEqualTo(stage.accept(here, read));
    }
    assertThat(saved(stage, there)).isEqualTo(saved(stage, here));
    byte[] cut = java.util.Arrays.copyOf(stage.sketch(stream().getFirst()), 40);
    assertThatExceptionOfType(StateRefusedException.class).isThrownBy(() -> stage.acceptSketch(here, cut));
  }

  @Test
  void theSameArticlesGiveTheSameBytes() {
    JoinStories stage = new JoinStories();
    JoinStories.State one = stage.initial();
    JoinStories.State two = stage.initial();
    stream().forEach(read -> stage.accept(one, read));
    stream().forEach(read -> stage.accept(two, read));
    assertThat(saved(stage, one)).isEqualTo(saved(stage, two));
  }

  @Test
  void aStateMadeWithOtherWeightsIsRefused() {
    JoinStories stage = new JoinStories();
    JoinStories other = new JoinStories(PairModel.of(new double[PairModel.FEATURES.size() + 1], 0.5));
    byte[] bytes = saved(other, other.initial());
    assertThatExceptionOfType(StateRefusedException.class)
        .isThrownBy(() -> stage.restore(new StateReader(bytes)))
        .withMessageContaining("pair model");
  }

  @Test
  void theArticlesOfAStoryAreFoundThroughAnyOfThem() {
    JoinStories stage = new JoinStories();
    JoinStories.State state = stage.initial();
    ReadArticle one =
        new Fixture("A", 3, "Dike of Westmoor breaks", "The dike of Westmoor broke near the mill.").read();
    ReadArticle two = new Fixture("B", 4, "Dike of Westmoor broke", "Near the mill the dike of Westmoor broke.").read();
    stage.accept(state, two);
    stage.accept(state, one);
    assertThat(stage.together(state, two.article().id())).containsExactly(one.article().id(), two.article().id());
    assertThat(stage.together(state, "another")).isEmpty();
  }
}
