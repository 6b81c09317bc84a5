package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.origin.Origins;
import org.hearsay.show.SharedProse;
import org.jspecify.annotations.Nullable;

/// The part "ORIGINS": where each claim of several reports came into print.
final class Sources {
  private static final int MOST = 3;
  private static final int INDENT = 4;

  private final Paper paper;
  private final StoryNames cast;
  private final Comparison comparison;

  private Sources(Paper paper, StoryNames cast, Comparison comparison) {
    this.paper = paper;
    this.cast = cast;
    this.comparison = comparison;
  }

  static void write(Paper paper, StoryNames cast, Comparison comparison, Summary.Options options, Summary.Left left) {
    List<Claim> shared = new ArrayList<>();
    for (Claim claim : comparison.claims()) {
      Origins counted = cast.origins(claim.id());
      if (counted != null && !counted.roots().isEmpty() && reports(claim) > 1) {
        shared.add(claim);
      }
    }
    shared.sort(java.util.Comparator.comparingInt(claim -> -reports(claim)));
    int shown = options.all() ? shared.size() : Math.min(MOST, shared.size());
    left.origins += shared.size() - shown;
    Sources sources = new Sources(paper, cast, comparison);
    for (Claim claim : shared.subList(0, shown)) {
      String words = cast.words(claim.says()).strip();
      sources.origins("\"" + words + "\"", cast.origins(claim.id()));
    }
    if (shared.isEmpty() && comparison.story().articles().size() > 1) {
      sources.origins("of the story", cast.origins(comparison.story().id()));
    }
  }

  private static int reports(Claim claim) {
    return (int) claim.statements().stream().map(Claim.Statement::article).distinct().count();
  }

  private void origins(String of, @Nullable Origins counted) {
    if (counted == null || counted.roots().isEmpty()) {
      return;
    }
    paper.heading("ORIGINS", of);
    paper.flow("", 2, SummaryPhrases.counts(counted), "");
    Map<String, List<Origins.Edge>> edges = new LinkedHashMap<>();
    counted.edges().forEach(edge -> edges.computeIfAbsent(edge.child(), key -> new ArrayList<>()).add(edge));
    for (Origins.Root root : counted.roots()) {
      String own = own(root, edges.keySet());
      List<String> children = new ArrayList<>();
      for (String article : root.articles()) {
        if (!article.equals(own)) {
          String how = how(edges.getOrDefault(article, List.of()), own.isEmpty() ? root.name() : own);
          children.add(cast.label(article) + how);
        }
      }
      String tree = children.isEmpty() ? " (own)" : " ← " + String.join(", ", children);
      paper.flow("  ", INDENT, (own.isEmpty() ? root.name() : cast.label(own)) + tree, "");
    }
    paper.blank();
  }

  /// How a report has it from an origin: by a link that leads there; else by the first that leads to another report,
  /// which is named, before the mere fact that both were there.
  ///
  /// @param edges of the report
  /// @param root id of the origin's report, or its name
  private String how(List<Origins.Edge> edges, String root) {
    if (edges.isEmpty()) {
      return "";
    }
    List<Origins.Edge> through = edges.stream().filter(edge -> edge.kind() != Origins.Kind.SHARED_EVENT).toList();
    List<Origins.Edge> choice = through.isEmpty() ? edges : through;
    for (Origins.Edge edge : choice) {
      if (leadsTo(edge, root)) {
        return " (" + how(edge) + ")";
      }
    }
    Origins.Edge edge = choice.getFirst();
    String parent = edge.parentArticle();
    String name = parent == null ? edge.parentName() : cast.label(parent);
    return " (" + how(edge) + (name.isBlank() ? "" : " from " + name) + ")";
  }

  private boolean leadsTo(Origins.Edge edge, String root) {
    return root.equals(edge.parentArticle())
        || root.equals(edge.parentName())
        || cast.isCalled(root, edge.parentName());
  }

  /// The kind of a link, and of a copy how many words it shares.
  private String how(Origins.Edge edge) {
    boolean copied = edge.kind() == Origins.Kind.COPIED;
    int words = copied ? SharedProse.words(comparison, edge.child(), edge.parentArticle()) : 0;
    return SummaryPhrases.edge(edge.kind()) + (words == 0 ? "" : " " + SummaryPhrases.count(words, "word", "words"));
  }

  /// The report that the root is, rather one that has it from nobody; empty where it was not read.
  private String own(Origins.Root root, Set<String> children) {
    List<String> called = root.articles().stream().filter(article -> cast.isCalled(article, root.name())).toList();
    return called.stream()
        .filter(article -> !children.contains(article))
        .findFirst()
        .orElse(called.isEmpty() ? "" : called.getFirst());
  }
}
