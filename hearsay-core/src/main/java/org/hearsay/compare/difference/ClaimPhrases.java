package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.statement.FindClaims;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.jspecify.annotations.Nullable;

/// Finds two quotations of one claim that name one thing with different words: "the president" and "the U.S.
/// president".
final class ClaimPhrases implements DifferenceRule {
  @Override
  public String name() {
    return "claim-phrase";
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (FindClaims.Group group : story.claims) {
      for (StoryView.Quoted pair : StoryView.quoted(group)) {
        Difference difference = phrases(pair.leftSaid(), pair.rightSaid(), group.claim().id());
        if (difference != null) {
          found.add(difference);
        }
      }
    }
    return found;
  }

  private @Nullable Difference phrases(ComparedQuotation a, ComparedQuotation b, String claim) {
    if (!a.quoted() || !b.quoted() || a.words().forms().equals(b.words().forms())) {
      return null;
    }
    NounPhrases.Pair pair = NounPhrases.in(a, b);
    if (pair == null) {
      return null;
    }
    return new Difference(
        Kind.WORDING,
        name(),
        Sides.of(a.report(), pair.left()),
        Sides.of(b.report(), pair.right()),
        claim,
        null,
        "the same claim names a different thing");
  }
}
