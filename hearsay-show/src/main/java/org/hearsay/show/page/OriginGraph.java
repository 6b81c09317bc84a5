package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.jspecify.annotations.Nullable;

/// Draws who had it from whom, from the left, where it began, to the right. Every link carries in words
/// its kind, its probability and its reason; every box and every link leads to the words behind it.
final class OriginGraph {
  /// A drawing of more cannot be read; the table beside it can.
  private static final int NODES = 60;

  private static final int LINKS = 90;
  private static final double NAME_SIZE = 13;
  private static final double SMALL_SIZE = 11.5;
  private static final int NAME_LINE = 17;
  private static final int SMALL_LINE = 14;
  private static final int NAME_WIDTH = 220;
  private static final int WORDS_WIDTH = 190;
  private static final int PAD = 10;
  private static final String AWAY = "not among the reports";

  private final Places places;
  private final Comparison comparison;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, List<StoryLinks.Link>> links = new LinkedHashMap<>();
  private int left;

  private OriginGraph(Places places, Comparison comparison) {
    this.places = places;
    this.comparison = comparison;
  }

  /// A box that is not placed yet.
  ///
  /// @param article absent where it was not read
  private record Node(@Nullable String article, List<String> name, String below) {
    int width() {
      return 2 * PAD + Math.max(Lettering.longest(name, NAME_SIZE), Lettering.width(below, SMALL_SIZE));
    }

    int height() {
      return PAD + name.size() * NAME_LINE + SMALL_LINE + PAD / 2;
    }
  }

  /// Absent where no link is known.
  ///
  /// @param edges the likeliest first
  static Views.@Nullable Graph draw(Places places, Comparison comparison, List<StoryLinks.Link> edges) {
    OriginGraph graph = new OriginGraph(places, comparison);
    edges.forEach(graph::add);
    return graph.links.isEmpty() ? null : graph.place();
  }

  private void add(StoryLinks.Link found) {
    Origins.Edge edge = found.edge();
    String from = key(found);
    if (from.equals(edge.child()) || places.find(edge.child()) == null) {
      return;
    }
    String link = from + ">" + edge.child();
    List<StoryLinks.Link> parallel = links.get(link);
    if (parallel != null) {
      parallel.add(found);
      return;
    }
    int more = (nodes.containsKey(from) ? 0 : 1) + (nodes.containsKey(edge.child()) ? 0 : 1);
    if (links.size() == LINKS || nodes.size() + more > NODES) {
      left++;
      return;
    }
    nodes.computeIfAbsent(
        from, key -> found.parent() == null ? new Node(null, name(edge.parentName()), AWAY) : report(found.parent()));
    nodes.computeIfAbsent(edge.child(), this::report);
    links.put(link, new ArrayList<>(List.of(found)));
  }

  private String key(StoryLinks.Link link) {
    String parent = link.parent();
    return parent == null || places.find(parent) == null ? link.key() : parent;
  }

  private Node report(String article) {
    ReadArticle read = places.find(article);
    return read == null
        ? new Node(null, name(places.outlet(article)), AWAY)
        : new Node(article, name(places.outlet(article)), Shown.days(read.article().published().range()));
  }

  private static List<String> name(String name) {
    List<String> lines = Lettering.lines(Shown.line(name, 120), NAME_SIZE, NAME_WIDTH, 2);
    return lines.isEmpty() ? List.of("name not known") : lines;
  }

  private Views.Graph place() {
    List<String> keys = List.copyOf(nodes.keySet());
    List<Layers.Box> boxes = nodes.values().stream().map(node -> new Layers.Box(node.width(), node.height())).toList();
    List<List<String>> words = links.values().stream().map(this::words).toList();
    List<Layers.Link> lines = new ArrayList<>();
    int at = 0;
    for (List<StoryLinks.Link> link : links.values()) {
      List<String> label = words.get(at++);
      lines.add(
          new Layers.Link(
              keys.indexOf(key(link.getFirst())),
              keys.indexOf(link.getFirst().edge().child()),
              Lettering.longest(label, SMALL_SIZE),
              label.size() * SMALL_LINE));
    }
    Layers.Drawing drawing = Layers.draw(boxes, lines);
    List<Views.GraphNode> drawnNodes = new ArrayList<>();
    at = 0;
    for (Node node : nodes.values()) {
      Layers.Point point = drawing.boxes().get(at++);
      drawnNodes.add(box(node, point.x(), point.y()));
    }
    List<Views.GraphEdge> drawnLinks = new ArrayList<>();
    at = 0;
    for (List<StoryLinks.Link> link : links.values()) {
      drawnLinks.add(edge(link, words.get(at), drawing.links().get(at)));
      at++;
    }
    return new Views.Graph(
        drawing.width(),
        drawing.height(),
        "Who had it from whom: "
            + Shown.count(nodes.size(), "report or source", "reports and sources")
            + ", "
            + Shown.count(links.size(), "link", "links"),
        description(),
        drawnNodes,
        drawnLinks,
        alone(),
        left == 0
            ? ""
            : Shown.count(left, "less likely link is", "less likely links are") + " not drawn; the table has them.");
  }

  private List<Views.Link> alone() {
    return comparison.story().articles().stream()
        .map(read -> read.article().id())
        .filter(id -> !nodes.containsKey(id))
        .map(id -> places.link(id, null))
        .toList();
  }

  private String description() {
    String said = links.values().stream().limit(20).map(this::says).collect(Collectors.joining(" "));
    return said + (links.size() > 20 ? " The table below has the rest." : "");
  }

  private String says(List<StoryLinks.Link> link) {
    Origins.Edge first = link.getFirst().edge();
    return places.outlet(first.child())
        + " has it from "
        + parent(link.getFirst())
        + ": "
        + link.stream().map(this::how).collect(Collectors.joining("; "))
        + ".";
  }

  private String parent(StoryLinks.Link link) {
    String article = link.parent();
    return article == null || places.find(article) == null
        ? Shown.line(link.edge().parentName(), 80) + ", " + AWAY
        : places.outlet(article);
  }

  private String how(StoryLinks.Link link) {
    return Stream.of(likely(link.edge()), why(link), link.scope())
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String likely(Origins.Edge edge) {
    return Shown.word(edge.kind()) + ", " + Shown.confidence(edge.probability());
  }

  /// The reason; or the words that show the link, where the reason says no more than the kind.
  private String why(StoryLinks.Link link) {
    String reason = link.reason();
    ArticleSpan place = link.edge().place();
    if (place == null || !reason.equals(Shown.word(link.edge().kind()))) {
      return reason;
    }
    String words = Shown.line(places.words(place.article(), place.span()), 60);
    return words.isBlank() ? reason : "“" + words + "”";
  }

  private List<String> words(List<StoryLinks.Link> link) {
    List<String> lines = new ArrayList<>();
    for (StoryLinks.Link one : link.subList(0, Math.min(2, link.size()))) {
      lines.add(likely(one.edge()));
      for (String part : List.of(why(one), one.scope())) {
        if (!part.isEmpty()) {
          lines.addAll(Lettering.lines(part, SMALL_SIZE, WORDS_WIDTH, 2));
        }
      }
    }
    return lines;
  }

  private Views.GraphNode box(Node node, int x, int y) {
    List<Views.GraphLine> lines = new ArrayList<>();
    int down = y + PAD + 8;
    for (String line : node.name()) {
      lines.add(new Views.GraphLine(x + PAD, down, "node", line));
      down += NAME_LINE;
    }
    lines.add(new Views.GraphLine(x + PAD, down - 1, "small", node.below()));
    return new Views.GraphNode(
        x,
        y,
        node.width(),
        node.height(),
        lines,
        node.article() == null ? "n away" : "n",
        node.article() == null ? null : places.link(node.article(), null).href());
  }

  private Views.GraphEdge edge(List<StoryLinks.Link> link, List<String> words, Layers.Route route) {
    Origins.Edge likeliest =
        link.stream()
            .map(StoryLinks.Link::edge)
            .max(Comparator.comparingDouble(Origins.Edge::probability))
            .orElseThrow();
    List<Views.GraphLine> lines = new ArrayList<>();
    int down = route.label().y() + SMALL_LINE - 4;
    for (String line : words) {
      lines.add(new Views.GraphLine(route.label().x(), down, "small", line));
      down += SMALL_LINE;
    }
    String css =
        switch (likeliest.kind()) {
          case COPIED -> "e";
          case CITED -> "e cited";
          case SHARED_EVENT, SAME_PUBLISHER -> "e event";
        };
    ArticleSpan place = link.stream().map(one -> one.edge().place()).filter(p -> p != null).findFirst().orElse(null);
    return new Views.GraphEdge(
        route.path(),
        css,
        String.format(Locale.ROOT, "%.1f", 1 + 2.5 * likeliest.probability()),
        lines,
        place == null ? null : places.link(place.article(), place.span()).href(),
        says(link));
  }
}
