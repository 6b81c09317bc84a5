package org.hearsay.origin;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Passage;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The prose that reports share, pair by pair.
final class SharedProsePairs {
  /// Either of the two may have been first; nothing shows which.
  private static final double EVEN = 0.5;

  private final Map<ReportPair, PairProse> pairs = new TreeMap<>();

  /// By the left report, in the order of all pairs.
  private final Map<String, List<PairProse>> byLeft = new HashMap<>();

  /// What two reports share: how many equal words of prose, and the probability that the right one has it from the left
  /// one, [#EVEN] where nothing tells.
  static final class PairProse {
    final String left;
    final String right;
    int words;
    double leftFirst = EVEN;
    @Nullable Passage longest;
    final BitSet leftPlaces = new BitSet();
    final BitSet rightPlaces = new BitSet();

    /// Where any words are shared, quoted ones too.
    final BitSet leftAll = new BitSet();

    final BitSet rightAll = new BitSet();

    PairProse(String left, String right) {
      this.left = left;
      this.right = right;
    }

    String other(String report) {
      return report.equals(left) ? right : left;
    }

    /// Probability that the other report had it first.
    double from(String child) {
      return child.equals(right) ? leftFirst : 1 - leftFirst;
    }

    ArticleSpan place(String child) {
      Passage passage = longest;
      if (passage == null) {
        throw new IllegalStateException("a pair without a passage");
      }
      return child.equals(left) ? passage.left() : passage.right();
    }

    BitSet places(String report) {
      return report.equals(left) ? leftPlaces : rightPlaces;
    }

    boolean holds(String report, TextSpan span) {
      BitSet all = report.equals(left) ? leftAll : rightAll;
      int shared = all.get(span.begin(), Math.min(span.end(), Math.max(span.begin(), all.length()))).cardinality();
      return shared * 2 >= span.length();
    }
  }

  SharedProsePairs(Comparison comparison) {
    for (Passage passage : comparison.passages()) {
      String left = passage.left().article();
      String right = passage.right().article();
      PairProse pair = pairs.computeIfAbsent(new ReportPair(left, right), key -> new PairProse(left, right));
      pair.leftAll.set(passage.left().span().begin(), passage.left().span().end());
      pair.rightAll.set(passage.right().span().begin(), passage.right().span().end());
      if (passage.quoted()) {
        continue;
      }
      pair.words += passage.words();
      pair.leftPlaces.set(passage.left().span().begin(), passage.left().span().end());
      pair.rightPlaces.set(passage.right().span().begin(), passage.right().span().end());
      if (pair.longest == null || pair.longest.words() < passage.words()) {
        pair.longest = passage;
      }
      if (passage.direction() != Passage.Direction.UNKNOWN) {
        pair.leftFirst =
            passage.direction() == Passage.Direction.LEFT_TO_RIGHT ? passage.confidence() : 1 - passage.confidence();
      }
    }
    pairs.values().removeIf(pair -> pair.words == 0);
    pairs.values().forEach(pair -> byLeft.computeIfAbsent(pair.left, key -> new ArrayList<>()).add(pair));
  }

  /// Pairs of two reports of a set, in a fixed order.
  List<PairProse> among(SortedSet<String> reports) {
    List<PairProse> found = new ArrayList<>();
    for (String left : reports) {
      for (PairProse pair : byLeft.getOrDefault(left, List.of())) {
        if (reports.contains(pair.right)) {
          found.add(pair);
        }
      }
    }
    return found;
  }

  @Nullable PairProse between(String a, String b) {
    ReportPair key = new ReportPair(a, b);
    PairProse pair = pairs.get(key);
    return pair != null ? pair : pairs.get(key.turned());
  }
}
