package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.StoryView;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.DateRange;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// Finds utterances that two reports place on different days.
final class UtteranceDates implements DifferenceRule {
  /// Days beyond which a day that is counted from a publication is in doubt: the report may have come out before.
  private static final int FAR = 7;

  /// Days that two reports may differ by without a difference: time zones, and days counted from a printing.
  private static final int NEAR = 2;

  /// Words between a reporting verb and the day that is told of it.
  private static final int BESIDE = 6;

  /// Whether the day stands by the reporting verb: another one may be that of something else in the sentence.
  private static boolean besideCue(ComparedQuotation said) {
    if (said.quotation().when() == null || said.quotation().cue().isEmpty()) {
      return false;
    }
    int day = said.report().words.wordAt(said.quotation().when().span().begin());
    int cue = said.report().words.wordAt(said.quotation().cue().getFirst().begin());
    return Math.abs(day - cue) <= BESIDE
        && !otherClause(said.report().words, Math.min(day, cue) + 1, Math.max(day, cue));
  }

  /// "was criticized on Friday after declaring": the day is that of another verb.
  private static boolean otherClause(ComparedWords words, int from, int to) {
    for (int i = from; i < to; i++) {
      if (CLAUSE_LINKS.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> CLAUSE_LINKS = DifferenceLists.ENGLISH.words("utterance-dates.clause-links");

  @Override
  public String name() {
    return "utterance-date";
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (StoryView.Wording wording : story.wordings()) {
      Difference difference = dates(wording.reference(), wording.other(), wording.utterance().id());
      if (difference != null) {
        found.add(difference);
      }
    }
    return found;
  }

  private @Nullable Difference dates(ComparedQuotation a, ComparedQuotation b, String utterance) {
    SaidWhen left = a.quotation().when();
    SaidWhen right = b.quotation().when();
    if (left == null || right == null || !besideCue(a) || !besideCue(b)) {
      return null;
    }
    DateRange mine = left.range();
    DateRange theirs = right.range();
    if (mine == null || theirs == null || !isOneDay(mine) || !isOneDay(theirs)) {
      return null;
    }
    long apart = Math.abs(mine.first().toEpochDay() - theirs.first().toEpochDay());
    boolean oneIsCounted = left.isCountedFromPublication() != right.isCountedFromPublication();
    if (apart < NEAR || (oneIsCounted && apart > FAR)) {
      return null;
    }
    return new Difference(
        Kind.DATE,
        name(),
        new Side(a.report().place(left.span()), mine.first().toString()),
        new Side(b.report().place(right.span()), theirs.first().toString()),
        null,
        utterance,
        "said on different days");
  }

  private static boolean isOneDay(DateRange range) {
    return range.first().equals(range.last());
  }
}
