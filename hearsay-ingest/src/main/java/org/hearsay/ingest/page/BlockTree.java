package org.hearsay.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A decision tree. The first node is the root.
public final class BlockTree {
  private final List<Node> nodes;

  // The same, as they are asked: a page asks each tree hundreds of times.
  private final int[] asked;
  private final float[] values;
  private final int[] lefts;

  public BlockTree(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
    asked = nodes.stream().mapToInt(Node::input).toArray();
    lefts = nodes.stream().mapToInt(Node::left).toArray();
    values = new float[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) nodes.get(i).value();
    }
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
    int at = 0;
    while (asked[at] >= 0) {
      at = inputs[asked[at]] <= values[at] ? lefts[at] : lefts[at] + 1;
    }
    return values[at];
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
