package org.hearsay.compare.difference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.fact.SentencePlace;
import org.hearsay.compare.report.Report;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;

/// Two aligned sentences as the rules for values see them: which words each holds, and what stands around a value.
final class SlotContext {
  /// Words before and after a value in which both sentences must tell the same.
  private static final int AROUND = 7;

  final Report left;
  final Report right;
  final int leftFirst;
  final int leftLast;
  final int rightFirst;
  final int rightLast;
  final double odds;
  private final Set<String> leftHeld;
  private final Set<String> rightHeld;

  SlotContext(AlignedPair pair) {
    boolean inOrder = pair.left().report().index <= pair.right().report().index;
    SentencePlace a = inOrder ? pair.left() : pair.right();
    SentencePlace b = inOrder ? pair.right() : pair.left();
    left = a.report();
    right = b.report();
    leftFirst = a.sentence().first();
    leftLast = a.sentence().last();
    rightFirst = b.sentence().first();
    rightLast = b.sentence().last();
    odds = pair.odds();
    leftHeld = held(left, leftFirst, leftLast);
    rightHeld = held(right, rightFirst, rightLast);
  }

  private static Set<String> held(Report report, int first, int last) {
    Set<String> held = new HashSet<>();
    for (int i = first; i <= last; i++) {
      held.add(Concepts.of(report.words.form(i)));
    }
    return held;
  }

  boolean bothHold(String concept) {
    return leftHeld.contains(concept) && rightHeld.contains(concept);
  }

  /// Whether the other sentence has the word of one, in some form.
  boolean otherHas(boolean ofLeft, int word) {
    String concept = Concepts.of((ofLeft ? left : right).words.form(word));
    return (ofLeft ? rightHeld : leftHeld).contains(concept);
  }

  /// Information in nats of the words around two values that both have, the values themselves left out.
  double shared(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    Map<String, Double> mine = around(left, leftFirst, leftLast, leftFrom, leftTo);
    Map<String, Double> theirs = around(right, rightFirst, rightLast, rightFrom, rightTo);
    double sum = 0;
    for (Map.Entry<String, Double> one : mine.entrySet()) {
      sum += theirs.containsKey(one.getKey()) ? one.getValue() : 0;
    }
    return sum;
  }

  private static Map<String, Double> around(Report report, int first, int last, int from, int to) {
    Map<String, Double> found = new HashMap<>();
    for (int i = Math.max(first, from - AROUND); i <= Math.min(last, to + AROUND); i++) {
      String form = report.words.form(i);
      if ((i < from || i > to) && !Commonness.stop(form) && NumberWords.value(form) < 0) {
        found.put(Concepts.of(form), Commonness.weight(form));
      }
    }
    return found;
  }

  /// Whether a word is negated, or said with less than certainty, or as something to come, as far as the words just
  /// before it tell.
  static boolean before(Report report, int first, int word, Set<String> list, int within) {
    for (int i = Math.max(first, word - within); i < word; i++) {
      if (list.contains(report.words.form(i))) {
        return true;
      }
    }
    return false;
  }

  static boolean negated(Report report, int first, int word, int within) {
    for (int i = Math.max(first, word - within); i < word; i++) {
      if (EditWords.negative(report.words.form(i))) {
        return true;
      }
    }
    return false;
  }
}
