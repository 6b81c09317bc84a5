package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/// Fragments of a few words, such as "clear position", and the quotations that hold them.
///
/// A fragment that stands in several acts of speech may be from any of them, and joins none.
final class QuotationFragments {
  /// By quotation and first word of a fragment: the quotations of other reports that hold its words.
  private final Map<Long, List<Integer>> holders = new TreeMap<>();

  void add(int quotation, int word, int holder) {
    holders.computeIfAbsent((long) quotation << 32 | word, key -> new ArrayList<>()).add(holder);
  }

  /// Pairs of a fragment's quotation and one that holds it, of fragments that one act of speech holds.
  ///
  /// @param act by quotation: the group that it is joined to so far
  List<int[]> unambiguous(IntUnaryOperator act) {
    List<int[]> pairs = new ArrayList<>();
    holders.forEach((fragment, all) -> {
      int quotation = (int) (fragment >> 32);
      Set<Integer> acts = new HashSet<>();
      all.forEach(holder -> acts.add(act.applyAsInt(holder)));
      if (acts.size() == 1) {
        pairs.add(new int[] {quotation, all.getFirst()});
      }
    });
    return pairs;
  }
}
