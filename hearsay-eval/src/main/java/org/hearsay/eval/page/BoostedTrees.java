package org.hearsay.eval.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hearsay.ingest.page.BlockTree;

/// Boosted decision trees for a yes or no, by Newton steps on the log loss. Inputs are cut into bins by their ranks.
final class BoostedTrees {
  private static final int BINS = 48;

  /// Keeps leaves with few examples near 0.
  private static final double RIDGE = 4;

  private static final double LEAST = 4;

  private final double[][] rows;
  private final boolean[] yes;
  private final double[] weights;
  private final double[][] borders;
  private final byte[][] bins;
  private final double[] slope;
  private final double[] curve;
  private final double[] sums;

  BoostedTrees(double[][] rows, boolean[] yes, double[] weights) {
    this.rows = rows;
    this.yes = yes;
    this.weights = weights;
    slope = new double[rows.length];
    curve = new double[rows.length];
    sums = new double[rows.length];
    int inputs = rows[0].length;
    borders = new double[inputs][];
    bins = new byte[inputs][rows.length];
    for (int input = 0; input < inputs; input++) {
      cut(input);
    }
  }

  private void cut(int input) {
    double[] sorted = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      sorted[i] = rows[i][input];
    }
    Arrays.sort(sorted);
    double[] found = new double[BINS];
    int count = 0;
    for (int bin = 1; bin < BINS; bin++) {
      double low = sorted[(int) ((long) bin * (rows.length - 1) / BINS)];
      float border = (float) low;
      if ((count == 0 || border > found[count - 1]) && border < sorted[rows.length - 1]) {
        found[count++] = border;
      }
    }
    borders[input] = Arrays.copyOf(found, count);
    for (int i = 0; i < rows.length; i++) {
      int bin = 0;
      while (bin < count && rows[i][input] > borders[input][bin]) {
        bin++;
      }
      bins[input][i] = (byte) bin;
    }
  }

  /// @param trees how many
  /// @param depth of each
  /// @param rate how much each counts, up to 1
  List<BlockTree> fit(int trees, int depth, double rate) {
    Arrays.fill(sums, 0);
    List<BlockTree> fitted = new ArrayList<>();
    for (int tree = 0; tree < trees; tree++) {
      for (int i = 0; i < rows.length; i++) {
        double likely = 1 / (1 + Math.exp(-sums[i]));
        slope[i] = weights[i] * ((yes[i] ? 1 : 0) - likely);
        curve[i] = weights[i] * likely * (1 - likely);
      }
      int[] all = new int[rows.length];
      Arrays.setAll(all, i -> i);
      List<BlockTree.Node> nodes = new ArrayList<>();
      nodes.add(BlockTree.Node.answer(0));
      grow(nodes, 0, all, depth, rate);
      fitted.add(new BlockTree(nodes));
    }
    return fitted;
  }

  private record Split(int input, int bin, double gain) {}

  private void grow(List<BlockTree.Node> nodes, int at, int[] members, int depth, double rate) {
    Split split = depth == 0 ? new Split(-1, 0, 0) : best(members);
    if (split.input() < 0) {
      double s = 0;
      double c = 0;
      for (int i : members) {
        s += slope[i];
        c += curve[i];
      }
      double value = Math.round(1e4 * rate * s / (c + RIDGE)) / 1e4;
      nodes.set(at, BlockTree.Node.answer(value));
      for (int i : members) {
        sums[i] += value;
      }
      return;
    }
    int[] left = Arrays.stream(members).filter(i -> bins[split.input()][i] <= split.bin()).toArray();
    int[] right = Arrays.stream(members).filter(i -> bins[split.input()][i] > split.bin()).toArray();
    int next = nodes.size();
    nodes.set(at, new BlockTree.Node(split.input(), borders[split.input()][split.bin()], next));
    nodes.add(BlockTree.Node.answer(0));
    nodes.add(BlockTree.Node.answer(0));
    grow(nodes, next, left, depth - 1, rate);
    grow(nodes, next + 1, right, depth - 1, rate);
  }

  private Split best(int[] members) {
    double allSlope = 0;
    double allCurve = 0;
    for (int i : members) {
      allSlope += slope[i];
      allCurve += curve[i];
    }
    Split best = new Split(-1, 0, 1e-3);
    double[] slopes = new double[BINS];
    double[] curves = new double[BINS];
    for (int input = 0; input < borders.length; input++) {
      Arrays.fill(slopes, 0);
      Arrays.fill(curves, 0);
      byte[] own = bins[input];
      for (int i : members) {
        slopes[own[i]] += slope[i];
        curves[own[i]] += curve[i];
      }
      double leftSlope = 0;
      double leftCurve = 0;
      for (int bin = 0; bin < borders[input].length; bin++) {
        leftSlope += slopes[bin];
        leftCurve += curves[bin];
        double rightCurve = allCurve - leftCurve;
        if (leftCurve * 4 < LEAST || rightCurve * 4 < LEAST) {
          continue;
        }
        double rightSlope = allSlope - leftSlope;
        double gain =
            leftSlope * leftSlope / (leftCurve + RIDGE)
                + rightSlope * rightSlope / (rightCurve + RIDGE)
                - allSlope * allSlope / (allCurve + RIDGE);
        if (gain > best.gain()) {
          best = new Split(input, bin, gain);
        }
      }
    }
    return best;
  }
}
