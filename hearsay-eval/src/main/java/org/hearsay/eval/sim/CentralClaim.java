package org.hearsay.eval.sim;

import java.util.Set;
import java.util.TreeSet;
import org.hearsay.compare.result.Claim;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;

/// The program's claim that is the affair's central one: of all its claims the one that holds most of the
/// reports' statements of it.
///
/// @param carriers ids of the simulator's reports that the program's claim has and that do make the claim
/// @param roots the true origins behind those
record CentralClaim(
    Story story, Claim claim, org.hearsay.origin.Origins origins, Set<String> carriers, Set<Integer> roots) {

  static @Nullable CentralClaim in(Answer answer) {
    CentralClaim best = null;
    for (Story story : answer.stories()) {
      for (Claim claim : story.comparison().claims()) {
        CentralClaim candidate = of(answer, story, claim);
        if (!candidate.carriers.isEmpty() && (best == null || candidate.carriers.size() > best.carriers.size())) {
          best = candidate;
        }
      }
    }
    return best;
  }

  private static CentralClaim of(Answer answer, Story story, Claim claim) {
    Set<String> carriers = new TreeSet<>();
    Set<Integer> roots = new TreeSet<>();
    for (Claim.Statement statement : claim.statements()) {
      Affair.Report report = answer.report(statement.article());
      if (report == null) {
        continue;
      }
      for (Affair.ClaimMark mark : report.claims()) {
        int shared = Math.min(mark.end(), statement.span().end()) - Math.max(mark.begin(), statement.span().begin());
        if (shared * 2 > mark.end() - mark.begin()) {
          carriers.add(report.id());
          roots.add(mark.root());
        }
      }
    }
    Origins origins = story.originsOf(claim.id());
    return new CentralClaim(story, claim, origins, carriers, roots);
  }
}
