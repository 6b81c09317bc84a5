package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearsay.origin.Origins;
import org.jspecify.annotations.Nullable;

/// One affair's answer beside its truth.
///
/// @param expected how many origins the program says; 0 where it has no such claim
/// @param withinGroup the true number of origins behind the statements that the program grouped
/// @param firstRight absent where the program does not say who was first
record Measured(
    Affair affair,
    int stories,
    int truth,
    double expected,
    boolean covered,
    int withinGroup,
    boolean coveredWithin,
    int carriers,
    int grouped,
    @Nullable EdgeScore edges,
    @Nullable Boolean firstRight,
    Pairs pairs,
    List<String> misses) {

  static Measured of(Answer answer) {
    Affair affair = answer.affair();
    CentralClaim central = CentralClaim.in(answer);
    Pairs pairs = Pairs.of(answer);
    int truth = affair.trueOrigins();
    List<String> misses = new ArrayList<>();
    if (central == null) {
      return new Measured(
          affair,
          answer.stories().size(),
          truth,
          0,
          false,
          0,
          true,
          affair.carriers().size(),
          0,
          null,
          null,
          pairs,
          misses);
    }
    Origins origins = central.origins();
    EdgeScore edges = EdgeScore.of(answer, central);
    Origins.First stated = origins.first();
    String first = stated == null ? null : stated.name();
    Boolean right = first == null ? null : isFirst(affair, first);
    if (Math.abs(origins.expected() - truth) > 0.5) {
      misses.add(miss(origins, truth, central, affair));
    }
    if (Boolean.FALSE.equals(right)) {
      misses.add("  first: said " + first + ", truly " + affair.first().getFirst().brief());
    }
    misses.addAll(edges.misses);
    misses.addAll(pairs.misses);
    int within = central.roots().size();
    return new Measured(
        affair,
        answer.stories().size(),
        truth,
        origins.expected(),
        truth >= origins.low() && truth <= origins.high(),
        within,
        within >= origins.low() && within <= origins.high(),
        affair.carriers().size(),
        central.carriers().size(),
        edges,
        right,
        pairs,
        misses);
  }

  private static boolean isFirst(Affair affair, String stated) {
    return affair.first().stream()
        .anyMatch(room -> EdgeScore.same(room, stated) || stated.endsWith(" by " + room.brief()));
  }

  private static String miss(Origins origins, int truth, CentralClaim central, Affair affair) {
    return String.format(
        Locale.ROOT,
        "  origins: said %.2f (%d-%d), truly %d; behind the %d of %d statements grouped %d",
        origins.expected(),
        origins.low(),
        origins.high(),
        truth,
        central.carriers().size(),
        affair.carriers().size(),
        central.roots().size());
  }
}
