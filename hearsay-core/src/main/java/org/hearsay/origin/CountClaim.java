package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Evidence.Carried;
import org.hearsay.origin.OriginKey.OriginSort;
import org.hearsay.origin.Origins.Edge;
import org.hearsay.origin.Origins.Kind;
import org.hearsay.origin.Origins.LinkReason;
import org.hearsay.origin.Origins.Root;
import org.hearsay.origin.Origins.RootReason;
import org.hearsay.quote.Quotation;
import org.jspecify.annotations.Nullable;

/// Counts the origins of one claim, or of a story as a whole.
///
/// Reports that give a claim to one maker have it from one origin, whoever passed it on. A report that names no maker
/// has it from the newsrooms that it credits or copies. A report that shows neither has it from where the claim most
/// likely began, see [RootCandidates], or found it out itself.
final class CountClaim {
  private final LinkOdds odds = LinkOdds.loaded();
  private final Evidence evidence;
  private final List<Carried> carried;
  private final Map<String, List<Carried>> byArticle = new HashMap<>();
  private final List<String> carriers = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Parents parents;

  /// By report, then by key: the makers of the claim.
  private final Map<String, Map<OriginKey, Attributors.Maker>> makers = new TreeMap<>();

  private final Map<OriginKey, Integer> nodes = new TreeMap<>();
  private final List<String> nodeNames = new ArrayList<>();
  private final ClaimGraph graph;

  /// @param carried where reports make the claim; empty for the story as a whole, which all its reports make
  CountClaim(Evidence evidence, List<Carried> carried) {
    this.evidence = evidence;
    this.carried = List.copyOf(carried);
    carried.forEach(one -> byArticle.computeIfAbsent(one.article(), key -> new ArrayList<>()).add(one));
    carriers.addAll(carried.isEmpty() ? evidence.reads.keySet() : evidence.inOrder(byArticle.keySet()));
    for (int i = 0; i < carriers.size(); i++) {
      places.put(carriers.get(i), i);
    }
    graph = new ClaimGraph(carriers.size(), OriginThresholds.loaded().intervalMass());
    carriers.forEach(article -> nodeNames.add(evidence.title(article)));
    for (String article : carriers) {
      makers.put(article, makers(article));
    }
    parents = new Parents(evidence, this.carried, carriers, makers);
  }

  /// By key. Where a report names a person, a body that it names too does not count; a document or a body goes before
  /// somebody who is only described.
  private Map<OriginKey, Attributors.Maker> makers(String article) {
    Map<OriginKey, Attributors.Maker> found = new TreeMap<>();
    ReadArticle read = evidence.reads.get(article);
    if (read == null) {
      return found;
    }
    for (Carried one : byArticle.getOrDefault(article, List.of())) {
      for (Quotation quotation : evidence.quotations(one)) {
        Attributors.Maker maker = evidence.makers.maker(article, quotation);
        if (maker != null && !told(read, quotation, maker)) {
          found.putIfAbsent(maker.key(), maker);
        }
      }
    }
    for (Carried one : byArticle.getOrDefault(article, List.of())) {
      if (one.span() != null && found.isEmpty()) {
        evidence.makers.around(read, one.span()).forEach(maker -> found.putIfAbsent(maker.key(), maker));
      }
    }
    for (OriginSort sort : List.of(OriginSort.PERSON, OriginSort.DOCUMENT, OriginSort.BODY)) {
      if (found.keySet().stream().anyMatch(key -> key.is(sort))) {
        found.keySet().removeIf(key -> !key.is(sort) && !(sort == OriginSort.PERSON && key.is(OriginSort.DOCUMENT)));
        return found;
      }
    }
    return found;
  }

  /// Whether a maker is named only within what another maker says: "the mayor said that the firm had told them that …".
  private boolean told(ReadArticle read, Quotation quotation, Attributors.Maker maker) {
    int begin = quotation.content().getFirst().begin();
    int end = quotation.content().getLast().end();
    for (Quotation outer : evidence.quotationsNear(read.article().id(), quotation.content())) {
      int from = outer.content().getFirst().begin();
      int to = outer.content().getLast().end();
      boolean inside =
          from <= begin
              && end <= to
              && end - begin < to - from
              && !outer.source().isEmpty()
              && (quotation.source().isEmpty()
                  || (from <= quotation.source().getFirst().begin() && quotation.source().getFirst().end() <= to));
      if (inside) {
        Attributors.Maker by = evidence.makers.maker(read.article().id(), outer);
        if (by != null ? !by.key().equals(maker.key()) : !maker.key().is(OriginSort.PERSON)) {
          return true;
        }
      }
    }
    return false;
  }

  Origins count(String id) {
    return count(id, id);
  }

  /// @param seed for what is drawn at random; equal seeds give equal answers
  Origins count(String id, String seed) {
    Map<OriginKey, Integer> madeBy = new TreeMap<>();
    makers.values().forEach(keys -> keys.keySet().forEach(key -> madeBy.merge(key, 1, Integer::sum)));
    for (int i = 0; i < carriers.size(); i++) {
      link(i, madeBy);
    }
    passOn();
    common();
    ClaimGraph.Counted counted = graph.count(seed);
    Map<String, Set<OriginKey>> keys = new HashMap<>();
    makers.forEach((article, made) -> keys.put(article, made.keySet()));
    FirstReport first =
        new FirstReport(
            evidence, carriers, parents, keys, new SaidDays(evidence, carriers, byArticle), shared(madeBy), seed);
    int texts = evidence.texts(carriers);
    int most = carried.isEmpty() ? Integer.MAX_VALUE : Math.max(1, texts);
    List<Root> roots = roots(counted);
    return new Origins(
        id,
        evidence.outlets(carriers),
        texts,
        Math.min(most, counted.expected()),
        Math.min(most, counted.low()),
        Math.min(most, counted.high()),
        roots.subList(0, Math.min(most, roots.size())),
        edges(madeBy),
        first.find());
  }

  /// Reports that name a maker whom another report names too.
  private Set<String> shared(Map<OriginKey, Integer> madeBy) {
    Set<String> shared = new TreeSet<>();
    for (String article : carriers) {
      if (makersOf(article).keySet().stream().anyMatch(key -> madeBy.getOrDefault(key, 0) > 1)) {
        shared.add(article);
      }
    }
    return shared;
  }

  /// Links all that have no parent yet to where the claim most likely began.
  private void common() {
    if (carriers.size() < 2 || carried.isEmpty()) {
      return;
    }
    RootCandidates.Candidate best = RootCandidates.of(evidence, carriers, byArticle, makers, parents);
    if (best == null) {
      return;
    }
    int root = best.key.is(OriginSort.REPORT) ? places.getOrDefault(best.key.id(), -1) : node(best.key, best.name);
    common = root;
    Map<Integer, OriginKey> known = new TreeMap<>();
    nodes.forEach((key, node) -> known.put(node, key));
    for (int n = 0; n < nodeNames.size(); n++) {
      OriginKey key = n < carriers.size() ? OriginKey.report(carriers.get(n)) : known.get(n);
      if (n == root || key == null) {
        continue;
      }
      if (n < carriers.size()) {
        boolean own = parents.own(carriers.get(n));
        double sure = own ? odds.common().own(best.key.sort()) : odds.common().of(OriginSort.REPORT, best.key.sort());
        boolean shown = makersOf(carriers.get(n)).containsKey(best.key);
        if (!LinkOdds.likely(graph.follows(n)) && graph.link(n, root, sure) && LinkOdds.likely(sure) && !shown) {
          unshown.add(
              new Edge(
                  carriers.get(n),
                  root >= carriers.size() ? null : carriers.get(root),
                  best.name,
                  Kind.SHARED_EVENT,
                  rounded(sure),
                  null,
                  LinkReason.NO_OTHER_SOURCE));
        }
      } else {
        graph.link(n, root, odds.common().of(key.sort(), best.key.sort()));
      }
    }
  }

  /// The node where the claim most likely began, for all that show no other origin; below 0 for none.
  private int common = -1;

  /// The links that no word of a report shows.
  private final List<Edge> unshown = new ArrayList<>();

  private Map<OriginKey, Attributors.Maker> makersOf(String article) {
    return makers.getOrDefault(article, Map.of());
  }

  private void link(int child, Map<OriginKey, Integer> madeBy) {
    String article = carriers.get(child);
    Set<OriginKey> shown = new TreeSet<>();
    Set<OriginKey> above = new TreeSet<>();
    for (Parents.Parent parent : parents.of(article)) {
      if (parent.article() != null && LinkOdds.likely(parent.odds())) {
        above.addAll(makersOf(parent.article()).keySet());
      }
    }
    Map<OriginKey, Attributors.Maker> mine = makersOf(article);
    for (Attributors.Maker maker : mine.values()) {
      boolean alone = madeBy.getOrDefault(maker.key(), 0) < 2 && mine.size() < 2;
      if (!alone) {
        double sure = above.contains(maker.key()) ? 1 - (1 - maker.odds()) * odds.followerDoubt() : maker.odds();
        graph.link(child, node(maker.key(), maker.name()), sure);
        shown.add(maker.key());
      }
    }
    // What one maker said was said once, however many newsrooms are named for it.
    Parents.@Nullable Parent likeliest =
        parents.of(article).stream()
            .filter(parent -> parent.article() == null)
            .max(Comparator.comparingDouble(Parents.Parent::odds))
            .orElse(null);
    for (Parents.Parent parent : parents.of(article)) {
      boolean same = parent.article() != null && makersOf(parent.article()).keySet().stream().anyMatch(shown::contains);
      if (same || (parent.article() == null && !mine.isEmpty() && (!shown.isEmpty() || !parent.equals(likeliest)))) {
        continue;
      }
      int node =
          parent.article() != null ? places.getOrDefault(parent.article(), -1) : node(parent.node(), parent.name());
      graph.link(child, node, parent.depends());
    }
  }

  private int node(OriginKey key, String name) {
    Integer known = nodes.get(key);
    if (known != null) {
      return known;
    }
    int node = graph.add();
    nodes.put(key, node);
    nodeNames.add(name);
    return node;
  }

  /// Links a newsroom that was not read to the maker that its followers name.
  private void passOn() {
    Map<OriginKey, Map<OriginKey, Integer>> followed = new TreeMap<>();
    for (String article : carriers) {
      for (Parents.Parent parent : parents.of(article)) {
        if (parent.article() == null) {
          for (OriginKey maker : makersOf(article).keySet()) {
            followed.computeIfAbsent(parent.node(), key -> new TreeMap<>()).merge(maker, 1, Integer::sum);
          }
        }
      }
    }
    for (Map.Entry<OriginKey, Map<OriginKey, Integer>> entry : followed.entrySet()) {
      Integer newsroom = nodes.get(entry.getKey());
      OriginKey most = null;
      for (Map.Entry<OriginKey, Integer> maker : entry.getValue().entrySet()) {
        if (most == null || maker.getValue() > entry.getValue().getOrDefault(most, 0)) {
          most = maker.getKey();
        }
      }
      Integer maker = most == null ? null : nodes.get(most);
      if (newsroom != null && maker != null) {
        graph.link(newsroom, maker, odds.passedOn());
      }
    }
  }

  private List<Root> roots(ClaimGraph.Counted counted) {
    List<Root> roots = new ArrayList<>();
    for (int n = 0; n < counted.rooted().size(); n++) {
      if (!LinkOdds.likely(counted.rooted().get(n))) {
        continue;
      }
      List<String> below = below(n);
      if (n < carriers.size()) {
        roots.add(root(List.of(carriers.get(n)), below, nodeNames.get(n), RootReason.OWN_REPORT));
      } else if (n == common) {
        Root named = root(below, below, nodeNames.get(n), reason(n));
        roots.add(
            named.reason() == RootReason.CITED && agency(below) ? named : new Root(nodeNames.get(n), below, reason(n)));
      } else {
        roots.add(root(below, below, nodeNames.get(n), reason(n)));
      }
    }
    return roots;
  }

  /// Whether some reports are one text and credit one newsroom for all of it.
  private boolean agency(List<String> articles) {
    if (evidence.texts(articles) > 1) {
      return false;
    }
    Set<String> common = null;
    for (String article : articles) {
      Set<String> whole = new TreeSet<>();
      for (Credits.Credit credit : evidence.credits.getOrDefault(article, List.of())) {
        if (credit.whole()) {
          whole.add(evidence.names.key(credit.name()));
        }
      }
      if (common == null) {
        common = whole;
      } else {
        common.retainAll(whole);
      }
    }
    return common != null && !common.isEmpty();
  }

  private RootReason reason(int node) {
    for (Map.Entry<OriginKey, Integer> entry : nodes.entrySet()) {
      if (entry.getValue() == node) {
        return entry.getKey().is(OriginSort.NEWSROOM) ? RootReason.CITED : RootReason.SHARED_STATEMENT;
      }
    }
    return RootReason.CITED;
  }

  /// The name of an origin: the one newsroom through which all have it, where there is one; else the maker.
  private Root root(List<String> top, List<String> articles, String name, RootReason reason) {
    Set<OriginKey> newsrooms = new TreeSet<>();
    String shown = name;
    RootReason why = reason;
    for (String article : top) {
      boolean parented = false;
      for (Parents.Parent parent : parents.of(article)) {
        if (LinkOdds.likely(parent.odds()) && (parent.article() == null || articles.contains(parent.article()))) {
          parented = true;
          if (parent.article() == null) {
            newsrooms.add(parent.node());
            shown = parent.name();
            why = RootReason.CITED;
          }
        }
      }
      if (!parented) {
        newsrooms.add(OriginKey.report(article));
        shown = evidence.title(article);
        why = RootReason.OWN_REPORT;
      }
    }
    return newsrooms.size() == 1 ? new Root(shown, articles, why) : new Root(name, articles, reason);
  }

  /// The reports that have it from a node, directly or through others, and the node itself when it is a report.
  private List<String> below(int node) {
    return graph.below(node).stream().map(carriers::get).toList();
  }

  private List<Edge> edges(Map<OriginKey, Integer> madeBy) {
    List<Edge> edges = new ArrayList<>();
    for (String article : carriers) {
      for (Parents.Parent parent : parents.of(article)) {
        edges.add(
            new Edge(
                article,
                parent.article(),
                parent.name(),
                parent.kind(),
                rounded(parent.odds()),
                parent.place(),
                parent.reason()));
      }
      for (Attributors.Maker maker : makersOf(article).values()) {
        if (madeBy.getOrDefault(maker.key(), 0) > 1) {
          @Nullable ArticleSpan place = new ArticleSpan(article, maker.span());
          edges.add(
              new Edge(
                  article, null, maker.name(), Kind.SHARED_EVENT, rounded(maker.odds()), place, LinkReason.SAME_MAKER));
        }
      }
    }
    edges.addAll(unshown);
    return edges;
  }

  private static double rounded(double p) {
    return Math.round(p * 1000) / 1000.0;
  }
}
