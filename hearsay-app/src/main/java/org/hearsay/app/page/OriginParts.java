package org.hearsay.app.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.claim.Comparison;
import org.hearsay.claim.Passage;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;

/// The three counts, and who had it from whom.
final class OriginParts {
  private static final int EDGES = 40;
  private static final int PASSAGES = 30;
  private static final int BAR = 320;

  private final Places places;
  private final Story story;
  private final Comparison comparison;

  OriginParts(Places places, Story story) {
    this.places = places;
    this.story = story;
    this.comparison = story.comparison();
  }

  private @Nullable Origins whole() {
    String id = comparison.story().id();
    return story.origins().stream().filter(o -> o.of().equals(id)).findFirst().orElse(null);
  }

  Views.Counts counts() {
    Origins whole = whole();
    int reports = comparison.story().articles().size();
    if (whole == null) {
      Set<String> names = new HashSet<>();
      for (ReadArticle read : comparison.story().articles()) {
        names.add(
            read.article().outlet() == null
                ? read.article().id()
                : read.article().outlet().name());
      }
      return new Views.Counts(
          Shown.count(reports, "report", "reports")
              + " from "
              + Shown.count(names.size(), "outlet", "outlets")
              + "; how many origins stand behind them is not known.",
          BAR,
          List.of(),
          null,
          "");
    }
    String interval =
        whole.low() == whole.high() ? "" : " (" + whole.low() + " to " + whole.high() + ")";
    int best = (int) Math.round(whole.expected());
    String sentence =
        Shown.count(reports, "report", "reports")
            + " from "
            + Shown.count(whole.outlets(), "outlet", "outlets")
            + ": "
            + Shown.count(whole.texts(), "distinct text", "distinct texts")
            + ", "
            + Shown.count(best, "independent origin", "independent origins")
            + interval
            + ".";
    int most = Math.max(1, Math.max(whole.outlets(), Math.max(whole.texts(), whole.high())));
    List<Views.Bar> bars = new ArrayList<>();
    bars.add(bar("outlets", whole.outlets(), most, 0));
    bars.add(bar("texts", whole.texts(), most, 1));
    bars.add(bar("origins", best, most, 2));
    Views.Whisker whisker =
        whole.low() == whole.high()
            ? null
            : new Views.Whisker(
                whole.low() * BAR / most, whole.high() * BAR / most, bars.getLast().y() + 21);
    return new Views.Counts(
        sentence,
        BAR,
        bars,
        whisker,
        whisker == null ? "" : "The line below the last bar is the 90 % interval of the number of origins.");
  }

  private static Views.Bar bar(String label, int value, int most, int row) {
    return new Views.Bar(label, Shown.number(value), row * 22 + 2, Math.max(2, value * BAR / most));
  }

  Views.OriginsPart view() {
    Origins whole = whole();
    List<Views.RootRow> roots = new ArrayList<>();
    List<Origins.Edge> edges = new ArrayList<>();
    if (whole != null) {
      for (Origins.Root root : whole.roots()) {
        roots.add(
            new Views.RootRow(
                Shown.line(root.name(), 80),
                root.articles().stream().map(id -> places.link(id, null)).toList(),
                Shown.line(root.reason(), 200)));
      }
      edges.addAll(whole.edges());
    }
    addOthers(edges);
    edges.sort(Comparator.comparingDouble((Origins.Edge edge) -> -edge.probability()));
    List<Passage> passages = new ArrayList<>(comparison.passages());
    passages.sort(
        Comparator.comparing(Passage::quoted).thenComparingInt(passage -> -passage.words()));
    return new Views.OriginsPart(
        roots,
        edges.stream().limit(EDGES).map(this::edge).toList(),
        Math.max(0, edges.size() - EDGES),
        passages.stream().limit(PASSAGES).map(this::passage).toList(),
        "Shared words: " + Shown.count(passages.size(), "passage", "passages"),
        Math.max(0, passages.size() - PASSAGES),
        OriginGraph.draw(places, comparison, edges));
  }

  /// Links that only one claim or utterance has count for the story's picture too, once.
  private void addOthers(List<Origins.Edge> edges) {
    Set<String> seen = new HashSet<>();
    edges.forEach(edge -> seen.add(edge.child() + ">" + edge.parentName()));
    for (Origins origins : story.origins()) {
      for (Origins.Edge edge : origins.edges()) {
        if (edge.kind() != Origins.Kind.SHARED_EVENT
            && seen.add(edge.child() + ">" + edge.parentName())) {
          edges.add(edge);
        }
      }
    }
  }

  private Views.EdgeRow edge(Origins.Edge edge) {
    String parent = edge.parentArticle();
    String name =
        parent == null || edge.parentName().length() > 0
            ? Shown.line(edge.parentName(), 80)
            : places.outlet(parent);
    return new Views.EdgeRow(
        places.link(edge.child(), null),
        parent == null
            ? new Views.Link(name, null, "")
            : places.link(name, parent, null),
        Shown.word(edge.kind()),
        Shown.confidence(edge.probability()),
        Shown.line(edge.reason(), 200),
        edge.place() == null
            ? null
            : places.link(
                Shown.line(places.words(edge.place().article(), edge.place().span()), 90),
                edge.place().article(),
                edge.place().span()));
  }

  private Views.PassageRow passage(Passage passage) {
    String direction =
        switch (passage.direction()) {
          case LEFT_TO_RIGHT -> "the first is the earlier, " + Shown.confidence(passage.confidence());
          case RIGHT_TO_LEFT -> "the second is the earlier, " + Shown.confidence(passage.confidence());
          case UNKNOWN -> "which is the earlier is not known";
        };
    return new Views.PassageRow(
        places.link(passage.left().article(), passage.left().span()),
        places.link(passage.right().article(), passage.right().span()),
        "shares " + Shown.count(passage.words(), "word", "words") + " with",
        passage.quoted() ? "mostly in quotation marks" : "outside quotation marks",
        direction);
  }
}
