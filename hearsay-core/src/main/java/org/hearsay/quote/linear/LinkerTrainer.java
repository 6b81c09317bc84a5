package org.hearsay.quote.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Learns the linker by the averaged perceptron over rankings.
final class LinkerTrainer {
  private final List<Ranking> rankings = new ArrayList<>();

  /// Features of every candidate, the right ones marked.
  @SuppressWarnings("ArrayRecordComponent")
  private record Ranking(int[][] candidates, boolean[] right) {}

  /// @param right indices of segments that are right answers; empty for none
  void add(LinkFeatures features, List<Segment> segments, int from, List<Integer> right) {
    List<Integer> candidates = new ArrayList<>();
    candidates.add(-1); // wins ties, as in the linker
    candidates.addAll(Linker.candidates(segments, from));
    int[][] rows = new int[candidates.size()][];
    boolean[] gold = new boolean[rows.length];
    boolean any = false;
    for (int i = 0; i < rows.length; i++) {
      int[] hashes = new int[LinkFeatures.MOST];
      int count = features.fill(from, candidates.get(i), hashes);
      rows[i] = Arrays.copyOf(hashes, count);
      gold[i] = right.contains(candidates.get(i));
      any |= gold[i];
    }
    if (!any && !right.isEmpty()) {
      return; // out of reach: nothing to learn from
    }
    if (!any) {
      gold[0] = true;
    }
    rankings.add(new Ranking(rows, gold));
  }

  FeatureTable train(int passes, long seed) {
    Map<Integer, float[]> weights = new HashMap<>();
    Random random = new Random(seed);
    long step = 0;
    for (int pass = 0; pass < passes; pass++) {
      Collections.shuffle(rankings, random);
      for (Ranking ranking : rankings) {
        step++;
        int guess = best(ranking, weights, false);
        if (!ranking.right()[guess]) {
          int gold = best(ranking, weights, true);
          move(weights, ranking.candidates()[gold], 1, step);
          move(weights, ranking.candidates()[guess], -1, step);
        }
      }
    }
    float largest = 1e-6f;
    Map<Integer, Float> means = new TreeMap<>();
    for (Map.Entry<Integer, float[]> entry : weights.entrySet()) {
      float mean = entry.getValue()[0] - entry.getValue()[1] / step;
      means.put(entry.getKey(), mean);
      largest = Math.max(largest, Math.abs(mean));
    }
    int[] hashes = new int[means.size()];
    byte[] values = new byte[hashes.length];
    int kept = 0;
    for (Map.Entry<Integer, Float> entry : means.entrySet()) {
      byte rounded = (byte) Math.round(entry.getValue() / largest * 127);
      if (rounded != 0) {
        hashes[kept] = entry.getKey();
        values[kept++] = rounded;
      }
    }
    return FeatureTable.of(Arrays.copyOf(hashes, kept), Arrays.copyOf(values, kept), 1);
  }

  private static int best(Ranking ranking, Map<Integer, float[]> weights, boolean onlyRight) {
    int best = -1;
    float top = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < ranking.candidates().length; i++) {
      if (onlyRight && !ranking.right()[i]) {
        continue;
      }
      float sum = 0;
      for (int hash : ranking.candidates()[i]) {
        float[] weight = weights.get(hash);
        sum += weight == null ? 0 : weight[0];
      }
      if (sum > top) {
        top = sum;
        best = i;
      }
    }
    return best;
  }

  private static void move(Map<Integer, float[]> weights, int[] hashes, float by, long step) {
    for (int hash : hashes) {
      float[] weight = weights.computeIfAbsent(hash, key -> new float[2]);
      weight[0] += by;
      weight[1] += by * step;
    }
  }
}
