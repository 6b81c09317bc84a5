package org.hearsay.compare.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.words.DisjointSets;

/// Entities joined so far, and what keeps two groups apart.
///
/// Two entities of one report with different names are two, unless the names differ by a short form of a given name
/// only; so are people with two full names that do not fit, unless a report calls one person by both. Of each group
/// only its different names are kept, so that joining costs little in long stories.
final class NameGroups {
  private final List<JoinNames.Node> nodes;
  private final DisjointSets joined;
  private final Map<Integer, Group> groups = new HashMap<>();
  private final Map<List<String>, Set<List<String>>> aliases = new HashMap<>();

  private static final class Group {
    /// Names in each report, by the report's index.
    final Map<Integer, Map<List<String>, NameParts>> inReport = new HashMap<>();

    /// Different full names of people.
    final Map<List<String>, NameParts> full = new HashMap<>();

    int size;
  }

  NameGroups(List<JoinNames.Node> nodes) {
    this.nodes = nodes;
    joined = new DisjointSets(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      JoinNames.Node node = nodes.get(i);
      Group group = new Group();
      group.size = 1;
      group.inReport.computeIfAbsent(node.report.index, key -> new HashMap<>()).put(node.name.key(), node.name);
      if (node.name.full() && node.entity.kind() == EntityKind.PERSON) {
        group.full.put(node.name.key(), node.name);
      }
      groups.put(i, group);
    }
  }

  int rootOf(int node) {
    return joined.rootOf(node);
  }

  /// @return whether the two are in one group now
  boolean union(int a, int b) {
    int left = Math.min(rootOf(a), rootOf(b));
    int right = Math.max(rootOf(a), rootOf(b));
    if (left == right) {
      return true;
    }
    Group mine = group(left);
    Group theirs = group(right);
    if (clash(mine, theirs)) {
      return false;
    }
    joined.join(left, right);
    Group small = mine.size < theirs.size ? mine : theirs;
    Group large = mine.size < theirs.size ? theirs : mine;
    small.inReport.forEach(
        (report, names) -> large.inReport.computeIfAbsent(report, key -> new HashMap<>()).putAll(names));
    large.full.putAll(small.full);
    large.size += small.size;
    groups.put(left, large);
    groups.remove(right);
    return true;
  }

  void unionAll(List<Integer> same) {
    for (int other : same) {
      union(same.getFirst(), other);
    }
  }

  private Group group(int root) {
    Group group = groups.get(root);
    return group == null ? new Group() : group;
  }

  /// Takes two full names for one person's, as a report does that calls somebody by both.
  void alias(NameParts a, NameParts b) {
    aliases.computeIfAbsent(a.parts(), key -> new HashSet<>()).add(b.parts());
    aliases.computeIfAbsent(b.parts(), key -> new HashSet<>()).add(a.parts());
  }

  private boolean clash(Group a, Group b) {
    Group few = a.inReport.size() <= b.inReport.size() ? a : b;
    Group many = a.inReport.size() <= b.inReport.size() ? b : a;
    for (Map.Entry<Integer, Map<List<String>, NameParts>> entry : few.inReport.entrySet()) {
      Map<List<String>, NameParts> there = many.inReport.getOrDefault(entry.getKey(), Map.of());
      for (NameParts left : entry.getValue().values()) {
        for (NameParts right : there.values()) {
          if (!left.key().equals(right.key()) && !left.nicknameOf(right)) {
            return true;
          }
        }
      }
    }
    for (NameParts left : a.full.values()) {
      for (NameParts right : b.full.values()) {
        if (!left.fits(right)
            && !left.slipOf(right)
            && !aliases.getOrDefault(left.parts(), Set.of()).contains(right.parts())) {
          return true;
        }
      }
    }
    return false;
  }

  /// Indexes of the nodes of each group, by root.
  Map<Integer, List<Integer>> members() {
    Map<Integer, List<Integer>> members = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      members.computeIfAbsent(rootOf(i), key -> new ArrayList<>()).add(i);
    }
    return members;
  }
}
