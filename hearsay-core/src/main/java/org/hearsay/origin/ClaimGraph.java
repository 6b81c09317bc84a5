package org.hearsay.origin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// Counts in how many places a claim independently began, from links that each hold with a probability.
///
/// The first nodes are the reports that carry the claim. Other nodes stand for newsrooms that were not read and for
/// makers of the claim; they count only where a report really has the claim from them. A node with no link to a parent
/// that holds is an origin. Links are taken to be independent: whether one holds says nothing of the others.
final class ClaimGraph {
  /// Up to so many links every combination is counted; with more, combinations are drawn at random.
  private static final int EXACT_LINKS = 10;

  private static final int DRAWS = 1000;

  /// Sums that are nearer than this count as equal, since arithmetic rounds; the second is for sums over all draws.
  private static final double SLACK = 1e-12;

  private static final double SUM_SLACK = 1e-9;

  /// Probability that the interval holds, before it is rounded to whole numbers of origins; set so that in nine of ten
  /// affairs the true number lies in it.
  private final double mass;

  private final int reports;
  private int nodes;
  private final List<ClaimLink> links = new ArrayList<>();

  /// By node: its links, as indices.
  private final List<List<Integer>> up = new ArrayList<>();

  /// By node: the nodes that are linked to it.
  private final List<List<Integer>> down = new ArrayList<>();

  /// @param parent below 0 for somebody of whom no report tells
  private record ClaimLink(int child, int parent, double p) {}

  /// The number of origins and where they are.
  ///
  /// @param rooted by node the probability that it is an origin
  record Counted(double expected, int low, int high, List<Double> rooted) {}

  ClaimGraph(int reports, double mass) {
    this.reports = reports;
    this.nodes = reports;
    this.mass = mass;
    for (int i = 0; i < reports; i++) {
      place();
    }
  }

  private void place() {
    up.add(new ArrayList<>());
    down.add(new ArrayList<>());
  }

  /// A node for something that was not read.
  int add() {
    place();
    return nodes++;
  }

  int size() {
    return nodes;
  }

  /// @return whether it was taken: a link that closes a circle is not
  boolean link(int child, int parent, double p) {
    if (child == parent || reaches(parent, child)) {
      return false;
    }
    up.get(child).add(links.size());
    down.get(parent).add(child);
    links.add(new ClaimLink(child, parent, p));
    return true;
  }

  /// The node has it from somebody of whom no report tells.
  void hidden(int child, double p) {
    up.get(child).add(links.size());
    links.add(new ClaimLink(child, -1, p));
  }

  /// Probability that a node has it from some other node.
  double follows(int child) {
    double none = 1;
    for (int link : up.get(child)) {
      none *= links.get(link).parent() < 0 ? 1 : 1 - links.get(link).p();
    }
    return 1 - none;
  }

  private boolean reaches(int from, int to) {
    BitSet seen = new BitSet(nodes);
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (at == to) {
        return true;
      }
      if (!seen.get(at)) {
        seen.set(at);
        for (int link : up.get(at)) {
          if (links.get(link).parent() >= 0) {
            open.push(links.get(link).parent());
          }
        }
      }
    }
    return false;
  }

  /// The reports that have it from a node, directly or through others, and the node itself where it is a report;
  /// ascending.
  List<Integer> below(int node) {
    BitSet seen = new BitSet(nodes);
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(node));
    while (!open.isEmpty()) {
      int at = open.pop();
      if (!seen.get(at)) {
        seen.set(at);
        down.get(at).forEach(open::push);
      }
    }
    return seen.stream().filter(found -> found < reports).boxed().toList();
  }

  /// @param seed the same for the same claim
  Counted count(String seed) {
    double[] rooted = new double[nodes];
    double[] counts = new double[nodes + 2];
    if (links.size() <= EXACT_LINKS) {
      for (int mask = 0; mask < 1 << links.size(); mask++) {
        double p = 1;
        for (int i = 0; i < links.size(); i++) {
          double holds = links.get(i).p();
          p *= (mask >> i & 1) == 1 ? holds : 1 - holds;
        }
        if (p > 0) {
          int fixed = mask;
          tally(i -> (fixed >> i & 1) == 1, p, rooted, counts);
        }
      }
    } else {
      draw(seed, rooted, counts);
    }
    double expected = 0;
    for (int i = 0; i < counts.length; i++) {
      expected += i * counts[i];
    }
    int[] interval = interval(counts);
    return new Counted(
        Math.round(expected * 1000) / 1000.0, interval[0], interval[1], Arrays.stream(rooted).boxed().toList());
  }

  /// Draws at random. The seed comes from the claim, so that the same claim has the same figures.
  private void draw(String seed, double[] rooted, double[] counts) {
    SeededRandom draws = new SeededRandom(seed);
    boolean[] holds = new boolean[links.size()];
    for (int d = 0; d < DRAWS; d++) {
      for (int i = 0; i < holds.length; i++) {
        holds[i] = draws.happens(links.get(i).p());
      }
      tally(i -> holds[i], 1.0 / DRAWS, rooted, counts);
    }
  }

  private void tally(IntPredicate holds, double p, double[] rooted, double[] counts) {
    boolean[] active = new boolean[nodes];
    boolean[] follows = new boolean[nodes];
    int[] open = new int[nodes];
    int size = reports;
    for (int i = 0; i < reports; i++) {
      active[i] = true;
      open[i] = i;
    }
    for (int at = 0; at < size; at++) {
      for (int i : up.get(open[at])) {
        if (holds.test(i)) {
          int parent = links.get(i).parent();
          follows[open[at]] = true;
          if (parent >= 0 && !active[parent]) {
            active[parent] = true;
            open[size++] = parent;
          }
        }
      }
    }
    int roots = 0;
    for (int n = 0; n < nodes; n++) {
      if (active[n] && !follows[n]) {
        rooted[n] += p;
        roots++;
      }
    }
    counts[Math.max(roots, reports > 0 ? 1 : 0)] += p;
  }

  /// The shortest range of counts that has the probability; of several the likeliest.
  private int[] interval(double[] counts) {
    double[] before = new double[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      before[i + 1] = before[i] + counts[i];
    }
    for (int width = 0; width < counts.length; width++) {
      int best = -1;
      double most = -1;
      for (int low = 0; low + width < counts.length; low++) {
        double sum = before[low + width + 1] - before[low];
        if (sum > most + SLACK) {
          most = sum;
          best = low;
        }
      }
      if (most >= mass - SUM_SLACK) {
        return new int[] {best, best + width};
      }
    }
    return new int[] {0, counts.length - 1};
  }
}
