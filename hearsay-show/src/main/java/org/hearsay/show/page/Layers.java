package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.elk.alg.layered.ElkLayered;
import org.eclipse.elk.alg.layered.graph.LEdge;
import org.eclipse.elk.alg.layered.graph.LGraph;
import org.eclipse.elk.alg.layered.graph.LLabel;
import org.eclipse.elk.alg.layered.graph.LNode;
import org.eclipse.elk.alg.layered.graph.LPort;
import org.eclipse.elk.alg.layered.options.GraphProperties;
import org.eclipse.elk.alg.layered.options.InternalProperties;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.util.NullElkProgressMonitor;

/// Places boxes in layers from left to right and draws the links between them, with Eclipse ELK. This is the one class
/// that uses ELK, so that a page without a graph loads none of it.
///
/// ELK's inner graph is used, not the one over EMF that it also offers: half the classes to load
/// (docs/adr/0015).
final class Layers {
  private static final int MARGIN = 4;

  static {
    LayoutMetaDataService.initElkReflect();
  }

  private Layers() {}

  /// Lengths are pixels.
  record Box(int width, int height) {}

  /// A link between two boxes, by their number, and the room that its words need.
  record Link(int from, int to, int labelWidth, int labelHeight) {}

  /// The upper left corner.
  record Point(int x, int y) {}

  /// @param path as SVG writes it, from the border of one box to that of the other
  record Route(String path, Point label) {}

  /// @param boxes in the order given
  /// @param links in the order given
  record Drawing(int width, int height, List<Point> boxes, List<Route> links) {}

  /// Links may form circles; a link from a box to itself may not be given.
  static Drawing draw(List<Box> boxes, List<Link> links) {
    LGraph graph = new LGraph();
    graph.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.SPLINES);
    // ELK tries orders by chance; equal input must give equal bytes.
    graph.setProperty(LayeredOptions.RANDOM_SEED, 1);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE, 18.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 10.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_LABEL, 3.0);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 22.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    graph.setProperty(LayeredOptions.SPACING_COMPONENT_COMPONENT, 24.0);
    graph.setProperty(InternalProperties.GRAPH_PROPERTIES, EnumSet.of(GraphProperties.CENTER_LABELS));
    List<LNode> nodes = new ArrayList<>();
    for (Box box : boxes) {
      LNode node = new LNode(graph);
      node.getSize().set(box.width(), box.height());
      node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FREE);
      graph.getLayerlessNodes().add(node);
      nodes.add(node);
    }
    List<LEdge> edges = new ArrayList<>();
    for (Link link : links) {
      LEdge edge = new LEdge();
      edge.setSource(port(nodes.get(link.from())));
      edge.setTarget(port(nodes.get(link.to())));
      LLabel label = new LLabel("");
      label.getSize().set(link.labelWidth(), link.labelHeight());
      label.setProperty(LayeredOptions.EDGE_LABELS_PLACEMENT, EdgeLabelPlacement.CENTER);
      edge.getLabels().add(label);
      edges.add(edge);
    }
    new ElkLayered().doLayout(graph, new NullElkProgressMonitor());
    return drawing(graph, nodes, edges);
  }

  private static LPort port(LNode node) {
    LPort port = new LPort();
    port.setNode(node);
    return port;
  }

  private static Drawing drawing(LGraph graph, List<LNode> nodes, List<LEdge> edges) {
    KVector offset = new KVector(graph.getOffset()).add(MARGIN, MARGIN);
    List<Point> boxes = new ArrayList<>();
    int right = 0;
    int bottom = 0;
    for (LNode node : nodes) {
      Point at = point(node.getPosition(), offset);
      boxes.add(at);
      right = Math.max(right, at.x() + round(node.getSize().x));
      bottom = Math.max(bottom, at.y() + round(node.getSize().y));
    }
    List<Route> routes = new ArrayList<>();
    for (LEdge edge : edges) {
      List<KVector> bends = new ArrayList<>();
      bends.add(edge.getSource().getAbsoluteAnchor());
      bends.addAll(edge.getBendPoints());
      bends.add(edge.getTarget().getAbsoluteAnchor());
      List<Point> points = bends.stream().map(bend -> point(bend, offset)).toList();
      LLabel label = edge.getLabels().getFirst();
      Point at = point(label.getPosition(), offset);
      for (Point point : points) {
        right = Math.max(right, point.x());
        bottom = Math.max(bottom, point.y());
      }
      right = Math.max(right, at.x() + round(label.getSize().x));
      bottom = Math.max(bottom, at.y() + round(label.getSize().y));
      routes.add(new Route(path(points), at));
    }
    return new Drawing(right + MARGIN, bottom + MARGIN, boxes, routes);
  }

  /// Every third point is on the line and the two between are control points, where their number allows.
  private static String path(List<Point> points) {
    boolean curved = points.size() % 3 == 1;
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < points.size(); at++) {
      if (at == 0) {
        path.append('M');
      } else if (!curved) {
        path.append('L');
      } else {
        path.append(at % 3 == 1 ? 'C' : ' ');
      }
      path.append(points.get(at).x()).append(' ').append(points.get(at).y());
    }
    return path.toString();
  }

  private static Point point(KVector vector, KVector offset) {
    return new Point(round(vector.x + offset.x), round(vector.y + offset.y));
  }

  private static int round(double length) {
    return (int) Math.round(length);
  }
}
