package org.hearsay.claim;

import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.story.StoryGroup;

/// Compares the reports of a story: names, utterances, claims, differences, shared passages.
public final class CompareReports implements Stage.Each<StoryGroup, Comparison> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("comparison", 1);
  }

  @Override
  public List<Comparison> apply(StoryGroup story) {
    return List.of(
        new Comparison(
            story, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
  }
}
