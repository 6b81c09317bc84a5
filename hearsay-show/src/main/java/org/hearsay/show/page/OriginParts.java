package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.show.OriginCount;
import org.jspecify.annotations.Nullable;

/// The three counts, and who had it from whom.
final class OriginParts {
  private static final int EDGES = 100;

  /// Links of one claim.
  private static final int EACH = 12;

  private static final int BAR = 320;

  private final String id;
  private final OriginIndex index;
  private final Places places;
  private final Story story;
  private final Comparison comparison;

  /// @param id of the story on the page
  OriginParts(String id, Places places, Story story, OriginIndex index) {
    this.id = id;
    this.index = index;
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
        names.add(read.article().outlet() == null ? read.article().id() : read.article().outlet().name());
      }
      return new Views.Counts(
          Shown.count(reports, "report", "reports")
              + " from "
              + Shown.count(names.size(), "outlet", "outlets")
              + "; how many origins stand behind them is not known.",
          List.of(),
          BAR,
          List.of(),
          null,
          "");
    }
    int best = (int) Math.round(whole.expected());
    List<Views.Link> parts =
        List.of(
            new Views.Link(
                Shown.count(reports, "report", "reports")
                    + " from "
                    + Shown.count(whole.outlets(), "outlet", "outlets"),
                "#" + id + "-reports",
                ""),
            new Views.Link(
                Shown.count(whole.texts(), "distinct text", "distinct texts"),
                "#" + id + (comparison.passages().isEmpty() ? "-reports" : "-passages"),
                ""),
            new Views.Link(
                OriginCount.of(whole, "independent origin", "independent origins"), "#" + id + "-origins", ""));
    String sentence = parts.stream().map(Views.Link::text).collect(Collectors.joining(", ")) + ".";
    int most = Math.max(1, Math.max(whole.outlets(), Math.max(whole.texts(), whole.high())));
    List<Views.Bar> bars = new ArrayList<>();
    if (whole.outlets() == whole.texts() && whole.texts() == whole.low() && whole.low() == whole.high()) {
      return new Views.Counts(sentence, parts, BAR, bars, null, ""); // three bars of one length tell nothing
    }
    bars.add(bar("outlets", whole.outlets(), most, 0));
    bars.add(bar("texts", whole.texts(), most, 1));
    bars.add(bar("origins", best, most, 2));
    Views.Whisker whisker =
        whole.low() == whole.high()
            ? null
            : new Views.Whisker(whole.low() * BAR / most, whole.high() * BAR / most, bars.getLast().y() + 21);
    return new Views.Counts(
        sentence,
        parts,
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
    if (whole != null) {
      whole.roots().forEach(root -> roots.add(root(root)));
    }
    List<StoryLinks.Link> links = StoryLinks.of(story);
    List<StoryLinks.Link> sure = links.stream().filter(StoryLinks.Link::isSure).toList();
    List<StoryLinks.Link> unsure = links.stream().filter(link -> !link.isSure()).toList();
    PassageParts passages = new PassageParts(places, comparison.passages());
    return new Views.OriginsPart(
        first(whole == null ? null : whole.first()),
        roots,
        sure.stream().limit(EDGES).map(this::edge).toList(),
        unsure.stream().limit(EDGES).map(this::edge).toList(),
        Math.max(0, sure.size() - EDGES) + Math.max(0, unsure.size() - EDGES),
        passages.view(false),
        passages.view(true),
        index.items().stream().map(this::each).toList(),
        OriginGraph.draw(places, comparison, sure));
  }

  private Views.OriginRow each(OriginIndex.Item item) {
    return new Views.OriginRow(
        item.anchor(),
        item.words(),
        OriginIndex.three(item.origins()),
        first(item.origins().first()),
        item.origins().roots().stream().map(this::root).toList(),
        item.origins().edges().stream().limit(EACH).map(this::edge).toList());
  }

  private Views.First first(Origins.@Nullable First first) {
    if (first == null) {
      return new Views.First(null, "");
    }
    String name = Shown.line(first.name(), 80);
    String article = first.article();
    return new Views.First(
        article == null ? new Views.Link(name, null, "") : places.link(name, article, null),
        Shown.confidence(first.probability()));
  }

  private Views.RootRow root(Origins.Root root) {
    return new Views.RootRow(
        Shown.line(root.name(), 80),
        root.articles().stream().map(article -> places.link(article, null)).toList(),
        root.reason().phrase());
  }

  private Views.EdgeRow edge(StoryLinks.Link link) {
    return edge(link.edge(), link.parent(), link.reason(), link.scope());
  }

  private Views.EdgeRow edge(Origins.Edge edge) {
    return edge(edge, edge.parentArticle(), edge.reason().phrase(), "");
  }

  private Views.EdgeRow edge(Origins.Edge edge, @Nullable String parent, String reason, String scope) {
    String name = parent == null ? Shown.line(edge.parentName(), 80) : places.outlet(parent);
    return new Views.EdgeRow(
        places.link(edge.child(), null),
        parent == null ? new Views.Link(name, null, "") : places.link(name, parent, null),
        Shown.word(edge.kind()),
        Shown.confidence(edge.probability()),
        reason,
        scope,
        edge.place() == null
            ? null
            : places.link(
                Shown.line(places.words(edge.place().article(), edge.place().span()), 90),
                edge.place().article(),
                edge.place().span()));
  }
}
