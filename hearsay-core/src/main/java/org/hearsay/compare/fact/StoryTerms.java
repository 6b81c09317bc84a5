package org.hearsay.compare.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;

/// The words of a story as numbers, and how telling each is: what every sentence holds says little.
final class StoryTerms {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Integer> holding = new ArrayList<>();
  private int sentences;

  int number(String term) {
    return numbers.computeIfAbsent(
        term,
        any -> {
          holding.add(0);
          return numbers.size();
        });
  }

  /// Counts the concepts of one more sentence.
  void count(SentencePlace place) {
    ComparedWords words = place.report().words;
    Set<Integer> own = new HashSet<>();
    for (int i = place.sentence().first(); i <= place.sentence().last(); i++) {
      own.add(number(Concepts.of(words.form(i))));
    }
    own.forEach(term -> holding.set(term, holding.get(term) + 1));
    sentences++;
  }

  /// Sentences that may hold a word that is seldom: those of two or three reports.
  private static final int SELDOM = 3;

  boolean seldom(int term) {
    return holding.get(term) <= SELDOM;
  }

  /// How much of a word's information is left in this story, 0.3 to 1.
  double rarity(int term) {
    double rarity = Math.log((sentences + 1) / Math.max(1.0, holding.get(term))) / Math.log(sentences + 1);
    return Math.clamp(rarity * 1.4, 0.3, 1);
  }
}
