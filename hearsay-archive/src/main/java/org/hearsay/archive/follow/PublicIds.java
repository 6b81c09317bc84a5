package org.hearsay.archive.follow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.archive.rows.ThingRows.Thing;
import org.hearsay.prov.Digest;

/// Gives the things that a new comparison found the ids that they had before.
///
/// A thing takes the id of the earlier thing with which it has most statements in common, if these are more than half
/// of the statements of the earlier one; else it gets a new id. Two things never have one id.
final class PublicIds {
  private PublicIds() {}

  /// @param taken whether an id is in use
  /// @return in the order of `found`
  static List<Thing> given(List<Thing> before, List<Thing> found, String story, Predicate<String> taken) {
    Map<Integer, Thing> inherited = inherited(before, found);
    Set<String> used = new HashSet<>();
    inherited.values().forEach(old -> used.add(old.publicId()));
    List<Thing> given = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Thing thing = found.get(i);
      Thing old = inherited.get(i);
      String id = old != null ? old.publicId() : thing.localId();
      for (int n = 1; old == null && (used.contains(id) || taken.test(id)); n++) {
        id = Digest.of("thing", story, thing.kind().name(), thing.localId(), Integer.toString(n));
      }
      used.add(id);
      given.add(thing.withPublicId(id));
    }
    return given;
  }

  private record Match(int found, Thing old, int shared) {}

  private static Map<Integer, Thing> inherited(List<Thing> before, List<Thing> found) {
    Map<String, List<Thing>> byStatement = new HashMap<>();
    for (Thing old : before) {
      for (String statement : old.statements()) {
        byStatement.computeIfAbsent(old.kind() + statement, key -> new ArrayList<>()).add(old);
      }
    }
    List<Match> matches = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Map<Thing, Integer> shared = new HashMap<>();
      for (String statement : found.get(i).statements()) {
        for (Thing old : byStatement.getOrDefault(found.get(i).kind() + statement, List.of())) {
          shared.merge(old, 1, Integer::sum);
        }
      }
      for (Map.Entry<Thing, Integer> each : shared.entrySet()) {
        if (2 * each.getValue() > each.getKey().statements().size()) {
          matches.add(new Match(i, each.getKey(), each.getValue()));
        }
      }
    }
    matches.sort(
        Comparator.comparingInt((Match match) -> -match.shared())
            .thenComparing(match -> match.old().publicId())
            .thenComparingInt(Match::found));
    Map<Integer, Thing> inherited = new HashMap<>();
    Set<String> given = new HashSet<>();
    for (Match match : matches) {
      if (!inherited.containsKey(match.found()) && given.add(match.old().publicId())) {
        inherited.put(match.found(), match.old());
      }
    }
    return inherited;
  }
}
