package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;

/// Entities joined so far, and what keeps two groups apart.
///
/// Two entities of one report with different names are two; so are people with two full names that do not
/// fit. Of each group only its different names are kept, so that joining costs little in long stories.
final class NameGroups {
  private final List<JoinNames.Node> nodes;
  private final Joined joined;
  private final Map<Integer, Group> groups = new HashMap<>();

  private static final class Group {
    /// Names in each report, by the report's index.
    final Map<Integer, Set<List<String>>> inReport = new HashMap<>();

    /// Different full names of people.
    final Map<List<String>, NameParts> full = new HashMap<>();

    int size;
  }

  NameGroups(List<JoinNames.Node> nodes) {
    this.nodes = nodes;
    joined = new Joined(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      JoinNames.Node node = nodes.get(i);
      Group group = new Group();
      group.size = 1;
      group.inReport.computeIfAbsent(node.report.index, key -> new HashSet<>()).add(node.name.parts());
      if (node.name.full() && node.entity.kind() == EntityKind.PERSON) {
        group.full.put(node.name.parts(), node.name);
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
        (report, names) -> large.inReport.computeIfAbsent(report, key -> new HashSet<>()).addAll(names));
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

  private static boolean clash(Group a, Group b) {
    Group few = a.inReport.size() <= b.inReport.size() ? a : b;
    Group many = a.inReport.size() <= b.inReport.size() ? b : a;
    for (Map.Entry<Integer, Set<List<String>>> entry : few.inReport.entrySet()) {
      Set<List<String>> there = many.inReport.get(entry.getKey());
      if (there != null && (there.size() > 1 || entry.getValue().size() > 1 || !there.equals(entry.getValue()))) {
        return true;
      }
    }
    for (NameParts left : a.full.values()) {
      for (NameParts right : b.full.values()) {
        if (!left.fits(right) && !left.slipOf(right)) {
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
