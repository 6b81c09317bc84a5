package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.hearsay.words.Spelling;
import org.hearsay.words.WordAlignment;

/// Compares the words inside quotation marks of sentences that are about one thing: words that one report has changed,
/// left out or added between words that both quote.
///
/// An ellipsis, a bracket, spelling, a contraction and a cut at either end are no difference.
final class AlignedQuotedWords implements DifferenceRule {
  static final String NAME = "aligned-quotation";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = -1.5;

  /// Least information in nats of the words that both quote.
  private static final double LEAST_WEIGHT = 14;

  /// Least share of the aligned words that are equal.
  private static final double LEAST_IDENTITY = 0.65;

  /// Most words of a change, both sides together.
  private static final int MOST = 6;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    story.aligned(LEAST).forEach(at -> compare(at, found));
    return found;
  }

  private static void compare(SlotContext at, List<Difference> found) {
    if (at.left.quoted.get(at.leftFirst, at.leftLast + 1).isEmpty()
        || at.right.quoted.get(at.rightFirst, at.rightLast + 1).isEmpty()) {
      return;
    }
    WordAlignment alignment =
        WordAlignment.of(at.left.words, at.leftFirst, at.leftLast + 1, at.right.words, at.rightFirst, at.rightLast + 1);
    List<WordAlignment.Step> steps = alignment.steps();
    double weight = 0;
    for (WordAlignment.Step step : steps) {
      weight += bothQuoted(at, step) ? Commonness.weight(at.left.words.form(step.left())) : 0;
    }
    if (weight < LEAST_WEIGHT || alignment.identity() < LEAST_IDENTITY) {
      return;
    }
    int from = 0;
    while (from < steps.size()) {
      int to = from;
      while (to < steps.size() && !same(at, steps.get(to))) {
        to++;
      }
      if (to > from) {
        change(at, steps, from, to, found);
      }
      from = to + 1;
    }
    ending(at, steps, found);
  }

  /// Words that must be equal before a quotation ends with other ones.
  private static final int BEFORE_END = 3;

  /// Most words of either side with which a quotation ends.
  private static final int MOST_AT_END = 2;

  /// One or two last words of both quotations, where the words before them are the same.
  private static void ending(SlotContext at, List<WordAlignment.Step> steps, List<Difference> found) {
    if (steps.size() < BEFORE_END
        || !steps.subList(steps.size() - BEFORE_END, steps.size()).stream().allMatch(step -> bothQuoted(at, step))) {
      return;
    }
    int left = steps.getLast().left();
    int right = steps.getLast().right();
    int leftEnd = end(at.left, left, at.leftLast);
    int rightEnd = end(at.right, right, at.rightLast);
    if (leftEnd - left < 1
        || rightEnd - right < 1
        || leftEnd - left > MOST_AT_END
        || rightEnd - right > MOST_AT_END
        || Commonness.stop(at.left.words.form(leftEnd))
        || Commonness.stop(at.right.words.form(rightEnd))
        || fair(
            at.left.words.forms().subList(left + 1, leftEnd + 1),
            at.right.words.forms().subList(right + 1, rightEnd + 1))) {
      return;
    }
    add(at, at.left.words.span(left, leftEnd), at.right.words.span(right, rightEnd), found);
  }

  /// The last quoted word of those that follow.
  private static int end(Report report, int word, int last) {
    int end = word;
    while (end < last && report.quoted.get(end + 1)) {
      end++;
    }
    return end;
  }

  private static boolean same(SlotContext at, WordAlignment.Step step) {
    return step.equal()
        || (step.left() >= 0
            && step.right() >= 0
            && Spelling.same(at.left.words.form(step.left()), at.right.words.form(step.right())));
  }

  private static boolean bothQuoted(SlotContext at, WordAlignment.Step step) {
    return same(at, step) && at.left.quoted.get(step.left()) && at.right.quoted.get(step.right());
  }

  private static void change(SlotContext at, List<WordAlignment.Step> steps, int from, int to, List<Difference> found) {
    if (from == 0 || to == steps.size() || to - from > MOST) {
      return;
    }
    if (!bothQuoted(at, steps.get(from - 1)) || !bothQuoted(at, steps.get(to))) {
      return;
    }
    List<Integer> mine = steps.subList(from, to).stream().map(WordAlignment.Step::left).filter(i -> i >= 0).toList();
    List<Integer> theirs = steps.subList(from, to).stream().map(WordAlignment.Step::right).filter(i -> i >= 0).toList();
    if (mine.size() + theirs.size() > MOST
        || mine.stream().anyMatch(i -> !at.left.quoted.get(i))
        || theirs.stream().anyMatch(i -> !at.right.quoted.get(i))
        || fair(forms(at.left, mine), forms(at.right, theirs))) {
      return;
    }
    TextSpan left = at.left.words.span(steps.get(from - 1).left(), steps.get(to).left());
    TextSpan right = at.right.words.span(steps.get(from - 1).right(), steps.get(to).right());
    add(at, left, right, found);
  }

  private static void add(SlotContext at, TextSpan left, TextSpan right, List<Difference> found) {
    if (marked(left.in(at.left.text)) || marked(right.in(at.right.text))) {
      return;
    }
    found.add(
        new Difference(
            Kind.WORDING,
            NAME,
            new Side(at.left.place(left), left.in(at.left.text)),
            new Side(at.right.place(right), right.in(at.right.text)),
            null,
            null,
            "other words inside the quotation marks of sentences about one thing"));
  }

  private static List<String> forms(Report report, List<Integer> words) {
    return words.stream().map(report.words::form).toList();
  }

  /// What editors do and hearing does: fillers, contractions written out, numbers in figures, "that" for "which".
  private static boolean fair(List<String> mine, List<String> theirs) {
    String one = expanded(mine);
    String other = expanded(theirs);
    boolean style =
        mine.size() == 1
            && theirs.size() == 1
            && EditWords.LIGHT.containsAll(mine)
            && EditWords.LIGHT.containsAll(theirs)
            && EditWords.sort(mine.getFirst()) == EditWords.sort(theirs.getFirst());
    return style || one.equals(other) || (EditWords.FILLERS.containsAll(mine) && EditWords.FILLERS.containsAll(theirs));
  }

  private static String expanded(List<String> forms) {
    StringBuilder all = new StringBuilder();
    for (String form : forms) {
      boolean number = NumberWords.value(form) >= 0;
      all.append(number ? Concepts.of(form) : Spelling.expanded(Spelling.normal(form)));
    }
    return all.toString();
  }

  /// An editor's mark, or the end of the quotation, stands between the words.
  private static boolean marked(String words) {
    return words.indexOf('[') >= 0
        || words.indexOf('(') >= 0
        || words.indexOf('…') >= 0
        || words.contains("..")
        || words.contains(". .")
        || words.chars().anyMatch(c -> "\"“”«»".indexOf(c) >= 0);
  }
}
