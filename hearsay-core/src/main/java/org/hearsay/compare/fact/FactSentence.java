package org.hearsay.compare.fact;

import java.util.Arrays;
import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.Lemma;
import org.hearsay.words.NumberWords;

/// A sentence in the words of one or more reports, with what is needed to compare it quickly.
///
/// Reports that print the same words have one of these together.
final class FactSentence {
  final int number;

  /// Where it stands, in the order of the reports; never empty.
  final List<SentencePlace> places;

  /// Concepts that it holds, as numbers of the story, ascending.
  final int[] concepts;

  /// Information of each in nats, less for what the whole story talks about.
  final double[] weights;

  /// Whether each is written as a name.
  final boolean[] names;

  /// Whether each is a number.
  final boolean[] numbers;

  /// Whether hardly another sentence of the story holds each.
  final boolean[] seldom;

  /// Pairs of words with content that stand side by side, ascending, each once.
  final long[] neighbours;

  /// Every word in its order, as numbers of the story.
  final int[] lemmas;

  /// Information of each word in nats.
  final double[] wordWeights;

  /// Of all its concepts, in nats.
  final double sum;

  /// Length of the vector of concepts.
  final double norm;

  /// Whether half of its words stand in quotation marks.
  final boolean quoted;

  FactSentence(int number, List<SentencePlace> places, StoryTerms terms) {
    this.number = number;
    this.places = List.copyOf(places);
    SentencePlace place = places.getFirst();
    Report report = place.report();
    ComparedWords words = report.words;
    int first = place.sentence().first();
    int size = place.sentence().last() - first + 1;
    lemmas = new int[size];
    wordWeights = new double[size];
    boolean[] named = new boolean[size];
    boolean[] counted = new boolean[size];
    long[] found = new long[size];
    int content = 0;
    int inside = 0;
    for (int i = 0; i < size; i++) {
      String form = words.form(first + i);
      lemmas[i] = terms.number(Lemma.of(form));
      wordWeights[i] = Commonness.weight(form);
      inside += report.quoted.get(first + i) ? 1 : 0;
      counted[i] = NumberWords.value(form) >= 0;
      named[i] = i > 0 && words.capital(first + i) && !counted[i];
      if (!Commonness.stop(form) || counted[i]) {
        found[content++] = (long) terms.number(Concepts.of(form)) << 32 | i;
      }
    }
    neighbours = neighbours(found, content);
    Arrays.sort(found, 0, content);
    int distinct = distinct(found, content);
    concepts = new int[distinct];
    weights = new double[distinct];
    names = new boolean[distinct];
    numbers = new boolean[distinct];
    seldom = new boolean[distinct];
    double total = 0;
    double squares = 0;
    int at = -1;
    for (int i = 0; i < content; i++) {
      int concept = (int) (found[i] >> 32);
      int word = (int) found[i];
      if (at < 0 || concepts[at] != concept) {
        at++;
        concepts[at] = concept;
        seldom[at] = terms.seldom(concept);
      }
      weights[at] = Math.max(weights[at], wordWeights[word] * terms.rarity(concept));
      names[at] |= named[word];
      numbers[at] |= counted[word];
    }
    for (double weight : weights) {
      total += weight;
      squares += weight * weight;
    }
    sum = total;
    norm = Math.sqrt(squares);
    quoted = inside * 2 >= size;
  }

  /// @param found concepts in their order, each in the upper half
  private static long[] neighbours(long[] found, int content) {
    long[] beside = new long[Math.max(0, content - 1)];
    for (int i = 1; i < content; i++) {
      beside[i - 1] = (found[i - 1] >> 32 << 32) | (found[i] >> 32);
    }
    return Arrays.stream(beside).sorted().distinct().toArray();
  }

  /// @param found concepts in ascending order, each in the upper half
  private static int distinct(long[] found, int content) {
    int distinct = 0;
    for (int i = 0; i < content; i++) {
      distinct += i == 0 || found[i] >> 32 != found[i - 1] >> 32 ? 1 : 0;
    }
    return distinct;
  }

  /// The index of the report in which it stands first.
  int report() {
    return places.getFirst().report().index;
  }
}
