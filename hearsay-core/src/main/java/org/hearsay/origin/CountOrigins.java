package org.hearsay.origin;

import java.util.List;
import org.hearsay.claim.Comparison;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Counts the independent origins of every claim and utterance of a story.
public final class CountOrigins implements Stage.Each<Comparison, Story> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("origins", 1);
  }

  @Override
  public List<Story> apply(Comparison comparison) {
    return List.of(new Story(comparison, List.of()));
  }
}
