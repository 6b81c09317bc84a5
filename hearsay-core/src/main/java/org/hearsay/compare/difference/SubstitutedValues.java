package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.statement.Assertion;
import org.hearsay.compare.statement.FindClaims;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.quantity.Days;
import org.hearsay.quantity.MarginsOfError;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Spelling;
import org.hearsay.words.WordAlignment;
import org.jspecify.annotations.Nullable;

/// Compares two statements of one claim that have the same words but for one quantity, day or place.
///
/// The statements must be one person's or the reports' own, and of about one time. Rounding, bounds and other units
/// are no differences; nor is a value that the other report has elsewhere, for then the two tell of different things.
final class SubstitutedValues implements DifferenceRule {
  private static final String NAME = "substituted-value";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    Search search = new Search(story.times);
    List<Difference> found = new ArrayList<>();
    story.claims.forEach(claim -> found.addAll(search.in(claim)));
    return found;
  }

  /// One look through a story.
  private static final class Search {
    /// Statements of a claim that are compared with each other at most.
    private static final int MOST = 40;

    /// Least information in nats of the words that both have, and least share of the shorter statement's.
    private static final double LEAST_WEIGHT = 18;

    private static final double LEAST_COVER = 0.6;

    /// Least share of the shorter statement's information where the two are nearly one.
    private static final double LEAST_OF_NEARLY_ALL = 0.8;

    /// Words of a differing stretch that holds a value and little else.
    private static final int LONGEST = 5;

    private static final Set<String> WHERE = DifferenceLists.ENGLISH.words("substituted-values.where");

    private final List<Difference> found = new ArrayList<>();
    private String claim = "";

    private final SameTime times;

    Search(SameTime times) {
      this.times = times;
    }

    /// Differences among the statements of one claim.
    List<Difference> in(FindClaims.Group group) {
      found.clear();
      claim = group.claim().id();
      List<Assertion> members = group.members().stream().filter(a -> !a.headline()).limit(MOST).toList();
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < members.size(); j++) {
          Assertion a = members.get(i);
          Assertion b = members.get(j);
          if (a.report().index != b.report().index && times.of(a.report(), b.report()) && oneVoice(a, b)) {
            boolean inOrder = a.report().index < b.report().index;
            compare(inOrder ? a : b, inOrder ? b : a);
          }
        }
      }
      return List.copyOf(found);
    }

    private static boolean oneVoice(Assertion a, Assertion b) {
      StoryEntity left = a.speaker();
      StoryEntity right = b.speaker();
      return left == null || right == null || left.id().equals(right.id());
    }

    private void compare(Assertion a, Assertion b) {
      if (!mayDiffer(a, b)) {
        return;
      }
      ComparedWords left = a.words();
      ComparedWords right = b.words();
      boolean direct = a.said() != null && b.said() != null && a.said().quoted() && b.said().quoted();
      WordAlignment alignment =
          direct ? WordAlignment.of(left, right) : WordAlignment.shifted(left, 0, left.size(), right, 0, right.size());
      double shorter =
          Math.min(WordAlignment.weight(left, 0, left.size()), WordAlignment.weight(right, 0, right.size()));
      if (alignment.equalWeight() < LEAST_WEIGHT || alignment.equalWeight() < LEAST_COVER * shorter) {
        return;
      }
      List<WordAlignment.Step> steps = alignment.steps();
      int at = 0;
      while (at < steps.size()) {
        if (pair(left, right, steps.get(at))) {
          at++;
          continue;
        }
        int end = at;
        while (end < steps.size() && !pair(left, right, steps.get(end))) {
          end++;
        }
        if (at > 0 && end < steps.size()) {
          slot(a, b, steps.subList(at, end), steps.get(at - 1));
        }
        at = end;
      }
      ComparedQuotation one = a.said();
      ComparedQuotation other = b.said();
      boolean nearlyAll = alignment.equalWeight() >= LEAST_OF_NEARLY_ALL * shorter;
      if (one != null && other != null && one.sameSpeaker(other) && nearlyAll) {
        found.addAll(SpeechOccasions.of(one, other, claim, null));
      }
    }

    private static boolean pair(ComparedWords left, ComparedWords right, WordAlignment.Step step) {
      return step.equal()
          || (step.left() >= 0 && step.right() >= 0 && Spelling.same(left.form(step.left()), right.form(step.right())));
    }

    /// A quick look that spares most pairs the slow one: each has a number, or a name, that the other has not.
    private static boolean mayDiffer(Assertion a, Assertion b) {
      return apart(a.numbers(), b.numbers())
          || apart(a.names(), b.names())
          || (a.said() != null
              && b.said() != null
              && a.said().quotation().addressee() != null
              && b.said().quotation().addressee() != null);
    }

    private static boolean apart(Set<String> a, Set<String> b) {
      return !b.containsAll(a) && !a.containsAll(b);
    }

    private void slot(Assertion a, Assertion b, List<WordAlignment.Step> steps, WordAlignment.Step before) {
      List<Integer> left = steps.stream().map(WordAlignment.Step::left).filter(i -> i >= 0).toList();
      List<Integer> right = steps.stream().map(WordAlignment.Step::right).filter(i -> i >= 0).toList();
      if (left.isEmpty() || right.isEmpty() || left.size() > LONGEST || right.size() > LONGEST) {
        return;
      }
      numbers(a, left, b, right);
      boolean said = a.said() != null && b.said() != null;
      if (said) {
        days(a, left, b, right);
      }
      places(a, left, b, right, before);
    }

    private void numbers(Assertion a, List<Integer> left, Assertion b, List<Integer> right) {
      Measure mine = one(a, left);
      Measure theirs = one(b, right);
      if (mine == null
          || theirs == null
          || mine.compare(theirs) != Measure.Relation.DIFFERENT
          || Math.min(Math.abs(mine.written()), Math.abs(theirs.written())) < 2
          || a.report().has(theirs)
          || b.report().has(mine)) {
        return;
      }
      add(
          Kind.NUMBER,
          a,
          mine.first(),
          mine.last(),
          b,
          theirs.first(),
          theirs.last(),
          "a different number in statements that say the same");
    }

    /// The one quantity of a stretch, if the statement means it exactly and has no other of its sort.
    private static @Nullable Measure one(Assertion statement, List<Integer> slot) {
      List<Measure> all = MeasureReader.in(statement.report().text, statement.words(), 0, statement.words().size());
      Measure found = MeasureReader.only(all, slot.getFirst(), slot.getLast());
      if (found == null || !found.exact() || MarginsOfError.of(statement.words(), found)) {
        return null;
      }
      long sort = all.stream().filter(m -> m.dimension().equals(found.dimension())).count();
      return sort == 1 ? found : null;
    }

    private void days(Assertion a, List<Integer> left, Assertion b, List<Integer> right) {
      List<String> mine = left.stream().map(i -> Days.form(a.words(), i)).toList();
      List<String> theirs = right.stream().map(i -> Days.form(b.words(), i)).toList();
      if (Days.areDate(mine) && Days.areDate(theirs) && Days.compare(mine, theirs) == Days.Relation.DIFFERENT) {
        add(
            Kind.DATE,
            a,
            left.getFirst(),
            left.getLast(),
            b,
            right.getFirst(),
            right.getLast(),
            "a different day in statements that say the same");
      }
    }

    /// One place each after the same preposition, which the other report does not name.
    private void places(Assertion a, List<Integer> left, Assertion b, List<Integer> right, WordAlignment.Step before) {
      TextSpan mine = place(a, left);
      TextSpan theirs = place(b, right);
      if (mine == null
          || theirs == null
          || before.left() < 0
          || !WHERE.contains(a.words().form(before.left()))
          || a.report().text.contains(theirs.in(b.report().text))
          || b.report().text.contains(mine.in(a.report().text))) {
        return;
      }
      add(
          Kind.PLACE,
          a,
          left.getFirst(),
          left.getLast(),
          b,
          right.getFirst(),
          right.getLast(),
          "a different place in statements that say the same");
    }

    private static @Nullable TextSpan place(Assertion statement, List<Integer> slot) {
      TextSpan span = statement.words().span(slot.getFirst(), slot.getLast());
      for (Entity entity : statement.report().read.entities()) {
        if (entity.kind() == EntityKind.PLACE
            && entity.mentions().stream().anyMatch(mention -> mention.span().equals(span))) {
          return span;
        }
      }
      return null;
    }

    private final Set<String> seen = new HashSet<>();

    private void add(
        Kind kind, Assertion a, int from, int to, Assertion b, int otherFrom, int otherTo, String because) {
      TextSpan mine = a.words().span(from, to);
      TextSpan theirs = b.words().span(otherFrom, otherTo);
      if (seen.add(kind + " " + a.report().id() + mine + b.report().id() + theirs)) {
        found.add(
            new Difference(kind, NAME, Sides.of(a.report(), mine), Sides.of(b.report(), theirs), claim, null, because));
      }
    }
  }
}
