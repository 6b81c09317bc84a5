package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Comparison;
import org.hearsay.origin.Origins;
import org.jspecify.annotations.Nullable;

/// The part "ORIGINS": where each claim that several reports carry independently began.
final class Sources {
  private static final int MOST = 3;
  private static final int INDENT = 4;

  private final Paper paper;
  private final Cast cast;

  private Sources(Paper paper, Cast cast) {
    this.paper = paper;
    this.cast = cast;
  }

  static void write(
      Paper paper, Cast cast, Comparison comparison, Summary.Options options, Summary.Left left) {
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
    Sources sources = new Sources(paper, cast);
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
    paper.flow("", 2, Words.counts(counted), "");
    Map<String, Origins.Edge> edges = new LinkedHashMap<>();
    counted.edges().forEach(edge -> edges.putIfAbsent(edge.child(), edge));
    for (Origins.Root root : counted.roots()) {
      String own = own(root, edges.keySet());
      List<String> children = new ArrayList<>();
      for (String article : root.articles()) {
        Origins.Edge edge = edges.get(article);
        if (!article.equals(own)) {
          String how = edge == null ? "" : " (" + Words.edge(edge.kind()) + ")";
          children.add(cast.label(article) + how);
        }
      }
      String tree = children.isEmpty() ? " (own)" : " ← " + String.join(", ", children);
      paper.flow("  ", INDENT, (own.isEmpty() ? root.name() : cast.label(own)) + tree, "");
    }
    paper.blank();
  }

  /// The report that the root is, rather one that has it from nobody; empty where it was not read.
  private String own(Origins.Root root, Set<String> children) {
    List<String> called =
        root.articles().stream().filter(article -> cast.isCalled(article, root.name())).toList();
    return called.stream()
        .filter(article -> !children.contains(article))
        .findFirst()
        .orElse(called.isEmpty() ? "" : called.getFirst());
  }
}
