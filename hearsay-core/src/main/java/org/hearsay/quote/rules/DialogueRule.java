package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Speech whose turns open with a dash and have no marks: `— We are closing, said Ann Lee. For good.` A turn without an
/// attribution between two of another speaker is that of whoever spoke before the other.
///
/// Lists open with dashes too, so one of several turns must have an attribution.
final class DialogueRule implements QuotationRule {
  static final String NAME = "dialogue";

  private static final String DASHES = "—–―";
  private static final int LEAST_TURNS = 2;

  /// Words of an attribution, such as "the owner of the café said".
  private static final int MOST_ITEMS = 80;

  /// @param cue and source: absent where the turn has no attribution
  private record Turn(int paragraph, List<TextSpan> content, @Nullable TextSpan cue, @Nullable TextSpan source) {}

  @Override
  public void article(RuleContext reading) {
    List<Turn> turns = new ArrayList<>();
    int sentence = 0;
    for (int k = 0; k < reading.paragraphs.size(); k++) {
      while (sentence < reading.sentences.size() && reading.sentences.get(sentence).paragraph < k) {
        sentence++;
      }
      Paragraph paragraph = reading.paragraphs.get(k);
      int begin = paragraph.kind() == BlockKind.BODY && !reading.skipped.get(k) ? afterDash(reading, paragraph) : -1;
      if (begin > 0) {
        turns.add(turn(reading, k, sentence, begin, paragraph.span().end()));
      }
    }
    if (turns.size() < LEAST_TURNS || turns.stream().allMatch(turn -> turn.source() == null)) {
      return;
    }
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = turns.get(i);
      DraftQuotation draft = new DraftQuotation(NAME, -1);
      draft.content.addAll(turn.content());
      draft.cue = turn.cue();
      draft.source = turn.source() != null ? turn.source() : before(turns, i);
      reading.skipped.set(turn.paragraph());
      reading.add(draft);
    }
  }

  /// Who spoke before the one who spoke last.
  private static @Nullable TextSpan before(List<Turn> turns, int i) {
    boolean follows =
        i >= 2
            && turns.get(i).paragraph() == turns.get(i - 1).paragraph() + 1
            && turns.get(i - 1).paragraph() == turns.get(i - 2).paragraph() + 1;
    return follows && turns.get(i - 1).source() != null ? turns.get(i - 2).source() : null;
  }

  /// @return where the words begin; -1 where no dash opens the paragraph
  private static int afterDash(RuleContext reading, Paragraph paragraph) {
    int at = paragraph.span().begin();
    if (DASHES.indexOf(reading.text.charAt(at)) < 0) {
      return -1;
    }
    at++;
    while (at < paragraph.span().end() && Spaces.isSpace(reading.text.charAt(at))) {
      at++;
    }
    return at < paragraph.span().end() && at > paragraph.span().begin() + 1 ? at : -1;
  }

  private static Turn turn(RuleContext reading, int paragraph, int first, int begin, int end) {
    for (int i = first; i < reading.sentences.size() && reading.sentences.get(i).paragraph == paragraph; i++) {
      TaggedSentence s = reading.sentences.get(i);
      for (int at = 0; at < Math.min(s.size, MOST_ITEMS); at++) {
        Cue cue = CueLexicon.match(reading.lexicon.of(s.lower(at)), s.following(at, 3));
        boolean opens = at == 0 ? i > first && !s.isCapitalized(0) : s.isComma(at - 1) || isAsked(s, at - 1);
        if (cue == null || !opens || !cue.isFinite() || !cue.takes('q')) {
          continue;
        }
        SubjectFinder.Found subject = SubjectFinder.after(s, at + 1 + cue.particles().size());
        if (subject != null) {
          List<TextSpan> content = new ArrayList<>();
          add(reading, content, begin, s.begin(at));
          add(reading, content, s.end(subject.to() - 1), end);
          if (!content.isEmpty()) {
            return new Turn(paragraph, content, s.span(at, at + 1), s.span(subject.from(), subject.to()));
          }
        }
      }
    }
    return new Turn(paragraph, List.of(new TextSpan(begin, end)), null, null);
  }

  private static boolean isAsked(TaggedSentence s, int at) {
    return s.is(at, "?") || s.is(at, "!");
  }

  /// Without blanks and marks at the edges, but for the one that ends what is said.
  private static void add(RuleContext reading, List<TextSpan> content, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && !Character.isLetterOrDigit(reading.text.charAt(begin))) {
      begin++;
    }
    while (end > begin && Spaces.isSpace(reading.text.charAt(end - 1))) {
      end--;
    }
    if (begin < end) {
      content.add(new TextSpan(begin, end));
    }
  }
}
