package org.hearsay.quote.rules;

import org.hearsay.text.TextSpan;

/// `He left, according to Lee.` Where the sentence already has a speaker before it, whoever follows
/// "according to" has passed the words on.
public final class AccordingToRule implements QuotationRule {
  private static final String ACCORDING = QuotationRuleLists.ENGLISH.word("according");

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (!reading.isRead(s)) {
      return;
    }
    for (int at = 0; at + 2 < s.size; at++) {
      if (s.is(at, ACCORDING) && s.is(at + 1, "to") && s.quote(at) < 0) {
        read(reading, s, sentence, at);
      }
    }
  }

  private static void read(RuleContext reading, TaggedSentence s, int sentence, int at) {
    int end = sourceEnd(s, at + 2);
    if (end < 0) {
      return;
    }
    for (DraftQuotation draft : reading.of(sentence)) {
      if (covers(s, draft, at)) {
        return;
      }
    }
    if (isPassedOn(reading, s, sentence, at, end)) {
      return;
    }
    DraftQuotation draft = new DraftQuotation("according-to", sentence);
    draft.cueItem = at;
    draft.cue = s.span(at, at + 2);
    int with = at > 0 ? SubjectFinder.apposition(s, end) : end;
    draft.sourceFrom = at + 2;
    draft.sourceTo = with;
    draft.source = s.span(at + 2, with);
    boolean leads = at == 0 || (at == 1 && s.hasTag(0, "CCONJ", "ADV"));
    boolean found = leads ? contentAfter(reading, s, draft, end) : contentAround(reading, s, draft, at, with);
    if (found) {
      reading.add(draft);
    }
  }

  /// Whether somebody before it says the words; whoever follows "according to" is then a step of the way.
  ///
  /// @param end one past the words of the source
  private static boolean isPassedOn(RuleContext reading, TaggedSentence s, int sentence, int at, int end) {
    boolean chained = false;
    for (DraftQuotation draft : reading.of(sentence)) {
      boolean told = draft.cueItem >= 0 && draft.source != null && draft.isSaid();
      if (told && draft.cueItem < at && draft.within == null) {
        if (Chains.isCarrier(s, at)) {
          draft.via.add(reading.hop(s, at + 2, end, s.span(at, at + 2)));
        }
        chained = true;
      }
    }
    return chained;
  }

  /// `According to Lee, he left.`
  private static boolean contentAfter(RuleContext reading, TaggedSentence s, DraftQuotation draft, int sourceEnd) {
    int comma = sourceEnd;
    while (comma < s.size && comma < sourceEnd + 12 && !s.isComma(comma)) {
      comma++;
    }
    int end = s.isComma(comma) ? comma : sourceEnd;
    int limit = s.contentEnd();
    if (!s.isComma(end) || !reading.addContent(draft, s, end + 1, limit)) {
      return false;
    }
    draft.contentFrom = end + 1;
    draft.contentTo = limit;
    return true;
  }

  /// `He left, according to Lee, and never came back.`
  private static boolean contentAround(
      RuleContext reading, TaggedSentence s, DraftQuotation draft, int at, int sourceEnd) {
    if (!reading.addContent(draft, s, start(s, at), at)) {
      return false;
    }
    draft.contentFrom = start(s, at);
    draft.contentTo = at;
    if (s.isComma(sourceEnd)
        && s.isComma(at - 1)
        && sourceEnd + 1 < s.contentEnd()
        && ContentFinder.hasVerb(s, sourceEnd + 1, s.contentEnd())
        && !s.hasTag(sourceEnd + 1, "SCONJ", "CCONJ")
        && !s.isAny(sourceEnd + 1, Phrases.RELATIVES)) {
      reading.addContent(draft, s, sourceEnd + 1, s.contentEnd());
      draft.contentTo = s.contentEnd();
    }
    return true;
  }

  /// The source's end; up to the next mark where its words are not tagged as a noun phrase.
  public static int sourceEnd(TaggedSentence s, int from) {
    int end = Phrases.end(s, from, true);
    if (end > 0 && !s.hasTag(end, "NOUN", "PROPN", "ADJ")) {
      return end;
    }
    int limit = Math.min(s.contentEnd(), from + 10);
    int at = Math.max(from, end);
    while (at < limit && !s.hasTag(at, "PUNCT") && !s.isSpeech(at) && TimePhrases.end(s, at) < 0) {
      at++;
    }
    return at > from ? at : -1;
  }

  private static int start(TaggedSentence s, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (s.is(i, ";")) {
        return i + 1;
      }
    }
    return 0;
  }

  private static boolean covers(TaggedSentence s, DraftQuotation draft, int at) {
    for (TextSpan span : draft.content) {
      if (span.contains(s.begin(at))) {
        return true;
      }
    }
    return false;
  }
}
