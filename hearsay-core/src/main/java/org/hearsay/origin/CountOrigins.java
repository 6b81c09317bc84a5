package org.hearsay.origin;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Utterance;
import org.hearsay.origin.Evidence.Carried;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Counts the independent origins of every claim and utterance of a story, and of the story as a whole.
public final class CountOrigins implements Stage.Each<Comparison, Story> {
  private static final long serialVersionUID = 1L;

  @Override
  public StageId id() {
    return new StageId("origins", 7);
  }

  @Override
  public List<Story> apply(Comparison comparison) {
    Evidence evidence = new Evidence(comparison);
    List<Origins> origins = new ArrayList<>();
    // A story's id hangs on the order in which its reports came; its figures must not.
    String first = comparison.story().articles().getFirst().article().id();
    origins.add(new CountClaim(evidence, List.of()).count(comparison.story().id(), first));
    for (Utterance utterance : comparison.utterances()) {
      List<Carried> carried = new ArrayList<>();
      for (Utterance.Variant variant : utterance.variants()) {
        boolean words = variant.relation() != Utterance.Relation.PARAPHRASED;
        carried.add(new Carried(variant.article(), variant.quotation(), null, words ? utterance.id() : null, 1));
      }
      origins.add(new CountClaim(evidence, carried).count(utterance.id()));
    }
    for (Claim claim : comparison.claims()) {
      List<Carried> carried = new ArrayList<>();
      Nearness nearness = Nearness.to(evidence, claim.says());
      for (Claim.Statement statement : Evidence.withoutTitles(claim.statements())) {
        carried.add(
            new Carried(
                statement.article(),
                statement.quotation(),
                statement.span(),
                evidence.utteranceOf(statement.article(), statement.quotation()),
                nearness.of(statement.article(), statement.span())));
      }
      origins.add(new CountClaim(evidence, carried).count(claim.id()));
    }
    comparison.story().articles().forEach(read -> read.text().release());
    return List.of(new Story(comparison, origins));
  }
}
