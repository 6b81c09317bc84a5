package org.hearsay.compare.copy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Passage;
import org.hearsay.words.DisjointSets;

/// Which share of an origin each report is, by shared prose: of three copies each is a third.
public final class IndependentShares {
  /// Unquoted words that two reports share before one counts as a copy of the other.
  private static final int LEAST_WORDS = 30;

  private IndependentShares() {}

  /// @return by index of a report, above 0 to 1
  public static double[] shares(List<Report> reports, List<Passage> passages) {
    Map<String, Integer> index = new HashMap<>();
    DisjointSets texts = new DisjointSets(reports.size());
    for (int i = 0; i < reports.size(); i++) {
      index.put(reports.get(i).id(), i);
    }
    Map<Long, Integer> words = new HashMap<>();
    for (Passage passage : passages) {
      Integer a = index.get(passage.left().article());
      Integer b = index.get(passage.right().article());
      if (a == null || b == null || passage.quoted()) {
        continue;
      }
      long pair = (long) Math.min(a, b) << 32 | Math.max(a, b);
      if (words.merge(pair, passage.words(), Integer::sum) >= LEAST_WORDS) {
        texts.join(a, b);
      }
    }
    int[] size = new int[reports.size()];
    for (int i = 0; i < reports.size(); i++) {
      size[texts.rootOf(i)]++;
    }
    double[] shares = new double[reports.size()];
    for (int i = 0; i < reports.size(); i++) {
      shares[i] = 1.0 / size[texts.rootOf(i)];
    }
    return shares;
  }
}
