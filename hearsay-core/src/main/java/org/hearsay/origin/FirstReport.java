package org.hearsay.origin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.claim.Moments;
import org.hearsay.origin.Origins.First;
import org.jspecify.annotations.Nullable;

/// Who had a claim first: the report or the unread newsroom that nobody of the others can have come before.
final class FirstReport {
  /// Below this an answer is not given.
  static final double LEAST = 0.6;

  private final Evidence evidence;
  private final List<String> carriers;
  private final Parents parents;

  FirstReport(Evidence evidence, List<String> carriers, Parents parents) {
    this.evidence = evidence;
    this.carriers = carriers;
    this.parents = parents;
  }

  /// @param article absent for a newsroom that was not read
  /// @param moment the latest it can have come out; absent where not known
  private record Candidate(@Nullable String article, String name, double odds, @Nullable Moments moment) {}

  /// Absent where it is not known.
  @Nullable First find() {
    List<Candidate> candidates = candidates();
    Candidate best = null;
    double highest = 0;
    for (int i = 0; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      double odds = candidate.odds();
      // Below that it is no answer, and further candidates only take from it
      for (int j = 0; j < candidates.size() && odds >= LEAST; j++) {
        odds *= i == j ? 1 : before(candidate, candidates.get(j));
      }
      if (odds > highest) {
        highest = odds;
        best = candidate;
      }
    }
    return best == null || highest < LEAST
        ? null
        : new First(best.name(), best.article(), Math.round(highest * 1000) / 1000.0);
  }

  private List<Candidate> candidates() {
    List<Candidate> found = new ArrayList<>();
    Map<String, Candidate> unread = new TreeMap<>();
    for (String article : carriers) {
      double own = 1;
      for (Parents.Parent parent : parents.of(article)) {
        own *= 1 - parent.odds();
        if (parent.article() == null && parent.odds() >= 0.5) {
          Moments moment = Moments.of(evidence.reads.get(article));
          Candidate candidate = new Candidate(null, parent.name(), parent.odds(), moment);
          unread.merge(parent.key(), candidate, FirstReport::earlier);
        }
      }
      if (own >= 0.5) {
        found.add(new Candidate(article, evidence.title(article), own, Moments.of(evidence.reads.get(article))));
      }
    }
    found.addAll(unread.values());
    return found;
  }

  /// Two followers of one newsroom: it came before the earlier of them, and is named all the more surely.
  private static Candidate earlier(Candidate a, Candidate b) {
    Moments x = a.moment();
    Moments y = b.moment();
    Moments moment = x == null ? y : y == null ? x : x.middle() <= y.middle() ? x : y;
    String name = a.name().length() >= b.name().length() ? a.name() : b.name();
    return new Candidate(null, name, 1 - (1 - a.odds()) * (1 - b.odds()), moment);
  }

  private static double before(Candidate a, Candidate b) {
    Moments x = a.moment();
    Moments y = b.moment();
    if (x == null || y == null) {
      return 0.5;
    }
    double chance = x.chanceBefore(y);
    boolean ahead = a.article() == null && b.article() != null;
    boolean behind = a.article() != null && b.article() == null;
    // A newsroom that was not read came out before its first follower, nobody knows by how much.
    return ahead ? Math.max(chance, 0.5) : behind ? Math.min(chance, 0.6) : Math.clamp(chance, 0.03, 0.97);
  }
}
