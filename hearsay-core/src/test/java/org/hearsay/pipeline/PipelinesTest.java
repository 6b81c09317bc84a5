package org.hearsay.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.CompareReports;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.CountOrigins;
import org.hearsay.origin.Story;
import org.hearsay.stage.Dump;
import org.hearsay.story.InventedStream;
import org.hearsay.story.JoinStories;
import org.hearsay.story.StoryGroup;
import org.hearsay.story.StoryUpdate;
import org.junit.jupiter.api.Test;

/// The data path as the picture of [Pipelines] has it, arrow by arrow.
class PipelinesTest {

  @Test
  void whatTheStagesMakeOneAfterTheOtherIsWhatABriefHas() {
    List<ReadArticle> reads = InventedStream.reads(40, 9);
    Map<String, ReadArticle> byId = new HashMap<>();
    reads.forEach(read -> byId.put(read.article().id(), read));

    JoinStories joining = new JoinStories();
    JoinStories.State state = joining.initial();
    List<StoryUpdate> updates = new ArrayList<>();
    reads.stream()
        .sorted((a, b) -> order(a).compareTo(order(b)))
        .forEach(read -> updates.addAll(joining.accept(state, read)));
    updates.addAll(joining.settle(state));

    StoryKeeper keeper = new StoryKeeper(byId::get);
    List<StoryUpdate> kept = new ArrayList<>(keeper.add(reads));
    kept.addAll(keeper.settle());
    assertThat(kept).isEqualTo(updates);

    List<Story> stories = new ArrayList<>();
    for (StoryGroup group : keeper.groups()) {
      for (Comparison comparison : new CompareReports().apply(group)) {
        stories.addAll(new CountOrigins().apply(comparison));
      }
    }
    assertThat(stories).hasSizeGreaterThan(3);
    List<Story> brief = new ArrayList<>();
    for (Story story : Pipelines.brief(reads)) {
      assertThat(story.provenance()).isNotNull();
      brief.add(new Story(story.comparison(), story.origins()));
    }
    assertThat(Dump.of(brief)).isEqualTo(Dump.of(stories));
  }

  private static String order(ReadArticle read) {
    return String.valueOf(read.article().published().range()) + ' ' + read.article().id();
  }
}
