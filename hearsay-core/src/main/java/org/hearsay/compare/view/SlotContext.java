package org.hearsay.compare.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.fact.SentencePlace;
import org.hearsay.compare.report.Report;
import org.hearsay.entity.TimeExpression;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.NumberWords;

/// Two aligned sentences as the rules for values see them: where they stand, and what both have around a value.
public final class SlotContext {
  /// Words before and after a value in which both sentences must tell the same.
  private static final int AROUND = 7;

  /// Letters of a month or a year as TIMEX3 writes it; a day has more.
  private static final int MONTH = "2018-07".length();

  public final Report left;
  public final Report right;
  public final int leftFirst;
  public final int leftLast;
  public final int rightFirst;
  public final int rightLast;

  /// Log odds that they tell of one thing.
  public final double odds;

  private final StoryView story;

  SlotContext(StoryView story, AlignedPair pair) {
    this.story = story;
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
  }

  /// Information in nats of the words around two values that both have, the values themselves left out.
  public double shared(int leftFrom, int leftTo, int rightFrom, int rightTo) {
    Map<String, Double> mine = around(left, leftFirst, leftLast, leftFrom, leftTo, AROUND);
    Map<String, Double> theirs = around(right, rightFirst, rightLast, rightFrom, rightTo, AROUND);
    double sum = 0;
    for (Map.Entry<String, Double> one : mine.entrySet()) {
      sum += theirs.containsKey(one.getKey()) ? one.getValue() : 0;
    }
    return sum;
  }

  /// Whether two stretches of quoted words are known to be of two people: each report names its own.
  public boolean twoSpeakers(TextSpan mine, TextSpan theirs) {
    return story.twoSpeakers(left, mine, right, theirs);
  }

  /// Whether both name the same months and years, or none: what is told of another month is another event.
  public boolean sameMonths() {
    return months(left, leftFirst, leftLast).equals(months(right, rightFirst, rightLast));
  }

  private static Set<String> months(Report report, int first, int last) {
    TextSpan sentence = report.words.span(first, last);
    return report.read.times().stream()
        .filter(time -> time.type() == TimeExpression.Type.DATE && sentence.contains(time.span()))
        .map(time -> Objects.requireNonNullElseGet(time.value(), () -> time.span().in(report.text)))
        .filter(value -> value.length() <= MONTH && Character.isDigit(value.charAt(value.length() - 1)))
        .collect(Collectors.toSet());
  }

  /// Whether both have a word of content in common near two values, the values themselves left out.
  ///
  /// @param within how many words before and after
  public boolean meet(int leftFrom, int leftTo, int rightFrom, int rightTo, int within) {
    Map<String, Double> mine = around(left, leftFirst, leftLast, leftFrom, leftTo, within);
    Map<String, Double> theirs = around(right, rightFirst, rightLast, rightFrom, rightTo, within);
    return mine.keySet().stream().anyMatch(theirs::containsKey);
  }

  private static Map<String, Double> around(Report report, int first, int last, int from, int to, int within) {
    Map<String, Double> found = new HashMap<>();
    for (int i = Math.max(first, from - within); i <= Math.min(last, to + within); i++) {
      String form = report.words.form(i);
      if ((i < from || i > to) && !Commonness.stop(form) && NumberWords.value(form) < 0) {
        found.put(Concepts.of(form), Commonness.weight(form));
      }
    }
    return found;
  }

  /// Whether one of the words with content just before two words is the same: their subject.
  ///
  /// @param many words with content that are looked at
  public boolean sameBefore(int left, int right, int many) {
    Set<String> mine = before(this.left, leftFirst, left, many);
    mine.retainAll(before(this.right, rightFirst, right, many));
    return !mine.isEmpty();
  }

  private static Set<String> before(Report report, int first, int word, int many) {
    Set<String> found = new HashSet<>();
    for (int i = word - 1; i >= first && found.size() < many; i--) {
      if (!Commonness.stop(report.words.form(i))) {
        found.add(Concepts.of(report.words.form(i)));
      }
    }
    return found;
  }

  /// Whether one of some words stands just before a word.
  ///
  /// @param within how many words before
  public static boolean before(Report report, int first, int word, Set<String> list, int within) {
    for (int i = Math.max(first, word - within); i < word; i++) {
      if (list.contains(report.words.form(i))) {
        return true;
      }
    }
    return false;
  }
}
