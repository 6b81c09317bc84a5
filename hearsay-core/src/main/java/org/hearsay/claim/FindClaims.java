package org.hearsay.claim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.claim.Claim.Cell;
import org.hearsay.claim.Claim.Coverage;
import org.hearsay.claim.Claim.Statement;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Stance;

/// Groups the statements of several reports that tell of one thing, whether quoted, reported or asserted.
final class FindClaims {
  /// Statements that share a concept and are compared with each other at most.
  private static final int MAX_SHARING = 80;

  /// Least information of the shared concepts in nats.
  private static final double LEAST_SHARED = 14;

  /// Least share of the smaller statement's information that both have.
  private static final double LEAST_CONTAINED = 0.6;

  /// The same where both also count the same number.
  private static final double LEAST_CONTAINED_NUMBER = 0.4;

  private final List<Assertion> all;
  private final Map<String, Integer> documents = new HashMap<>();
  private final int[] root;

  private FindClaims(List<Assertion> all) {
    this.all = all;
    root = new int[all.size()];
    for (int i = 0; i < root.length; i++) {
      root[i] = i;
      for (String concept : all.get(i).concepts().keySet()) {
        documents.merge(concept, 1, Integer::sum);
      }
    }
  }

  /// A claim with the statements behind it.
  record Group(Claim claim, List<Assertion> members) {}

  static List<Group> in(List<Report> reports, List<Assertion> all, List<Utterance> utterances) {
    FindClaims find = new FindClaims(all);
    find.joinUtterances(utterances);
    find.joinAlike();
    return find.groups(reports);
  }

  private int rootOf(int index) {
    int at = index;
    while (root[at] != at) {
      at = root[at];
    }
    return at;
  }

  private void union(int a, int b) {
    int left = rootOf(a);
    int right = rootOf(b);
    root[Math.max(left, right)] = Math.min(left, right);
  }

  /// The sentences of an utterance's variants that have the same words.
  private void joinUtterances(List<Utterance> utterances) {
    Map<String, List<Integer>> byQuotation = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      Said said = all.get(i).said();
      if (said != null) {
        byQuotation
            .computeIfAbsent(said.report().id() + ' ' + said.quotation().id(), key -> new ArrayList<>())
            .add(i);
      }
    }
    for (Utterance utterance : utterances) {
      List<List<Integer>> variants = new ArrayList<>();
      for (Utterance.Variant variant : utterance.variants()) {
        variants.add(byQuotation.getOrDefault(variant.article() + ' ' + variant.quotation(), List.of()));
      }
      for (int x = 0; x < variants.size(); x++) {
        for (int y = 0; y < x; y++) {
          joinSentences(variants.get(x), variants.get(y));
        }
      }
    }
  }

  private void joinSentences(List<Integer> left, List<Integer> right) {
    for (int a : left) {
      for (int b : right) {
        if (rootOf(a) != rootOf(b) && FindUtterances.sameWords(all.get(a).words(), all.get(b).words())) {
          union(a, b);
        }
      }
    }
  }

  private record Link(int a, int b, double score) {}

  private void joinAlike() {
    List<Link> links = new ArrayList<>();
    for (int[] pair : candidates()) {
      double score = score(all.get(pair[0]), all.get(pair[1]));
      if (score > 0) {
        links.add(new Link(pair[0], pair[1], score));
      }
    }
    links.sort(
        Comparator.comparingDouble((Link link) -> -link.score()).thenComparingInt(Link::a).thenComparingInt(Link::b));
    Map<Long, Double> known = new HashMap<>();
    for (Link link : links) {
      known.put((long) Math.min(link.a(), link.b()) << 32 | Math.max(link.a(), link.b()), link.score());
    }
    Map<Integer, List<Integer>> groups = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(rootOf(i), key -> new ArrayList<>()).add(i);
    }
    for (Link link : links) {
      int left = rootOf(link.a());
      int right = rootOf(link.b());
      if (left != right && linked(groups.get(left), groups.get(right), known)) {
        union(left, right);
        List<Integer> merged = new ArrayList<>(groups.getOrDefault(left, List.of()));
        merged.addAll(groups.getOrDefault(right, List.of()));
        groups.remove(Math.max(left, right));
        groups.put(Math.min(left, right), merged);
      }
    }
  }

  /// Whether at least half of the pairs across two groups are alike, so that no chain of small steps joins them.
  private static boolean linked(
      @org.jspecify.annotations.Nullable List<Integer> left,
      @org.jspecify.annotations.Nullable List<Integer> right,
      Map<Long, Double> known) {
    if (left == null || right == null) {
      return false;
    }
    int alike = 0;
    for (int a : left) {
      for (int b : right) {
        alike += known.containsKey((long) Math.min(a, b) << 32 | Math.max(a, b)) ? 1 : 0;
      }
    }
    return alike * 2 >= left.size() * right.size();
  }

  private List<int[]> candidates() {
    Map<String, List<Integer>> sharing = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (String concept : all.get(i).concepts().keySet()) {
        sharing.computeIfAbsent(concept, key -> new ArrayList<>()).add(i);
      }
    }
    Set<Long> seen = new HashSet<>();
    List<int[]> pairs = new ArrayList<>();
    for (List<Integer> list : sharing.values()) {
      if (list.size() > MAX_SHARING) {
        continue;
      }
      for (int x = 0; x < list.size(); x++) {
        for (int y = x + 1; y < list.size(); y++) {
          if (seen.add((long) list.get(x) << 32 | list.get(y))) {
            pairs.add(new int[] {list.get(x), list.get(y)});
          }
        }
      }
    }
    return pairs;
  }

  /// Less for what the whole story talks about, so that its topic alone joins no two statements.
  private double weight(String concept, double prior) {
    double seen = documents.getOrDefault(concept, 1);
    double rarity = Math.log((all.size() + 1) / seen) / Math.log(all.size() + 1);
    return prior * Math.clamp(rarity * 1.4, 0.3, 1);
  }

  /// @return 0 where the two do not tell the same
  private double score(Assertion a, Assertion b) {
    if (a.report().index == b.report().index && ((a.said() == null && b.said() == null) || a.span().equals(b.span()))) {
      return 0;
    }
    double left = 0;
    double right = 0;
    double shared = 0;
    int concepts = 0;
    int plain = 0;
    for (Map.Entry<String, Double> entry : a.concepts().entrySet()) {
      double weight = weight(entry.getKey(), entry.getValue());
      left += weight;
      if (b.concepts().containsKey(entry.getKey())) {
        shared += weight;
        concepts++;
        plain += a.names().contains(entry.getKey()) && b.names().contains(entry.getKey()) ? 0 : 1;
      }
    }
    for (Map.Entry<String, Double> entry : b.concepts().entrySet()) {
      right += weight(entry.getKey(), entry.getValue());
    }
    boolean number = a.numbers().stream().anyMatch(b.numbers()::contains);
    boolean otherNumbers = !number && !a.numbers().isEmpty() && !b.numbers().isEmpty();
    double contained = shared / Math.max(1e-9, Math.min(left, right));
    double mutual = shared / Math.max(1e-9, left + right - shared);
    boolean alike =
        number
            ? concepts >= 4 && plain >= 3 && shared >= LEAST_SHARED * 0.6
                && contained >= LEAST_CONTAINED_NUMBER && mutual >= 0.15
            : concepts >= 4 && plain >= 2 && shared >= LEAST_SHARED && contained >= LEAST_CONTAINED && mutual >= 0.33;
    if (!alike || (otherNumbers && mutual < 0.5)) {
      return 0;
    }
    return mutual + contained + (number ? 0.5 : 0);
  }

  private List<Group> groups(List<Report> reports) {
    Map<Integer, List<Assertion>> members = new TreeMap<>();
    for (int i = 0; i < all.size(); i++) {
      members.computeIfAbsent(rootOf(i), key -> new ArrayList<>()).add(all.get(i));
    }
    List<Group> groups = new ArrayList<>();
    for (List<Assertion> group : members.values()) {
      long carriers = group.stream().map(Assertion::report).distinct().count();
      boolean quoted = group.stream().anyMatch(a -> a.said() != null);
      boolean onlyHeadlines = group.stream().allMatch(Assertion::headline);
      if (quoted || (carriers > 1 && !onlyHeadlines)) {
        groups.add(new Group(claim(reports, group), List.copyOf(group)));
      }
    }
    groups.sort(
        Comparator.comparingLong((Group g) -> -g.members().stream().map(Assertion::report).distinct().count())
            .thenComparingInt(g -> g.members().stream().mapToInt(a -> a.report().index).min().orElse(0))
            .thenComparing(g -> g.claim().says()));
    return groups;
  }

  private Claim claim(List<Report> reports, List<Assertion> group) {
    Assertion says = representative(group);
    List<Statement> statements = new ArrayList<>();
    List<Assertion> ordered = new ArrayList<>(group);
    ordered.sort(Comparator.comparingInt((Assertion a) -> a.report().index).thenComparing(Assertion::span));
    for (Assertion a : ordered) {
      Said said = a.said();
      statements.add(
          new Statement(a.report().id(), said == null ? null : said.quotation().id(), a.span(), a.stance()));
    }
    List<Coverage> coverage = new ArrayList<>();
    for (Report report : reports) {
      coverage.add(coverage(report, says, ordered));
    }
    return new Claim(
        Digest.of("claim", says.report().id(), says.span().begin() + "-" + says.span().end()),
        says.place(),
        statements,
        coverage);
  }

  /// The statement that shares most with the others; one that somebody is quoted with before others.
  private Assertion representative(List<Assertion> group) {
    Assertion best = group.getFirst();
    double highest = -1;
    for (Assertion candidate : group) {
      double score = candidate.headline() ? -1000 : candidate.said() == null ? -10 : candidate.said().quoted() ? 2 : 0;
      for (Assertion other : group) {
        if (!other.place().equals(candidate.place())) {
          for (Map.Entry<String, Double> entry : candidate.concepts().entrySet()) {
            score += other.concepts().containsKey(entry.getKey()) ? entry.getValue() : -0.1 * entry.getValue();
          }
          score += candidate.numbers().stream().anyMatch(other.numbers()::contains) ? 4 : 0;
        }
      }
      if (score > highest || highest == -1) {
        highest = score;
        best = candidate;
      }
    }
    return best;
  }

  private static Coverage coverage(Report report, Assertion says, List<Assertion> group) {
    Assertion mine = null;
    for (Assertion a : group) {
      if (a.report().index == report.index && (mine == null || (mine.headline() && !a.headline()))) {
        mine = a;
      }
    }
    if (mine == null) {
      return new Coverage(report.id(), Cell.SILENT, null);
    }
    Cell cell = Cell.STATES;
    if (mine.stance() == Stance.DENIES && says.stance() != Stance.DENIES) {
      cell = Cell.DENIES;
    } else if (differs(mine, says)) {
      cell = Cell.DIFFERS;
    }
    return new Coverage(report.id(), cell, mine.span());
  }

  /// Whether the two count different things, or give the claim to different people.
  private static boolean differs(Assertion mine, Assertion says) {
    if (mine.place().equals(says.place())) {
      return false;
    }
    if (!mine.numbers().isEmpty() && !says.numbers().isEmpty()
        && mine.numbers().stream().noneMatch(says.numbers()::contains)) {
      return true;
    }
    StoryEntity left = mine.speaker();
    StoryEntity right = says.speaker();
    return left != null && right != null && !left.id().equals(right.id()) && FindConflicts.named(left) && FindConflicts.named(right);
  }
}
