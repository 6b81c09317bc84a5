package org.hearsay.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.claim.Comparison;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.jspecify.annotations.Nullable;

/// Draws who had it from whom in layers, origins at the left.
final class OriginGraph {
  /// A picture of more nodes than this says nothing; the table beside it does.
  private static final int NODES = 30;

  private static final int WIDTH = 190;
  private static final int HEIGHT = 34;
  private static final int GAP_X = 90;
  private static final int GAP_Y = 14;
  private static final int LABEL = 25;

  private OriginGraph() {}

  /// Absent where there is no link between two reports, or too many.
  static Views.@Nullable Graph draw(
      Places places, Comparison comparison, List<Origins.Edge> edges) {
    if (comparison.story().articles().size() > NODES) {
      return null;
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (ReadArticle read : comparison.story().articles()) {
      labels.put(read.article().id(), places.outlet(read.article().id()));
    }
    Map<String, Set<String>> parents = new HashMap<>();
    Map<String, Origins.Edge> drawn = new LinkedHashMap<>();
    for (Origins.Edge edge : edges) {
      String parent = edge.parentArticle();
      String from = parent == null ? "name " + edge.parentName() : parent;
      if (!labels.containsKey(edge.child()) || from.equals(edge.child())) {
        continue;
      }
      labels.putIfAbsent(from, Shown.line(edge.parentName(), 60));
      if (reaches(parents, from, edge.child())) {
        continue;
      }
      parents.computeIfAbsent(edge.child(), key -> new LinkedHashSet<>()).add(from);
      drawn.putIfAbsent(from + ">" + edge.child(), edge);
    }
    if (drawn.isEmpty() || labels.size() > NODES) {
      return null;
    }
    return place(labels, parents, drawn);
  }

  /// Whether `goal` is `start` or one of its ancestors: an edge that closes a circle is not drawn.
  private static boolean reaches(Map<String, Set<String>> parents, String start, String goal) {
    List<String> open = new ArrayList<>(List.of(start));
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String at = open.removeLast();
      if (at.equals(goal)) {
        return true;
      }
      if (seen.add(at)) {
        open.addAll(parents.getOrDefault(at, Set.of()));
      }
    }
    return false;
  }

  private static Views.Graph place(
      Map<String, String> labels,
      Map<String, Set<String>> parents,
      Map<String, Origins.Edge> drawn) {
    Map<String, Integer> layers = new HashMap<>();
    labels.keySet().forEach(node -> layer(node, parents, layers));
    Map<Integer, Integer> filled = new HashMap<>();
    Map<String, Views.GraphNode> nodes = new LinkedHashMap<>();
    int right = 0;
    int bottom = 0;
    for (Map.Entry<String, String> node : labels.entrySet()) {
      int layer = layers.getOrDefault(node.getKey(), 0);
      int row = filled.merge(layer, 1, Integer::sum) - 1;
      int x = 4 + layer * (WIDTH + GAP_X);
      int y = 4 + row * (HEIGHT + GAP_Y);
      right = Math.max(right, x + WIDTH + 4);
      bottom = Math.max(bottom, y + HEIGHT + 4);
      String label = node.getValue();
      String fits = label.length() <= LABEL ? label : Shown.line(label, LABEL - 2);
      boolean given = !node.getKey().startsWith("name ");
      nodes.put(
          node.getKey(), new Views.GraphNode(x, y, WIDTH, HEIGHT, fits, given ? "n" : "n away"));
    }
    List<Views.GraphEdge> lines = new ArrayList<>();
    drawn.forEach(
        (key, edge) -> {
          String parent = edge.parentArticle();
          Views.GraphNode from =
              nodes.get(parent == null ? "name " + edge.parentName() : parent);
          Views.GraphNode to = nodes.get(edge.child());
          if (from != null && to != null) {
            lines.add(line(from, to, edge));
          }
        });
    String text =
        Shown.count(nodes.size(), "report or source", "reports and sources")
            + ", "
            + Shown.count(lines.size(), "link", "links")
            + "; the table below says the same in words.";
    return new Views.Graph(right, bottom, text, List.copyOf(nodes.values()), lines);
  }

  private static int layer(
      String node, Map<String, Set<String>> parents, Map<String, Integer> layers) {
    Integer known = layers.get(node);
    if (known != null) {
      return known;
    }
    int layer = 0;
    for (String parent : parents.getOrDefault(node, Set.of())) {
      layer = Math.max(layer, layer(parent, parents, layers) + 1);
    }
    layers.put(node, layer);
    return layer;
  }

  private static Views.GraphEdge line(
      Views.GraphNode from, Views.GraphNode to, Origins.Edge edge) {
    int x1 = from.x() + from.width();
    int y1 = from.y() + from.height() / 2;
    int x2 = to.x() - 7;
    int y2 = to.y() + to.height() / 2;
    int bend = Math.max(20, (x2 - x1) / 2);
    String path =
        "M" + x1 + " " + y1 + " C" + (x1 + bend) + " " + y1 + " " + (x2 - bend) + " " + y2 + " "
            + x2 + " " + y2;
    String css =
        switch (edge.kind()) {
          case COPIED -> "e";
          case CITED -> "e cited";
          case SHARED_EVENT -> "e event";
        };
    return new Views.GraphEdge(
        path,
        css,
        String.format(Locale.ROOT, "%.1f", 1 + 2 * edge.probability()),
        Shown.word(edge.kind()));
  }
}
