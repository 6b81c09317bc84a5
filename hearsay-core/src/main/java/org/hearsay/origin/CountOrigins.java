package org.hearsay.origin;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Comparison;
import org.hearsay.claim.Utterance;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Counts the independent origins of every claim and utterance of a story.
public final class CountOrigins implements Stage.Each<Comparison, Story> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("origins", 2);
  }

  @Override
  public List<Story> apply(Comparison comparison) {
    Evidence evidence = new Evidence(comparison);
    List<Origins> origins = new ArrayList<>();
    origins.add(evidence.ofStory());
    for (Utterance utterance : comparison.utterances()) {
      List<Evidence.Carried> carried = new ArrayList<>();
      for (Utterance.Variant variant : utterance.variants()) {
        boolean words = variant.relation() != Utterance.Relation.PARAPHRASED;
        carried.add(new Evidence.Carried(variant.article(), variant.quotation(), words ? utterance.id() : null));
      }
      origins.add(evidence.of(utterance.id(), carried));
    }
    for (Claim claim : comparison.claims()) {
      List<Evidence.Carried> carried = new ArrayList<>();
      for (Claim.Statement statement : claim.statements()) {
        carried.add(
            new Evidence.Carried(
                statement.article(), statement.quotation(), evidence.utteranceOf(statement.article(), statement.quotation())));
      }
      origins.add(evidence.of(claim.id(), carried));
    }
    return List.of(new Story(comparison, origins));
  }
}
