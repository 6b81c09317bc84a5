package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;

/// Fragments with one telling word, such as "ruinous" or "a charade", and what the same speaker says with it in other
/// reports.
///
/// Only words that are neither common nor names: a speaker says "a mistake" of many things. Whether a fragment joins
/// what holds it is for [QuotationFragments] to say.
final class SingleWordQuotations {
  /// Words of a fragment.
  private static final int LONGEST = 3;

  /// Least information of its one telling word in nats: it is in no list of common words.
  private static final double LEAST_WEIGHT = 5.5;

  /// Quotations that hold a word and are looked at.
  private static final int MAX_HOLDERS = 60;

  private SingleWordQuotations() {}

  private record Lone(int quotation, int from, int to) {}

  /// @param apart whether two quotations were said at two times
  static void in(
      List<ComparedQuotation> said,
      BiPredicate<ComparedQuotation, ComparedQuotation> apart,
      QuotationFragments fragments) {
    Map<String, List<Lone>> lone = new TreeMap<>();
    for (int i = 0; i < said.size(); i++) {
      for (int[] piece :
          said.get(i).quoted() && said.get(i).speaker() != null && !sentence(said.get(i))
              ? said.get(i).pieces()
              : List.<int[]>of()) {
        int word = telling(said.get(i).words(), piece[0], piece[1]);
        List<Lone> same =
            word < 0 ? List.of() : lone.computeIfAbsent(said.get(i).words().form(word), key -> new ArrayList<>());
        if (word >= 0 && (same.isEmpty() || same.getLast().quotation() != i)) {
          same.add(new Lone(i, piece[0], piece[1]));
        }
      }
    }
    Map<String, List<Integer>> holders = holders(said, lone);
    lone.forEach((word, all) -> {
      List<Integer> holding = holders.getOrDefault(word, List.of());
      for (Lone fragment : holding.size() <= MAX_HOLDERS ? all : List.<Lone>of()) {
        ComparedQuotation mine = said.get(fragment.quotation());
        List<String> forms = mine.words().forms().subList(fragment.from(), fragment.to());
        List<Integer> others = new ArrayList<>();
        for (int other : holding) {
          ComparedQuotation theirs = said.get(other);
          if (theirs.report().index != mine.report().index
              && theirs.sameSpeaker(mine)
              && !apart.test(mine, theirs)
              && Collections.indexOfSubList(theirs.words().forms(), forms) >= 0) {
            others.add(other);
          }
        }
        // What is a fragment itself tells of no act of speech where a whole sentence does
        boolean whole = others.stream().anyMatch(other -> sentence(said.get(other)));
        others.stream()
            .filter(other -> !whole || sentence(said.get(other)))
            .forEach(other -> fragments.add(fragment.quotation(), fragment.from(), other));
      }
    });
  }

  private static boolean sentence(ComparedQuotation said) {
    return said.pieces().stream().anyMatch(piece -> piece[1] - piece[0] > LONGEST);
  }

  /// By word of a fragment: the quotations in whose marks it stands.
  private static Map<String, List<Integer>> holders(List<ComparedQuotation> said, Map<String, List<Lone>> lone) {
    Map<String, List<Integer>> holders = new TreeMap<>();
    for (int i = 0; i < said.size(); i++) {
      for (String form : said.get(i).quoted() ? said.get(i).words().forms() : List.<String>of()) {
        if (lone.containsKey(form)) {
          List<Integer> holding = holders.computeIfAbsent(form, key -> new ArrayList<>());
          if (holding.isEmpty() || holding.getLast() != i) {
            holding.add(i);
          }
        }
      }
    }
    return holders;
  }

  /// Whether words are such a fragment and nothing else.
  static boolean one(ComparedWords words) {
    return words.size() > 0 && telling(words, 0, words.size()) >= 0;
  }

  /// The one word of a fragment that is not grammar, if it is rare and no name; -1 otherwise.
  private static int telling(ComparedWords words, int from, int to) {
    int found = -1;
    for (int i = from; i < to && to - from <= LONGEST; i++) {
      if (!Commonness.stop(words.form(i))) {
        if (found >= 0 || words.capital(i) || Commonness.weight(words.form(i)) < LEAST_WEIGHT) {
          return -1;
        }
        found = i;
      }
    }
    return found;
  }
}
