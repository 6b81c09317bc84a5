package org.hearsay.eval.train;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.eval.train.Polnear.Gold;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The measures of whole documents that choices on the held-out slice are made by: exact F1 of the
/// outer range of each role, and F1 of linked attributions (content overlaps by half, source and
/// cue touch theirs).
public final class LinkedScore {
  private static final String TRIMMED = " \t\r\n\u00a0\"'“”‘’`,.;:";

  private final int[][] exact = new int[3][3];
  private final int[] linked = new int[3];

  /// Adds a document; returns which of the attributions are linked right.
  public boolean[] add(String text, List<Gold> gold, List<Gold> found) {
    List<List<List<TextSpan>>> expected = gold.stream().map(LinkedScore::roles).toList();
    List<List<List<TextSpan>>> predicted = found.stream().map(LinkedScore::roles).toList();
    for (int role = 0; role < 3; role++) {
      exact(text, expected, predicted, role);
    }
    return linked(expected, predicted);
  }

  /// Mean of the four measures, with what is missed counted `weight` times what is found wrongly; 1 for F1.
  public double objective(double weight) {
    double sum = 0;
    for (int[] count : new int[][] {exact[0], exact[1], exact[2], linked}) {
      sum += 100 * (1 + weight) * count[0] / Math.max(1, count[1] + weight * count[2]);
    }
    return sum / 4;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "source %.1f cue %.1f content %.1f linked %.1f (precision %.1f, recall %.1f)",
        f1(exact[0]),
        f1(exact[1]),
        f1(exact[2]),
        f1(linked),
        100.0 * linked[0] / Math.max(1, linked[1]),
        100.0 * linked[0] / Math.max(1, linked[2]));
  }

  private static double f1(int[] count) {
    return 200.0 * count[0] / Math.max(1, count[1] + count[2]);
  }

  private static List<List<TextSpan>> roles(Gold attribution) {
    return List.of(attribution.source(), attribution.cue(), attribution.content());
  }

  private void exact(String text, List<List<List<TextSpan>>> expected, List<List<List<TextSpan>>> found, int role) {
    Map<TextSpan, Integer> open = new HashMap<>();
    for (List<List<TextSpan>> e : expected) {
      TextSpan range = outer(text, e.get(role));
      if (range != null) {
        open.merge(range, 1, Integer::sum);
        exact[role][2]++;
      }
    }
    for (List<List<TextSpan>> f : found) {
      TextSpan range = outer(text, f.get(role));
      if (range != null) {
        exact[role][1]++;
        if (open.getOrDefault(range, 0) > 0) {
          open.merge(range, -1, Integer::sum);
          exact[role][0]++;
        }
      }
    }
  }

  /// From the first to the last character, without marks at the ends; null for nothing.
  private static @Nullable TextSpan outer(String text, List<TextSpan> ranges) {
    if (ranges.isEmpty()) {
      return null;
    }
    int begin = ranges.stream().mapToInt(TextSpan::begin).min().orElseThrow();
    int end = ranges.stream().mapToInt(TextSpan::end).max().orElseThrow();
    while (begin < end && TRIMMED.indexOf(text.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > begin ? new TextSpan(begin, end) : null;
  }

  private boolean[] linked(List<List<List<TextSpan>>> expected, List<List<List<TextSpan>>> found) {
    List<BitSet[]> candidates = new ArrayList<>();
    for (List<List<TextSpan>> f : found) {
      candidates.add(characters(f));
      linked[1]++;
    }
    boolean[] used = new boolean[candidates.size()];
    for (List<List<TextSpan>> e : expected) {
      BitSet[] wanted = characters(e);
      if (wanted[2].isEmpty()) {
        continue;
      }
      linked[2]++;
      int best = -1;
      double highest = 0;
      for (int k = 0; k < used.length; k++) {
        double overlap = used[k] ? 0 : overlap(wanted[2], candidates.get(k)[2]);
        if (overlap > highest) {
          highest = overlap;
          best = k;
        }
      }
      if (highest >= 0.5 && agree(wanted[0], candidates.get(best)[0]) && agree(wanted[1], candidates.get(best)[1])) {
        linked[0]++;
        used[best] = true;
      }
    }
    return used;
  }

  private static BitSet[] characters(List<List<TextSpan>> attribution) {
    BitSet[] sets = new BitSet[3];
    for (int role = 0; role < 3; role++) {
      sets[role] = new BitSet();
      for (TextSpan range : attribution.get(role)) {
        sets[role].set(range.begin(), range.end());
      }
    }
    return sets;
  }

  private static double overlap(BitSet a, BitSet b) {
    if (!a.intersects(b)) {
      return 0;
    }
    BitSet both = (BitSet) a.clone();
    both.and(b);
    BitSet any = (BitSet) a.clone();
    any.or(b);
    return (double) both.cardinality() / any.cardinality();
  }

  private static boolean agree(BitSet a, BitSet b) {
    return (a.isEmpty() && b.isEmpty()) || a.intersects(b);
  }
}
