package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.fact.AlignedPair;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.EditWords;
import org.hearsay.words.Lemma;
import org.hearsay.words.Stem;

/// Compares what sentences about one thing say of one act: done in one and to come or only possible in the other, so in
/// one and not so in the other, or told by opposite words.
final class AlignedOutcomes implements DifferenceRule {
  static final String NAME = "aligned-outcome";

  /// Least log odds that the two sentences are about one thing.
  private static final double LEAST = 0;

  /// Least information in nats of what both have around the word.
  private static final double LEAST_SHARED = 14;

  /// Words before a verb that say whether and when.
  private static final int MARKED = 4;

  /// Words before a verb that deny it.
  private static final int DENIED = 3;

  private static final Set<String> PLANNED = DifferenceLists.ENGLISH.words("aligned-outcomes.planned");

  private static final Set<String> POSSIBLE = DifferenceLists.ENGLISH.words("aligned-outcomes.possible");

  /// Words after which a verb stands that has a marker before it.
  private static final Set<String> VERB_FOLLOWS = DifferenceLists.ENGLISH.words("aligned-outcomes.verb-follows");

  /// Words with which the object of a verb begins.
  private static final Set<String> OBJECT_BEGINS = DifferenceLists.ENGLISH.words("aligned-outcomes.object-begins");

  /// How an act stands.
  private enum State {
    DONE,
    PLANNED,
    POSSIBLE,
    DENIED,
    UNMARKED
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (AlignedPair pair : story.aligned) {
      if (pair.odds() >= LEAST) {
        compare(new SlotContext(pair), found);
      }
    }
    return found;
  }

  private static void compare(SlotContext at, List<Difference> found) {
    for (int i = at.leftFirst; i <= at.leftLast; i++) {
      if (!tells(at.left, i) || !verb(at.left, at.leftFirst, at.leftLast, i)) {
        continue;
      }
      for (int j = at.rightFirst; j <= at.rightLast; j++) {
        if (!tells(at.right, j) || !verb(at.right, at.rightFirst, at.rightLast, j)) {
          continue;
        }
        String mine = at.left.words.form(i);
        String theirs = at.right.words.form(j);
        boolean one = Lemma.of(mine).equals(Lemma.of(theirs));
        boolean opposite = !one && EditWords.opposite(mine, theirs) && !at.otherHas(true, i) && !at.otherHas(false, j);
        if ((opposite && !denied(at, i, j))
            || (one && exclude(state(at.left, at.leftFirst, i), state(at.right, at.rightFirst, j)))) {
          if (at.shared(i, i, j, j) >= LEAST_SHARED) {
            found.add(difference(at, i, j, opposite));
          }
        }
      }
    }
  }

  private static boolean denied(SlotContext at, int i, int j) {
    return SlotContext.negated(at.left, at.leftFirst, i, DENIED)
        != SlotContext.negated(at.right, at.rightFirst, j, DENIED);
  }

  private static boolean tells(Report report, int word) {
    String form = report.words.form(word);
    return !Commonness.stop(form) && !report.words.capital(word) && Character.isLetter(form.charAt(0));
  }

  private static State state(Report report, int first, int word) {
    if (SlotContext.negated(report, first, word, DENIED)) {
      return State.DENIED;
    }
    if (SlotContext.before(report, first, word, POSSIBLE, DENIED)) {
      return State.POSSIBLE;
    }
    if (SlotContext.before(report, first, word, PLANNED, MARKED)) {
      return State.PLANNED;
    }
    return past(report.words.form(word)) ? State.DONE : State.UNMARKED;
  }

  private static boolean past(String form) {
    return form.endsWith("ed")
        || (!form.endsWith("s") && !form.endsWith("ing") && !Lemma.of(form).equals(Stem.of(form)));
  }

  /// Whether a word is used as a verb, as far as its neighbours tell.
  private static boolean verb(Report report, int first, int last, int word) {
    if (word == first) {
      return false;
    }
    String before = report.words.form(word - 1);
    if (before.endsWith("ly") && word - 1 > first) {
      before = report.words.form(word - 2);
    }
    boolean subject = EditWords.PRONOUNS.contains(before) || report.words.capital(word - 1);
    boolean object =
        past(report.words.form(word))
            && word < last
            && (report.words.capital(word + 1) || OBJECT_BEGINS.contains(report.words.form(word + 1)));
    return VERB_FOLLOWS.contains(before)
        || EditWords.AUXILIARIES.contains(before)
        || EditWords.negative(before)
        || subject
        || object;
  }

  /// Only what is told as done excludes another state: who plans a thing may still do it.
  private static boolean exclude(State one, State other) {
    return one != other
        && (one == State.DONE || other == State.DONE)
        && one != State.UNMARKED
        && other != State.UNMARKED;
  }

  private static Difference difference(SlotContext at, int i, int j, boolean opposite) {
    TextSpan from = at.left.words.span(Math.max(at.leftFirst, i - 2), Math.min(at.leftLast, i + 1));
    TextSpan to = at.right.words.span(Math.max(at.rightFirst, j - 2), Math.min(at.rightLast, j + 1));
    return new Difference(
        Kind.POLARITY,
        NAME,
        new Side(at.left.place(from), from.in(at.left.text)),
        new Side(at.right.place(to), to.in(at.right.text)),
        null,
        null,
        opposite
            ? "opposite words in sentences about one thing"
            : "one act is told as done, to come, possible or denied");
  }
}
