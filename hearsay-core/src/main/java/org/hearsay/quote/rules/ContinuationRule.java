package org.hearsay.quote.rules;

import org.hearsay.quote.marks.Paragraphs;
import org.hearsay.quote.marks.QuotedStretch;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Direct speech without a cue of its own goes on with what the same speaker said before, in the same
/// paragraph or in one that holds nothing else. What then is left stands for itself, without a source,
/// when it is long enough to be speech.
final class ContinuationRule implements QuotationRule {
  /// Fewer words without a cue are a title or a scare quote more often than speech.
  private static final int LONG_ENOUGH = 8;

  @Override
  public void article(RuleContext reading) {
    DraftQuotation[] last = new DraftQuotation[reading.sentences.size()];
    for (DraftQuotation draft : reading.drafts) {
      if (draft.sentence >= 0 && draft.within == null) {
        boolean spoken = !draft.speech.isEmpty();
        DraftQuotation known = last[draft.sentence];
        if (known == null || spoken || draft.closing || known.speech.isEmpty()) {
          last[draft.sentence] = draft;
        }
      }
    }
    for (int i = 0; i < reading.sentences.size(); i++) {
      TaggedSentence s = reading.sentences.get(i);
      if (!Paragraphs.flows(s.kind) || reading.skipped.get(s.paragraph)) {
        continue;
      }
      aside(reading, s, i);
      for (int at = 0; at < s.size; at++) {
        if (s.isSpeech(at) && !reading.attributed.get(s.quote(at))) {
          DraftQuotation draft = owner(reading, last, i, at);
          if (draft != null) {
            reading.addSpeech(draft, s.quote(at));
            if (last[i] == null) {
              last[i] = draft;
            }
          } else if (!beat(reading, i, at)) {
            DraftQuotation only = alone(reading, s, i, at);
            last[i] = last[i] == null ? only : last[i];
          }
        }
      }
    }
  }

  private static @Nullable DraftQuotation owner(RuleContext reading, @Nullable DraftQuotation[] last, int i, int at) {
    TaggedSentence s = reading.sentences.get(i);
    boolean leads = at == 0 || at == CueVerbRule.afterBrackets(s);
    if (leads && i > 0 && !s.opensParagraph) {
      DraftQuotation before = last[beforeBrackets(reading, i)];
      if (before != null && !before.isSaid() && before.speech.isEmpty()) {
        before = earlierSpeech(reading, last, i - 1, before);
      }
      if (before != null) {
        return before;
      }
    }
    if (leads && i > 0 && s.opensParagraph && onlySpeech(reading, i)) {
      int q = i - 1;
      while (q >= 0 && !Paragraphs.flows(reading.sentences.get(q).kind)) {
        q--;
      }
      DraftQuotation before = q >= 0 ? last[q] : null;
      if (before != null && !before.speech.isEmpty()) {
        return before;
      }
    }
    if (i + 1 < reading.sentences.size()) {
      TaggedSentence next = reading.sentences.get(i + 1);
      DraftQuotation after = last[i + 1];
      boolean goesOn = next.isSpeech(0) || next.isSpeech(CueVerbRule.afterBrackets(next));
      if (leads && after != null && !after.speech.isEmpty() && goesOn && next.paragraph == s.paragraph) {
        return after;
      }
    }
    DraftQuotation same = last[i];
    return same;
  }

  /// Of “A,” Lee said. She would not pay. “B”: whoever said A, and not what the sentence between tells; nobody where
  /// that sentence is a question that nobody is named for.
  private static @Nullable DraftQuotation earlierSpeech(
      RuleContext reading, @Nullable DraftQuotation[] last, int sentence, DraftQuotation before) {
    int paragraph = reading.sentences.get(sentence).paragraph;
    for (int i = sentence - 1; i >= 0 && i >= sentence - NEAR; i--) {
      DraftQuotation earlier = last[i];
      if (reading.sentences.get(i).paragraph != paragraph) {
        break;
      }
      if (earlier != null) {
        return earlier.speech.isEmpty() ? before : earlier;
      }
    }
    return before.source == null ? null : before;
  }

  /// Sentences back to the speech that goes on.
  private static final int NEAR = 3;

  /// Whether a paragraph holds direct speech and nothing else.
  private static boolean onlySpeech(RuleContext reading, int first) {
    int paragraph = reading.sentences.get(first).paragraph;
    for (int i = first; i < reading.sentences.size() && reading.sentences.get(i).paragraph == paragraph; i++) {
      TaggedSentence s = reading.sentences.get(i);
      for (int at = 0; at < s.size; at++) {
        if (!s.isSpeech(at) && Character.isLetterOrDigit(s.word(at).charAt(0))) {
          return false;
        }
      }
    }
    return true;
  }

  /// Speech beside a sentence of its paragraph that says what somebody does: `Lee shook her head. “No.”` The sentence
  /// before it counts first.
  private static boolean beat(RuleContext reading, int sentence, int at) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (at > 0 || !isOnlySpeech(s) || s.kind != BlockKind.BODY) {
      return false;
    }
    TextSpan source = s.opensParagraph ? null : subject(reading, sentence - 1);
    boolean next = sentence + 1 < reading.sentences.size() && !reading.sentences.get(sentence + 1).opensParagraph;
    source = source == null && next ? subject(reading, sentence + 1) : source;
    if (source == null) {
      return false;
    }
    DraftQuotation draft = new DraftQuotation("beat", sentence);
    draft.source = source;
    reading.addSpeech(draft, s.quote(at));
    reading.add(draft);
    return true;
  }

  /// Whom a sentence of the same paragraph is about, that attributes nothing itself.
  private static @Nullable TextSpan subject(RuleContext reading, int sentence) {
    if (sentence < 0
        || sentence >= reading.sentences.size()
        || reading.of(sentence).stream().anyMatch(draft -> draft.source != null)) {
      return null;
    }
    TaggedSentence s = reading.sentences.get(sentence);
    for (int i = 0; i < s.size; i++) {
      if (s.isSpeech(i)) {
        return null;
      }
    }
    return reading.isRead(s) ? LabelledSpeechRule.subject(s) : null;
  }

  private static boolean isOnlySpeech(TaggedSentence s) {
    for (int i = 0; i < s.size; i++) {
      if (!s.isSpeech(i) && Character.isLetterOrDigit(s.word(i).charAt(0))) {
        return false;
      }
    }
    return true;
  }

  /// `“The mill” – Lee shook his head – “is gone.”`: what the speaker does stands between dashes.
  private static void aside(RuleContext reading, TaggedSentence s, int sentence) {
    int open = 0;
    while (open < s.size && s.quote(open) >= 0) {
      open++;
    }
    int close = open + 1;
    while (close < s.size && s.quote(close) < 0 && !isDash(s, close)) {
      close++;
    }
    boolean between = open > 0 && isDash(s, open) && close > open + 2 && isDash(s, close) && s.quote(close + 1) >= 0;
    boolean free = between && !reading.attributed.get(s.quote(0)) && !reading.attributed.get(s.quote(close + 1));
    TextSpan source = free && reading.isRead(s) ? LabelledSpeechRule.subject(s) : null;
    if (source == null || !s.span(open + 1, close).contains(source)) {
      return;
    }
    DraftQuotation draft = new DraftQuotation("beat", sentence);
    draft.source = source;
    reading.addSpeech(draft, s.quote(0));
    reading.addSpeech(draft, s.quote(close + 1));
    reading.add(draft);
  }

  private static boolean isDash(TaggedSentence s, int at) {
    return s.is(at, "—") || s.is(at, "–") || s.is(at, "--") || s.is(at, "-");
  }

  /// The sentence before, or before those that stand in brackets: `“A,” said Lee. (Laughter.) “B.”`
  private static int beforeBrackets(RuleContext reading, int i) {
    int before = i - 1;
    while (before > 0 && !reading.sentences.get(before).opensParagraph && isBrackets(reading.sentences.get(before))) {
      before--;
    }
    return before;
  }

  private static boolean isBrackets(TaggedSentence s) {
    return (s.is(0, "(") && s.is(s.size - 1, ")")) || (s.is(0, "[") && s.is(s.size - 1, "]"));
  }

  /// @return absent where the words are too few
  private static @Nullable DraftQuotation alone(RuleContext reading, TaggedSentence s, int sentence, int at) {
    QuotedStretch quoted = reading.quoted.get(s.quote(at));
    String text = quoted.parts().getFirst().in(reading.text);
    int words = 1;
    for (int c = 0; c < text.length(); c++) {
      if (text.charAt(c) == ' ') {
        words++;
      }
    }
    boolean sentenceLike = ".!?,…—".indexOf(text.charAt(text.length() - 1)) >= 0;
    if (words >= LONG_ENOUGH && sentenceLike) {
      DraftQuotation draft = new DraftQuotation("no-cue", sentence);
      reading.addSpeech(draft, s.quote(at));
      reading.add(draft);
      return draft;
    }
    return null;
  }
}
