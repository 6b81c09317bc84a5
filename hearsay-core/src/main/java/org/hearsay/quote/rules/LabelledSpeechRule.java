package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Speech after a colon with no verb before it: `Harbour master Ann Lee to Radio West: "…"`, `Ann Lee, speaking to
/// reporters: "…"`, `Lee: "…"`. Where the colon follows a topic, `On the ferry: "…"`, whoever spoke last speaks on,
/// and the quotation names nobody.
final class LabelledSpeechRule implements QuotationRule {
  private static final String NAME = "speech-label";

  /// Items before the colon; a longer row of words is no label.
  private static final int LONGEST = 24;

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (!reading.isRead(s)) {
      return;
    }
    for (int at = 2; at < s.size && at <= LONGEST; at++) {
      if (s.isSpeech(at)) {
        if (s.is(at - 1, ":") && !reading.attributed.get(s.quote(at))) {
          read(reading, s, sentence, at);
        }
        return;
      }
    }
  }

  private static void read(RuleContext reading, TaggedSentence s, int sentence, int speech) {
    int colon = speech - 1;
    DraftQuotation draft = new DraftQuotation(NAME, sentence);
    if (isTopic(s, colon)) {
      if (reading.drafts.stream().allMatch(other -> other.speech.isEmpty())) {
        return; // nobody has spoken so far
      }
    } else {
      int begin = isBullet(s) ? 1 : 0;
      int end = Phrases.end(s, begin, false);
      if (end < 0 || !isNamed(s, end) || !leadsTo(reading, s, draft, end, colon)) {
        return;
      }
      draft.sourceFrom = begin;
      draft.sourceTo = end;
      draft.source = s.span(begin, end);
    }
    draft.cueItem = colon;
    draft.cue = s.span(colon, colon + 1);
    reading.addSpeech(draft, s.quote(speech));
    reading.add(draft);
  }

  /// `- Lee, mayor: "…"`
  private static boolean isBullet(TaggedSentence s) {
    return BULLETS.contains(s.word(0));
  }

  private static final Set<String> BULLETS = Set.of("-", "–", "—", "•", "*", "·");

  /// `On the ferry:`
  private static boolean isTopic(TaggedSentence s, int colon) {
    return s.hasTag(0, "ADP") && s.isCapitalized(0) && noVerb(s, 0, colon);
  }

  private static boolean noVerb(TaggedSentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.hasTag(i, "VERB", "AUX") && !s.lower(i).endsWith(ING)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNamed(TaggedSentence s, int end) {
    for (int i = 0; i < end; i++) {
      if (s.hasTag(i, "PROPN")) {
        return true;
      }
    }
    return false;
  }

  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");

  /// Whether what stands between a name and the colon says to whom, where or on what somebody speaks.
  private static boolean leadsTo(RuleContext reading, TaggedSentence s, DraftQuotation draft, int end, int colon) {
    if (end == colon) {
      return true;
    }
    boolean opens = s.isComma(end) || s.hasTag(end, "ADP") || s.is(end, "(");
    if (!opens || !noVerb(s, end, colon)) {
      return false;
    }
    for (int i = end; i < colon; i++) {
      if (s.is(i, "to") || s.is(i, "with")) {
        int stop = Phrases.end(s, i + 1, false);
        if (stop > 0 && stop <= colon && Addressees.isHearer(s, i + 1, stop)) {
          draft.addressee = reading.addressee(s, i + 1, stop);
        }
        break;
      }
    }
    return true;
  }

  /// @return the words that name whoever a sentence without speech is about: `Lee shook her head.` null for a thing
  static @Nullable TextSpan subject(TaggedSentence s) {
    SubjectFinder.Found asked = s.hasTag(0, "AUX") ? SubjectFinder.after(s, 1) : null; // "Would Lee, the owner, sell?"
    if (asked != null && isPerson(s, asked)) {
      return s.span(asked.from(), asked.to());
    }
    int from = 0;
    if (s.hasTag(0, "SCONJ", "VERB", "ADP")) {
      while (from < s.size && !s.isComma(from)) {
        from++;
      }
    }
    for (int at = from; at < s.size; at++) {
      boolean verb = s.hasTag(at, "VERB", "AUX") && s.quote(at) < 0 && !s.lower(at).endsWith(ING);
      SubjectFinder.Found found = verb && at > 0 ? SubjectFinder.subject(s, Phrases.verbGroup(s, at)) : null;
      if (found != null && found.from() >= from && isPerson(s, found)) {
        return s.span(found.from(), found.to());
      }
    }
    return null;
  }

  private static boolean isPerson(TaggedSentence s, SubjectFinder.Found found) {
    if (found.to() - found.from() == 1 && s.isAny(found.from(), ContentFinder.NOMINATIVES)) {
      return !s.is(found.from(), "we");
    }
    for (int i = found.from(); i < found.to(); i++) {
      if (s.hasTag(i, "PROPN")) {
        return true;
      }
    }
    return false;
  }
}
