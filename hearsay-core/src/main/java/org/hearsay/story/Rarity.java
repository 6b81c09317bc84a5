package org.hearsay.story;

import java.util.HashMap;

/// How rare a term is among the articles of a window, or by the word lists where few articles were seen.
final class Rarity {
  /// The word lists count as much as this many articles.
  private static final double BACKGROUND = 150;

  private final HashMap<Integer, Integer> articles = new HashMap<>();
  private int all;

  /// Articles counted now.
  int size() {
    return all;
  }

  void add(Sketch sketch) {
    all++;
    for (int i = 0; i < sketch.size(); i++) {
      articles.merge(sketch.term(i), 1, Integer::sum);
    }
  }

  /// Takes back what [#add] counted.
  void remove(Sketch sketch) {
    all--;
    for (int i = 0; i < sketch.size(); i++) {
      articles.computeIfPresent(sketch.term(i), (term, count) -> count == 1 ? null : count - 1);
    }
  }

  /// Information in nats, about 0 for what every article has.
  double of(Sketch sketch, int index) {
    Integer seen = articles.get(sketch.term(index));
    double believed = BACKGROUND * Math.exp(-sketch.prior(index));
    return Math.max(0, -Math.log((believed + (seen == null ? 0 : seen)) / (all + BACKGROUND + 1)));
  }
}
