package org.hearsay.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A decision tree. The first node is the root.
public record BlockTree(List<Node> nodes) {
  public BlockTree {
    nodes = List.copyOf(nodes);
  }

  /// A question, or an answer.
  ///
  /// @param input which input is asked; below 0 for an answer
  /// @param value up to which input the left node goes on; the answer in log odds
  /// @param left place of the node for smaller inputs; the one for larger inputs follows it
  public record Node(int input, double value, int left) {
    static final int ANSWER = -1;

    public static Node answer(double value) {
      return new Node(ANSWER, value, 0);
    }
  }

  double value(double[] inputs) {
    Node node = nodes.getFirst();
    while (node.input() >= 0) {
      node = nodes.get(inputs[node.input()] <= node.value() ? node.left() : node.left() + 1);
    }
    return node.value();
  }

  /// As it is written: "input:value:left" with spaces between.
  public String written() {
    StringBuilder out = new StringBuilder();
    for (Node node : nodes) {
      out.append(out.isEmpty() ? "" : " ");
      if (node.input() < 0) {
        out.append(String.format(Locale.ROOT, "%.4f", node.value()));
      } else {
        out.append(
            String.format(Locale.ROOT, "%d:%s:%d", node.input(), Float.toString((float) node.value()), node.left()));
      }
    }
    return out.toString();
  }

  static BlockTree of(String written) {
    List<Node> nodes = new ArrayList<>();
    for (String node : written.split(" ")) {
      String[] cells = node.split(":");
      nodes.add(
          cells.length == 1
              ? Node.answer(Double.parseDouble(cells[0]))
              : new Node(Integer.parseInt(cells[0]), Double.parseDouble(cells[1]), Integer.parseInt(cells[2])));
    }
    return new BlockTree(nodes);
  }
}
