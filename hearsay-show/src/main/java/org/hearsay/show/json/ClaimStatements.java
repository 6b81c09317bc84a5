package org.hearsay.show.json;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.result.Claim;

/// The statements of a claim that say it, with the same values or others. Those that only tell of the same thing in other
/// words are left out.
final class ClaimStatements {
  private static final Set<Claim.Cell> SAID = EnumSet.of(Claim.Cell.STATES, Claim.Cell.DIFFERS, Claim.Cell.DENIES);

  private ClaimStatements() {}

  static List<Claim.Statement> of(Claim claim) {
    Set<String> said = new HashSet<>();
    for (Claim.Coverage coverage : claim.coverage()) {
      if (SAID.contains(coverage.cell())) {
        said.add(coverage.article());
      }
    }
    return claim.statements().stream().filter(one -> said.contains(one.article())).toList();
  }
}
