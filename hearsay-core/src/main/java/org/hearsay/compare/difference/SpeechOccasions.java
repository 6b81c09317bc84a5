package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Mention;
import org.hearsay.quote.Addressee;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// Compares where and to whom two reports say that one utterance was made.
final class SpeechOccasions implements DifferenceRule {
  private static final Set<String> PRESS = DifferenceLists.ENGLISH.words("speech-occasions.press");

  private static final Set<String> CHAMBER = DifferenceLists.ENGLISH.words("speech-occasions.chamber");

  private static final Set<String> CROWD = DifferenceLists.ENGLISH.words("speech-occasions.crowd");

  private static final Set<String> COURT = DifferenceLists.ENGLISH.words("speech-occasions.court");

  private static final List<Set<String>> AUDIENCES = List.of(PRESS, CHAMBER, CROWD, COURT);

  private static final Set<String> PREPOSITIONS = DifferenceLists.ENGLISH.words("speech-occasions.prepositions");

  /// Words of a place's lead in "at a news conference in …".
  private static final int CLAUSE = 14;

  /// Words of a quotation of which a place or a listener is told.
  private static final int LEAST_WORDS = 5;

  @Override
  public String name() {
    return "speech-occasion";
  }

  @Override
  public List<Difference> in(StoryView story) {
    List<Difference> found = new ArrayList<>();
    for (StoryView.Wording wording : story.wordings()) {
      ComparedQuotation a = wording.reference();
      ComparedQuotation b = wording.other();
      if (!wording.sameReport() && a.words().size() >= LEAST_WORDS && b.words().size() >= LEAST_WORDS) {
        found.addAll(of(a, b, null, wording.utterance().id()));
      }
    }
    return found;
  }

  /// Where and to whom two quotations were said, as far as the reports differ on it.
  ///
  /// @param claim of which both are statements, where they are
  /// @param utterance of which both are wordings, where they are
  static List<Difference> of(
      ComparedQuotation a, ComparedQuotation b, @Nullable String claim, @Nullable String utterance) {
    List<Difference> found = new ArrayList<>();
    Difference addressee = addressees(a, b, claim, utterance);
    if (addressee != null) {
      found.add(addressee);
    }
    Difference place = places(a, b, claim, utterance);
    if (place != null) {
      found.add(place);
    }
    return found;
  }

  private static @Nullable Difference addressees(
      ComparedQuotation a, ComparedQuotation b, @Nullable String claim, @Nullable String utterance) {
    Addressee left = a.quotation().addressee();
    Addressee right = b.quotation().addressee();
    if (left == null || right == null || otherDay(a, b)) {
      return null;
    }
    int mine = audience(left.name());
    int theirs = audience(right.name());
    // One statement may be sent to many newsrooms: names of outlets do not contradict each other.
    boolean differ = mine >= 0 && theirs >= 0 && mine != theirs;
    return differ
        ? new Difference(
            Kind.ADDRESSEE,
            "speech-addressee",
            new Side(a.report().place(left.span()), left.name()),
            new Side(b.report().place(right.span()), right.name()),
            claim,
            utterance,
            "said to different listeners")
        : null;
  }

  private static boolean otherDay(ComparedQuotation a, ComparedQuotation b) {
    DateRange mine = a.quotation().when() == null ? null : a.quotation().when().range();
    DateRange theirs = b.quotation().when() == null ? null : b.quotation().when().range();
    return mine != null && theirs != null && !mine.equals(theirs);
  }

  private static int audience(String name) {
    Set<String> forms = new HashSet<>(ComparedWords.of(name).forms());
    for (int i = 0; i < AUDIENCES.size(); i++) {
      if (AUDIENCES.get(i).stream().anyMatch(forms::contains)) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable Difference places(
      ComparedQuotation a, ComparedQuotation b, @Nullable String claim, @Nullable String utterance) {
    Mention left = venue(a);
    Mention right = venue(b);
    if (left == null || right == null) {
      return null;
    }
    String mine = left.span().in(a.report().text);
    String theirs = right.span().in(b.report().text);
    boolean named = mentions(a.report(), theirs) || mentions(b.report(), mine);
    if (mine.equalsIgnoreCase(theirs)
        || mine.contains(theirs)
        || theirs.contains(mine)
        || (named && sameSentence(a, theirs, b, mine))) {
      return null;
    }
    return new Difference(
        Kind.PLACE,
        "speech-place",
        new Side(a.report().place(left.span()), mine),
        new Side(b.report().place(right.span()), theirs),
        claim,
        utterance,
        "said in different places");
  }

  private static boolean mentions(Report report, String name) {
    return report.text.contains(name);
  }

  /// "in Tolle, in the district of Varn": both names where one report names its place.
  private static boolean sameSentence(ComparedQuotation a, String theirs, ComparedQuotation b, String mine) {
    Report.Sentence left = a.report().sentenceAt(a.quotation().content().getFirst().begin());
    Report.Sentence right = b.report().sentenceAt(b.quotation().content().getFirst().begin());
    return (left != null && left.span().in(a.report().text).contains(theirs))
        || (right != null && right.span().in(b.report().text).contains(mine));
  }

  /// The one city that stands after a preposition in the clause of the reporting verb, outside what was said.
  private static @Nullable Mention venue(ComparedQuotation said) {
    Report report = said.report();
    if (said.quotation().cue().isEmpty()) {
      return null;
    }
    int cue = report.words.wordAt(said.quotation().cue().getFirst().begin());
    Mention found = null;
    for (Mention mention : report.places(cue + 1, cue + CLAUSE)) {
      int word = report.words.wordAt(mention.span().begin());
      if (word == 0
          || mention.span().end() > report.text.length()
          || inContent(said, mention.span())
          || !PREPOSITIONS.contains(report.words.form(word - 1))
          || sentenceEnds(report, cue, word)) {
        continue;
      }
      if (found != null && !found.span().equals(mention.span())) {
        return null;
      }
      found = mention;
    }
    return found;
  }

  private static boolean sentenceEnds(Report report, int from, int to) {
    String between = report.text.substring(report.words.end(from), report.words.begin(to));
    return between.indexOf('\n') >= 0 || between.contains(". ") || report.marksBetween(from, to);
  }

  private static boolean inContent(ComparedQuotation said, TextSpan span) {
    return said.quotation().content().stream().anyMatch(content -> content.overlaps(span))
        || said.quotation().source().stream().anyMatch(source -> source.overlaps(span));
  }
}
