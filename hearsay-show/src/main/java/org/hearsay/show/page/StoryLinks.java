package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.show.SharedProse;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// The links of a story's picture: those that hold for reports as a whole, and those that hold for some of
/// their claims and statements alone, which say for how many.
final class StoryLinks {
  /// Less likely links are not drawn and stand apart, as differences that are less certain do.
  static final double SURE = 0.5;

  /// The one report of an outlet that the story has, by the outlet's key.
  private final Map<String, Article> only = new HashMap<>();

  private final Map<String, Article> reports = new HashMap<>();

  /// How many claims and statements a report takes part in.
  private final Map<String, Integer> made = new HashMap<>();

  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Comparison comparison;

  /// What links rest on that are shown as one, in the order of the alphabet.
  private record LinkBasis(Origins.Kind kind, Origins.LinkReason reason) implements Comparable<LinkBasis> {
    private static final Comparator<LinkBasis> ORDER =
        Comparator.comparing((LinkBasis basis) -> basis.kind.name()).thenComparing(basis -> basis.reason.phrase());

    @Override
    public int compareTo(LinkBasis other) {
      return ORDER.compare(this, other);
    }
  }

  /// Child has it from parent.
  ///
  /// @param parent id of the report; absent where none of the story's is known to be meant
  /// @param key the same for every link from this parent
  /// @param parts for how many of the child's claims and statements; 0 where for the whole report
  /// @param of how many of them the child has
  /// @param shared words outside quotation marks that the two share; 0 where it is no copy
  record Link(Origins.Edge edge, @Nullable String parent, String key, int parts, int of, int shared) {
    /// The reason in words, with how much a copy shares.
    String reason() {
      String reason = edge.reason().phrase();
      return shared == 0 ? reason : reason + ", " + Shown.count(shared, "word", "words");
    }

    boolean isSure() {
      return edge.probability() >= SURE;
    }

    /// Empty where it holds for the whole report.
    String scope() {
      if (parts == 0) {
        return "";
      }
      String statements = of == 1 ? "statement" : "statements";
      return parts < of
          ? "for " + Shown.number(parts) + " of its " + Shown.number(of) + " " + statements
          : of == 1 ? "for its one statement" : "for all its " + Shown.number(of) + " statements";
    }
  }

  /// What links one child with one parent.
  private static final class Found {
    final @Nullable String parent;
    final String key;
    Origins.@Nullable Edge whole;

    /// By their reason, so that a likely one does not lend its figure to others.
    final Map<LinkBasis, Parts> parts = new TreeMap<>();

    Found(@Nullable String parent, String key) {
      this.parent = parent;
      this.key = key;
    }
  }

  /// The same link of several claims and statements, for one reason.
  private static final class Parts {
    Origins.Edge likeliest;
    final Set<String> sure = new HashSet<>();

    Parts(Origins.Edge first) {
      likeliest = first;
    }
  }

  private StoryLinks(Story story) {
    comparison = story.comparison();
    Set<String> several = new HashSet<>();
    for (ReadArticle read : story.comparison().story().articles()) {
      Article article = read.article();
      reports.put(article.id(), article);
      if (article.outlet() != null) {
        String key = Origins.outletKey(article.outlet().name());
        if (only.putIfAbsent(key, article) != null) {
          several.add(key);
        }
      }
    }
    only.keySet().removeAll(several);
    only.remove("");
    count(story);
    for (Origins origins : story.origins()) {
      boolean part = !origins.of().equals(story.comparison().story().id());
      for (Origins.Edge edge : origins.edges()) {
        // That two were at one event says nothing of the reports beyond this statement.
        if (!part || edge.kind() != Origins.Kind.SHARED_EVENT) {
          add(edge, part ? origins.of() : null);
        }
      }
    }
  }

  private void count(Story story) {
    Set<String> counted = new HashSet<>();
    story.origins().forEach(origins -> counted.add(origins.of()));
    Map<String, Set<String>> by = new TreeMap<>();
    for (Claim claim : story.comparison().claims()) {
      claim.statements().forEach(one -> by.computeIfAbsent(claim.id(), key -> new HashSet<>()).add(one.article()));
    }
    for (Utterance utterance : story.comparison().utterances()) {
      utterance
          .variants()
          .forEach(one -> by.computeIfAbsent(utterance.id(), key -> new HashSet<>()).add(one.article()));
    }
    by.keySet().retainAll(counted);
    by.values().forEach(articles -> articles.forEach(id -> made.merge(id, 1, Integer::sum)));
  }

  /// The likeliest first.
  static List<Link> of(Story story) {
    StoryLinks all = new StoryLinks(story);
    List<Link> links = new ArrayList<>();
    all.found.values().forEach(one -> links.add(all.link(one)));
    links.sort(Comparator.comparingDouble((Link link) -> -link.edge().probability()));
    return links;
  }

  /// For the whole report where that is likely; else for the likeliest of the reasons that hold for some of it, the
  /// others standing with each claim and statement; else what rather does not hold.
  private Link link(Found one) {
    Origins.Edge whole = one.whole;
    Parts best = null;
    for (Parts parts : one.parts.values()) {
      if (best == null || parts.likeliest.probability() > best.likeliest.probability()) {
        best = parts;
      }
    }
    if (whole != null && (best == null || best.sure.isEmpty() || whole.probability() >= SURE)) {
      return new Link(whole, one.parent, one.key, 0, 0, shared(whole));
    }
    if (best == null) {
      throw new IllegalStateException("a link of nothing");
    }
    int number = best.sure.size();
    int of = Math.max(number, made.getOrDefault(best.likeliest.child(), 0));
    return new Link(best.likeliest, one.parent, one.key, number, of, shared(best.likeliest));
  }

  private int shared(Origins.Edge edge) {
    return edge.kind() == Origins.Kind.COPIED ? SharedProse.words(comparison, edge.child(), edge.parentArticle()) : 0;
  }

  private void add(Origins.Edge edge, @Nullable String part) {
    String parent = parent(edge);
    String name = Origins.outletKey(edge.parentName());
    String key = parent != null ? parent : "name " + (name.isEmpty() ? edge.parentName() : name);
    Found one = found.computeIfAbsent(edge.child() + ">" + key, made -> new Found(parent, key));
    if (part == null) {
      one.whole = likelier(one.whole, edge);
      return;
    }
    Parts parts = one.parts.computeIfAbsent(new LinkBasis(edge.kind(), edge.reason()), made -> new Parts(edge));
    parts.likeliest = likelier(parts.likeliest, edge);
    if (edge.probability() >= SURE) {
      parts.sure.add(part);
    }
  }

  private static Origins.Edge likelier(Origins.@Nullable Edge before, Origins.Edge edge) {
    return before == null || edge.probability() > before.probability() ? edge : before;
  }

  /// A link that only one statement has may lead to an outlet whose report here does not make that statement;
  /// in the picture it is that report all the same, unless it came later.
  private @Nullable String parent(Origins.Edge edge) {
    if (edge.parentArticle() != null) {
      return edge.parentArticle();
    }
    Article named = only.get(Origins.outletKey(edge.parentName()));
    Article child = reports.get(edge.child());
    return named == null || (child != null && isLater(named, child)) ? null : named.id();
  }

  private static boolean isLater(Article left, Article right) {
    DateRange one = left.published().range();
    DateRange other = right.published().range();
    return one != null && other != null && one.first().isAfter(other.last());
  }
}
