package org.hearsay.compare.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.words.DisjointSets;
import org.hearsay.words.NearCopies;

/// Which reports of a story are one text, so that ten prints of an agency's report count once.
///
/// Two reports are one text when half of the shorter one's prose, quotations left out, stands in the other
/// in runs of eight words.
public final class DistinctTexts {
  private static final int RUN = 8;

  /// Of this many runs one is looked at, the same ones in every report.
  private static final int SAMPLE = 4;

  /// A run that more texts have leads to no pairs: it is a stock phrase.
  private static final int MOST = 64;

  private final int[] text;

  private DistinctTexts(int[] text) {
    this.text = text;
  }

  public static DistinctTexts of(List<Report> reports) {
    List<Set<Integer>> runs = reports.stream().map(DistinctTexts::runs).toList();
    int[] first =
        NearCopies.first(runs.stream().map(own -> own.stream().mapToLong(Integer::longValue).toArray()).toList());
    Map<Integer, List<Integer>> having = new HashMap<>();
    for (int i = 0; i < first.length; i++) {
      for (int run : runs.get(i)) {
        having.computeIfAbsent(run, key -> new ArrayList<>()).add(i);
      }
    }
    // Of a run that many have, one report of each text: a hundred prints of one are no stock phrase.
    having.replaceAll((run, with) -> with.size() <= MOST ? with : with.stream().filter(i -> first[i] == i).toList());
    DisjointSets texts = new DisjointSets(first.length);
    for (int i = 0; i < first.length; i++) {
      texts.join(first[i], i);
      Map<Integer, Integer> shared = new HashMap<>();
      for (int run : runs.get(i)) {
        List<Integer> with = having.getOrDefault(run, List.of());
        if (with.size() <= MOST) {
          with.forEach(other -> shared.merge(other, 1, Integer::sum));
        }
      }
      for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
        int shorter = Math.min(runs.get(i).size(), runs.get(other.getKey()).size());
        if (other.getKey() < i && other.getValue() * 2 >= shorter) {
          texts.join(i, other.getKey());
        }
      }
    }
    return new DistinctTexts(IntStream.range(0, first.length).map(texts::rootOf).toArray());
  }

  private static Set<Integer> runs(Report report) {
    Set<Integer> runs = new HashSet<>();
    String[] window = new String[RUN];
    int size = 0;
    for (int i = 0; i < report.words.size(); i++) {
      if (report.quoted.get(i)) {
        size = 0;
        continue;
      }
      window[size++ % RUN] = report.words.form(i);
      if (size >= RUN) {
        int hash = 1;
        for (int k = 0; k < RUN; k++) {
          hash = 31 * hash + window[(size + k) % RUN].hashCode();
        }
        hash ^= hash >>> 15;
        if (Integer.remainderUnsigned(hash, SAMPLE) == 0) {
          runs.add(hash);
        }
      }
    }
    return runs;
  }

  /// Different texts among some reports.
  public int count(Set<Integer> reports) {
    return (int) reports.stream().mapToInt(report -> text[report]).distinct().count();
  }

  @Override
  public String toString() {
    return Arrays.toString(text);
  }
}
