package org.hearsay.compare.difference;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.SlotContext;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.Lemma;
import org.hearsay.words.Stem;

/// Compares how one act stands in sentences that are about one thing: done in one report, and to come or only possible
/// in the other.
///
/// The verb must have the same words after it in both. A verb that is denied, or stands under a condition, is left out:
/// there the sentences are mostly of two things.
final class AlignedOutcomes extends AlignedRule {
  static final String NAME = "aligned-outcome";

  /// Least log odds that the two sentences are about one thing, with the least information in nats of what both have
  /// around the verb.
  private static final double SURE = 0;

  private static final double LEAST_SHARED = 9;

  /// The same for less sure pairs, which must share more.
  private static final double LESS_SURE = -1.2;

  private static final double MORE_SHARED = 20;

  /// Words before a verb that say how it stands.
  private static final int MARKED = 6;

  /// Words after a verb among which its object begins.
  private static final int OBJECT = 4;

  /// Words before a verb among which a condition stands.
  private static final int CONDITION = 12;

  static final Set<String> WILL = DifferenceLists.ENGLISH.words("aligned-outcomes.will");
  static final Set<String> MAY = DifferenceLists.ENGLISH.words("aligned-outcomes.may");
  private static final Set<String> PLANNED = DifferenceLists.ENGLISH.words("aligned-outcomes.planned");
  private static final Set<String> CONDITIONS = DifferenceLists.ENGLISH.words("aligned-outcomes.conditions");
  private static final Set<String> BEING = DifferenceLists.ENGLISH.words("aligned-outcomes.being");
  private static final Set<String> BEEN = DifferenceLists.ENGLISH.words("aligned-outcomes.been");
  private static final String TO = DifferenceLists.ENGLISH.word("to");

  /// The ending of a verb that goes on.
  private static final String ING = DifferenceLists.ENGLISH.word("ing");

  /// How an act stands.
  private enum State {
    DONE,
    TO_COME,
    POSSIBLE,
    UNCLEAR
  }

  /// @param passive whether it is done to what stands before it
  private record Told(State state, boolean passive) {}

  AlignedOutcomes() {
    super(NAME, LESS_SURE);
  }

  @Override
  void compare(SlotContext at, List<Difference> found) {
    for (int i = at.leftFirst; i <= at.leftLast; i++) {
      for (int j = at.rightFirst; acts(at.left, i) && j <= at.rightLast; j++) {
        compare(at, i, j, found);
      }
    }
  }

  private static void compare(SlotContext at, int i, int j, List<Difference> found) {
    String mine = at.left.words.form(i);
    String theirs = at.right.words.form(j);
    if (!acts(at.right, j) || !Lemma.of(mine).equals(Lemma.of(theirs))) {
      return;
    }
    Told one = told(at.left, at.leftFirst, i);
    Told other = told(at.right, at.rightFirst, j);
    if (one.state() != other.state()
        && one.state() != State.UNCLEAR
        && other.state() != State.UNCLEAR
        && one.passive() == other.passive()
        && sameObject(at, i, j)
        && at.shared(i, i, j, j) >= (at.odds >= SURE ? LEAST_SHARED : MORE_SHARED)
        && !SlotContext.before(at.left, at.leftFirst, i, CONDITIONS, CONDITION)
        && !SlotContext.before(at.right, at.rightFirst, j, CONDITIONS, CONDITION)) {
      found.add(
          Difference.of(
              Kind.POLARITY,
              NAME,
              side(at.left, at.leftFirst, at.leftLast, i),
              side(at.right, at.rightFirst, at.rightLast, j),
              "done in one report and to come or possible in the other"));
    }
  }

  /// A word with content that is no name.
  private static boolean acts(Report report, int word) {
    String form = report.words.form(word);
    return !Commonness.stop(form) && !report.words.capital(word) && Character.isLetter(form.charAt(0));
  }

  private static boolean past(String form) {
    return form.endsWith("ed") || (!form.endsWith("s") && !form.endsWith(ING) && !Lemma.of(form).equals(Stem.of(form)));
  }

  private static Told told(Report report, int first, int word) {
    boolean past = past(report.words.form(word));
    boolean be = false;
    boolean was = false;
    boolean to = false;
    for (int i = word - 1; i >= Math.max(first, word - MARKED); i--) {
      String form = report.words.form(i);
      if (EditWords.negative(form) || breaks(report.text, report.words.end(i), report.words.begin(i + 1))) {
        return EditWords.negative(form) ? new Told(State.UNCLEAR, false) : plain(past, be, was, to);
      }
      if (WILL.contains(form) || (to && PLANNED.contains(form))) {
        return new Told(State.TO_COME, past && be);
      }
      if (MAY.contains(form)) {
        return new Told(State.POSSIBLE, past && be);
      }
      boolean auxiliary = EditWords.AUXILIARIES.contains(form);
      if (!auxiliary && !form.equals(TO) && !form.endsWith("ly")) {
        return plain(past, be, was, to);
      }
      be |= BEING.contains(form);
      was |= BEEN.contains(form);
      to |= form.equals(TO);
    }
    return plain(past, be, was, to);
  }

  /// What a verb tells that nothing marks.
  private static Told plain(boolean past, boolean be, boolean was, boolean to) {
    boolean done = past && !to && (was || !be);
    return new Told(done ? State.DONE : State.UNCLEAR, done && (be || was));
  }

  private static boolean breaks(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '\'' && text.charAt(i) != '’') {
        return true;
      }
    }
    return false;
  }

  /// Whether both verbs have one word in common among the next ones.
  private static boolean sameObject(SlotContext at, int i, int j) {
    Set<String> mine = after(at.left, at.leftLast, i);
    mine.retainAll(after(at.right, at.rightLast, j));
    return !mine.isEmpty();
  }

  private static Set<String> after(Report report, int last, int word) {
    Set<String> found = new HashSet<>();
    for (int i = word + 1; i <= Math.min(last, word + OBJECT); i++) {
      if (!Commonness.stop(report.words.form(i))) {
        found.add(Concepts.of(report.words.form(i)));
      }
    }
    return found;
  }

  private static Side side(Report report, int first, int last, int word) {
    TextSpan span = report.words.span(Math.max(first, word - 2), Math.min(last, word + 1));
    return Sides.of(report, span);
  }
}
