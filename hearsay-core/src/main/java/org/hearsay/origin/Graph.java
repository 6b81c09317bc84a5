package org.hearsay.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.claim.Place;
import org.hearsay.origin.Origins.Edge;
import org.hearsay.origin.Origins.Kind;
import org.hearsay.origin.Origins.Root;
import org.jspecify.annotations.Nullable;

/// Who has a claim from whom: reports, and agencies and papers that are named but were not read.
///
/// Every edge holds with its own probability. A report with no edge that holds is an origin; so is a named
/// agency as soon as one report really has it from there.
final class Graph {
  /// Edges up to which every combination is looked at; beyond, combinations are drawn.
  private static final int EXACT_EDGES = 12;

  private static final int DRAWS = 2000;

  private final List<String> carriers;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<String> virtual = new ArrayList<>();
  private final Map<String, String> virtualNames = new TreeMap<>();
  private final List<Link> links = new ArrayList<>();

  private record Link(int child, int parent, Edge edge) {}

  /// @param carriers ids of the reports, in the story's order
  Graph(List<String> carriers) {
    this.carriers = List.copyOf(carriers);
    for (String carrier : carriers) {
      index.put(carrier, index.size());
    }
  }

  /// A report has it from another report that was read.
  void fromReport(String child, String parent, String name, Kind kind, double p, @Nullable Place place, String reason) {
    Integer to = index.get(parent);
    Integer from = index.get(child);
    if (from != null && to != null) {
      link(from, to, new Edge(child, parent, name, kind, p, place, reason));
    }
  }

  /// A report has it from somebody who was not read.
  ///
  /// @param key equal for all names of one agency
  void fromUnread(String child, String key, String name, Kind kind, double p, @Nullable Place place, String reason) {
    Integer from = index.get(child);
    if (from == null) {
      return;
    }
    int at = virtual.indexOf(key);
    if (at < 0) {
      virtual.add(key);
      at = virtual.size() - 1;
    }
    virtualNames.merge(key, name, (a, b) -> b.length() > a.length() ? b : a);
    link(from, carriers.size() + at, new Edge(child, null, name, kind, p, place, reason));
  }

  private void link(int child, int parent, Edge edge) {
    if (child == parent || reaches(parent, child)) {
      return;
    }
    for (int i = 0; i < links.size(); i++) {
      Link link = links.get(i);
      if (link.child() == child && link.parent() == parent) {
        if (link.edge().probability() < edge.probability()) {
          links.set(i, new Link(child, parent, edge));
        }
        return;
      }
    }
    links.add(new Link(child, parent, edge));
  }

  private boolean reaches(int from, int to) {
    if (from == to) {
      return true;
    }
    for (Link link : links) {
      if (link.child() == from && reaches(link.parent(), to)) {
        return true;
      }
    }
    return false;
  }

  boolean hasParent(String carrier) {
    Integer child = index.get(carrier);
    return child != null && links.stream().anyMatch(link -> link.child() == child);
  }

  /// @param names what each carrier is called
  Origins count(String of, int outlets, int texts, Map<String, String> names) {
    int nodes = carriers.size() + virtual.size();
    double[] rooted = new double[nodes];
    double[] counts = new double[nodes + 1];
    if (links.size() <= EXACT_EDGES) {
      enumerate(rooted, counts);
    } else {
      draw(of, rooted, counts);
    }
    double expected = 0;
    for (int i = 0; i < counts.length; i++) {
      expected += i * counts[i];
    }
    return new Origins(
        of, outlets, texts, Math.round(expected * 1000) / 1000.0, quantile(counts, 0.05), quantile(counts, 0.95),
        roots(rooted, names), links.stream().map(Link::edge).toList());
  }

  private void enumerate(double[] rooted, double[] counts) {
    int combinations = 1 << links.size();
    for (int mask = 0; mask < combinations; mask++) {
      double p = 1;
      for (int i = 0; i < links.size(); i++) {
        double holds = links.get(i).edge().probability();
        p *= (mask >> i & 1) == 1 ? holds : 1 - holds;
      }
      if (p > 0) {
        int fixed = mask;
        tally(i -> (fixed >> i & 1) == 1, p, rooted, counts);
      }
    }
  }

  /// Draws with a generator of its own, seeded by the claim, so that the same claim has the same figures.
  private void draw(String of, double[] rooted, double[] counts) {
    long state = 0x9E3779B97F4A7C15L ^ of.hashCode();
    boolean[] holds = new boolean[links.size()];
    for (int d = 0; d < DRAWS; d++) {
      for (int i = 0; i < holds.length; i++) {
        state += 0x9E3779B97F4A7C15L;
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        holds[i] = ((z ^ z >>> 31) >>> 11) * 0x1.0p-53 < links.get(i).edge().probability();
      }
      tally(i -> holds[i], 1.0 / DRAWS, rooted, counts);
    }
  }

  private void tally(java.util.function.IntPredicate holds, double p, double[] rooted, double[] counts) {
    int nodes = rooted.length;
    boolean[] hasParent = new boolean[nodes];
    boolean[] used = new boolean[nodes];
    for (int i = 0; i < links.size(); i++) {
      if (holds.test(i)) {
        hasParent[links.get(i).child()] = true;
        used[links.get(i).parent()] = true;
      }
    }
    int roots = 0;
    for (int n = 0; n < nodes; n++) {
      boolean root = !hasParent[n] && (n < carriers.size() || used[n]);
      if (root) {
        rooted[n] += p;
        roots++;
      }
    }
    counts[roots] += p;
  }

  private static int quantile(double[] counts, double share) {
    double sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += counts[i];
      if (sum >= share - 1e-9) {
        return i;
      }
    }
    return counts.length - 1;
  }

  private List<Root> roots(double[] rooted, Map<String, String> names) {
    List<Root> roots = new ArrayList<>();
    for (int n = 0; n < rooted.length; n++) {
      if (rooted[n] < 0.5) {
        continue;
      }
      if (n < carriers.size()) {
        String carrier = carriers.get(n);
        roots.add(new Root(names.getOrDefault(carrier, carrier), articles(n), "own report"));
      } else {
        String key = virtual.get(n - carriers.size());
        roots.add(new Root(virtualNames.getOrDefault(key, key), articles(n), reason(n)));
      }
    }
    return roots;
  }

  /// The reports that have it, at some remove, from a node, and the node itself when it is a report.
  private List<String> articles(int node) {
    List<String> from = new ArrayList<>();
    for (int i = 0; i < carriers.size(); i++) {
      if (reaches(i, node)) {
        from.add(carriers.get(i));
      }
    }
    return from;
  }

  private String reason(int node) {
    for (Link link : links) {
      if (link.parent() == node) {
        return link.edge().kind() == Kind.SHARED_EVENT ? "shared statement" : "cited";
      }
    }
    return "cited";
  }
}
