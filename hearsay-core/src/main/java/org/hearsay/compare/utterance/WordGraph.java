package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Spelling;

/// The forms of an utterance laid over each other: a partial-order alignment graph.
///
/// Every word of every form is a node; words that stand for each other and are the same share one, and a
/// node weighs as much as the origins whose forms go through it. Nodes stand in an order that every form keeps.
final class WordGraph {
  private static final double MISMATCH = -1.6;
  private static final double GAP = -1.0;

  /// Words of a form that are laid in at most.
  private static final int MAX_WORDS = 500;

  private final List<Node> nodes = new ArrayList<>();
  private final List<List<Node>> paths = new ArrayList<>();
  private final List<Double> weights = new ArrayList<>();

  private static final class Node {
    final String form;
    final double information;
    final List<Node> before = new ArrayList<>();
    double weight;
    int at;

    Node(String form, double information) {
      this.form = form;
      this.information = information;
    }
  }

  /// @param weight share of an origin of its own that the form's report is, above 0 to 1
  void add(ComparedWords words, double weight) {
    int size = Math.min(words.size(), MAX_WORDS);
    Node[] matched = nodes.isEmpty() ? new Node[size] : align(words, size);
    List<Node> path = new ArrayList<>();
    Node last = null;
    for (int i = 0; i < size; i++) {
      Node node = matched[i];
      if (node == null) {
        node = new Node(Spelling.normal(words.form(i)), Commonness.weight(words.form(i)));
        nodes.add(last == null ? 0 : nodes.indexOf(last) + 1, node);
      }
      if (last != null && !node.before.contains(last)) {
        node.before.add(last);
      }
      node.weight += weight;
      path.add(node);
      last = node;
    }
    sort();
    paths.add(path);
    weights.add(weight);
  }

  /// Puts the nodes into an order in which every one stands after those before it.
  private void sort() {
    List<Node> sorted = new ArrayList<>();
    for (Node node : nodes) {
      node.at = -1;
    }
    boolean more = true;
    while (more && sorted.size() < nodes.size()) {
      more = false;
      for (Node node : nodes) {
        if (node.at < 0 && node.before.stream().allMatch(b -> b.at >= 0)) {
          node.at = sorted.size();
          sorted.add(node);
          more = true;
        }
      }
    }
    nodes.clear();
    nodes.addAll(sorted);
  }

  /// The node that each word shares with the graph, by the best local alignment; null where it has none.
  private Node[] align(ComparedWords words, int size) {
    int n = nodes.size();
    double[][] score = new double[n + 1][size + 1];
    int[][] fromNode = new int[n + 1][size + 1];
    byte[][] move = new byte[n + 1][size + 1];
    String[] forms = new String[size];
    for (int j = 0; j < size; j++) {
      forms[j] = Spelling.normal(words.form(j));
    }
    int bestI = 0;
    int bestJ = 0;
    for (int i = 1; i <= n; i++) {
      Node node = nodes.get(i - 1);
      for (int j = 1; j <= size; j++) {
        double pair = node.form.equals(forms[j - 1]) ? node.information : MISMATCH;
        take(score, fromNode, move, i, j, 0, pair, (byte) 1, j - 1);
        for (Node before : node.before) {
          int k = before.at + 1;
          take(score, fromNode, move, i, j, k, score[k][j - 1] + pair, (byte) 1, j - 1);
          take(score, fromNode, move, i, j, k, score[k][j] + GAP, (byte) 2, j);
        }
        take(score, fromNode, move, i, j, i, score[i][j - 1] + GAP, (byte) 3, j - 1);
        if (score[i][j] > score[bestI][bestJ]) {
          bestI = i;
          bestJ = j;
        }
      }
    }
    Node[] matched = new Node[size];
    int i = bestI;
    int j = bestJ;
    while (i > 0 && j > 0 && score[i][j] > 0) {
      int k = fromNode[i][j];
      switch (move[i][j]) {
        case 1 -> {
          if (nodes.get(i - 1).form.equals(forms[j - 1])) {
            matched[j - 1] = nodes.get(i - 1);
          }
          j--;
        }
        case 2 -> {}
        default -> j--;
      }
      i = k;
    }
    return matched;
  }

  private static void take(
      double[][] score, int[][] fromNode, byte[][] move, int i, int j, int k, double value, byte how, int column) {
    if (value > score[i][j] && column >= 0) {
      score[i][j] = value;
      fromNode[i][j] = k;
      move[i][j] = how;
    }
  }

  /// How well the others' words agree with a form: information of its words that others have, by their weight.
  double agreement(int form) {
    double sum = 0;
    for (Node node : paths.get(form)) {
      sum += node.information * (node.weight - weights.get(form));
    }
    return sum;
  }
}
