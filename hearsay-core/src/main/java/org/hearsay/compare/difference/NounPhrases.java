package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Stem;
import org.jspecify.annotations.Nullable;

/// Finds a phrase that two quotations share but for a word that tells which thing is meant.
final class NounPhrases {
  private static final java.util.Set<String> DETERMINERS = DifferenceLists.ENGLISH.words("noun-phrases.determiners");

  private static final java.util.Set<String> LINKS = DifferenceLists.ENGLISH.words("noun-phrases.links");

  private NounPhrases() {}

  /// @param left the phrase with its link and what it depends on
  record Pair(TextSpan left, TextSpan right) {}

  /// A noun that both have after the same link and the same governing word, one of the two with a name before it.
  static @Nullable Pair in(ComparedQuotation a, ComparedQuotation b) {
    for (int i = 0; i < a.words().size(); i++) {
      if (!LINKS.contains(a.words().form(i)) || i == 0) {
        continue;
      }
      for (int j = 1; j < b.words().size(); j++) {
        if (a.words().form(i).equals(b.words().form(j))
            && Stem.of(a.words().form(i - 1)).equals(Stem.of(b.words().form(j - 1)))
            && isContent(a.words().form(i - 1))) {
          Pair difference = phrases(a, i, b, j);
          if (difference != null) {
            return difference;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable Pair phrases(ComparedQuotation a, int i, ComparedQuotation b, int j) {
    List<Integer> left = phrase(a.words(), i + 1);
    List<Integer> right = phrase(b.words(), j + 1);
    if (left.isEmpty() || right.isEmpty()) {
      return null;
    }
    boolean shorter = left.size() <= right.size();
    List<Integer> few = shorter ? left : right;
    ComparedWords fewWords = shorter ? a.words() : b.words();
    List<Integer> many = shorter ? right : left;
    ComparedWords manyWords = shorter ? b.words() : a.words();
    if (few.size() != 1 || many.size() != 2) {
      return null;
    }
    boolean head = Stem.of(fewWords.form(few.getFirst())).equals(Stem.of(manyWords.form(many.getLast())));
    if (!head || !manyWords.capital(many.getFirst())) {
      return null;
    }
    return new Pair(span(a.words(), i - 1, left.getLast()), span(b.words(), j - 1, right.getLast()));
  }

  private static TextSpan span(ComparedWords words, int governor, int last) {
    int first = governor;
    if (first > 0 && DETERMINERS.contains(words.form(first - 1))) {
      first--;
    }
    return words.span(first, last);
  }

  /// The content words after a link, determiners left out, up to the next function word.
  private static List<Integer> phrase(ComparedWords words, int from) {
    List<Integer> phrase = new ArrayList<>();
    for (int i = from; i < words.size() && phrase.size() < 3; i++) {
      String form = words.form(i);
      if (DETERMINERS.contains(form) && phrase.isEmpty()) {
        continue;
      }
      if (!isContent(form)) {
        break;
      }
      phrase.add(i);
    }
    return phrase;
  }

  private static boolean isContent(String form) {
    return !Commonness.stop(form);
  }
}
