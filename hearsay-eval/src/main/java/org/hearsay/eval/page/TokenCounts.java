package org.hearsay.eval.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.ingest.page.SeenBlock;

/// On how many pages a name or a word stands with paragraphs of the report and with others. Each page counts once.
final class TokenCounts {
  /// Pages of a token that counts.
  private static final double LEAST = 3;

  /// Pages, half of each kind, that each token is given beforehand.
  private static final double BEFOREHAND = 2;

  private final Function<SeenBlock, int[]> tokens;
  private final Map<Integer, double[]> counts = new HashMap<>();

  TokenCounts(Function<SeenBlock, int[]> tokens) {
    this.tokens = tokens;
  }

  void add(List<LabelledPage.Label> page) {
    own(page).forEach((token, shares) -> plus(counts.computeIfAbsent(token, key -> new double[2]), shares, 1));
  }

  /// The shares of a token's paragraphs on one page that are of the report and that are not.
  private Map<Integer, double[]> own(List<LabelledPage.Label> page) {
    Map<Integer, double[]> sums = new HashMap<>();
    for (LabelledPage.Label label : page) {
      for (int token : tokens.apply(label.block())) {
        sums.computeIfAbsent(token, key -> new double[2])[label.report() ? 0 : 1] += label.weight();
      }
    }
    sums.values()
        .forEach(shares -> {
          double total = shares[0] + shares[1];
          shares[0] /= total;
          shares[1] /= total;
        });
    return sums;
  }

  private static void plus(double[] to, double[] from, int sign) {
    to[0] += sign * from[0];
    to[1] += sign * from[1];
  }

  /// By token, for those on enough pages.
  Map<Integer, Double> odds() {
    Map<Integer, Double> odds = new TreeMap<>();
    counts.forEach((token, shares) -> {
      double one = odds(shares);
      if (one != 0) {
        odds.put(token, one);
      }
    });
    return odds;
  }

  /// The same without one page, which is what a paragraph of that page may know.
  Map<Integer, Double> without(List<LabelledPage.Label> page) {
    Map<Integer, Double> odds = new HashMap<>();
    own(page)
        .forEach((token, shares) -> {
          double[] others = counts.getOrDefault(token, shares).clone();
          plus(others, shares, -1);
          odds.put(token, odds(others));
        });
    return odds;
  }

  private static double odds(double[] shares) {
    if (shares[0] + shares[1] < LEAST) {
      return 0;
    }
    double half = BEFOREHAND / 2;
    return Math.round(100 * Math.log((shares[0] + half) / (shares[1] + half))) / 100.0;
  }
}
