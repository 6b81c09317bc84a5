package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.Stance;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.CueLexicon.Form;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Direct speech whose verb is no known cue ("…," mused Lee), or whose cue stands farther away: before
/// other words, or in the sentence before, which ends in a colon.
final class LooseSpeechRule implements QuotationRule {
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");

  /// What belongs to a verb before it: "shot back".
  private static final Set<String> PARTICLES = QuotationRuleLists.ENGLISH.words("loose-speech-rule.particles");

  /// Frames of a verb that is known only by the speech beside it.
  private static final String FRAMES = "qs";

  private static final Set<String> NEVER = QuotationRuleLists.ENGLISH.words("loose-speech-rule.never");

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (!reading.isRead(s)) {
      return;
    }
    for (int at = 0; at < s.size; at++) {
      if (s.isSpeech(at) && !reading.attributed.get(s.quote(at))) {
        DraftQuotation draft = after(reading, s, sentence, at);
        if (draft == null && at > 0 && (s.is(at - 1, ":") || s.isComma(at - 1))) {
          draft = before(reading, s, sentence, at - 1, s.is(at - 1, ":"));
        }
        if (draft == null && at == 0 && sentence > 0) {
          TaggedSentence earlier = reading.sentences.get(sentence - 1);
          if (reading.isRead(earlier) && earlier.is(earlier.size - 1, ":")) {
            draft = before(reading, earlier, sentence - 1, earlier.size - 1, true);
          }
        }
        if (draft != null) {
          DraftQuotation same = sameCue(reading, draft);
          reading.addSpeech(same == null ? draft : same, s.quote(at));
          if (same == null) {
            reading.add(draft);
          }
        }
      }
    }
  }

  /// `"…," Lee said, pointing at the mill, "…"`: the draft that has the cue already.
  private static @Nullable DraftQuotation sameCue(RuleContext reading, DraftQuotation draft) {
    for (DraftQuotation other : reading.of(draft.sentence)) {
      if (other.cueItem == draft.cueItem && !other.speech.isEmpty()) {
        return other;
      }
    }
    return null;
  }

  /// `"…," mused Lee.` and `"…," Lee mused.` with any verb.
  private static @Nullable DraftQuotation after(RuleContext reading, TaggedSentence s, int sentence, int speech) {
    int at = s.isComma(speech + 1) ? speech + 2 : speech + 1;
    if (!closesOpen(reading, s, speech)) {
      return null;
    }
    if (isPast(s, at)) {
      int afterVerb = s.hasTag(at + 1, "ADP", "ADV") && !s.hasTag(at + 1, "PUNCT") ? at + 2 : at + 1;
      SubjectFinder.Found subject = SubjectFinder.after(s, afterVerb);
      return subject == null ? null : draft(s, sentence, "speech-verb", at, afterVerb, subject);
    }
    int noun = Phrases.end(s, at, true);
    if (noun < 0) {
      return null;
    }
    noun = SubjectFinder.apposition(s, noun);
    noun = s.isComma(noun) ? noun + 1 : noun;
    int verb = noun;
    while (verb < noun + 2 && s.hasTag(verb, "ADV")) {
      verb++;
    }
    if (!isPast(s, verb)) {
      return null;
    }
    int end = s.hasTag(verb + 1, "ADP") && s.isAny(verb + 1, PARTICLES) ? verb + 2 : verb + 1;
    SubjectFinder.Found subject = SubjectFinder.subject(s, noun);
    return subject == null || subject.from() < at ? null : draft(s, sentence, "speech-verb", verb, end, subject);
  }

  /// Whether speech ends as speech does that its attribution follows.
  private static boolean closesOpen(RuleContext reading, TaggedSentence s, int speech) {
    TextSpan inner = reading.quoted.get(s.quote(speech)).parts().get(s.part(speech));
    char last = reading.text.charAt(inner.end() - 1);
    return last == ',' || last == '?' || last == '!' || s.isComma(speech + 1);
  }

  private static boolean isPast(TaggedSentence s, int at) {
    return s.hasTag(at, "VERB") && !NEVER.contains(s.lower(at)) && !s.lower(at).endsWith(ING) && s.quote(at) < 0;
  }

  /// The nearest verb of saying before speech, or before a colon any verb with a subject.
  private static @Nullable DraftQuotation before(
      RuleContext reading, TaggedSentence s, int sentence, int limit, boolean colon) {
    int far = Math.max(0, limit - 40);
    int any = -1;
    for (int at = limit - 1; at >= far; at--) {
      if (s.isSpeech(at)) {
        break;
      }
      if (s.quote(at) >= 0 || !s.hasTag(at, "VERB")) {
        continue;
      }
      Cue cue = CueLexicon.match(reading.lexicon.of(s.lower(at)), s.following(at, 3));
      if (cue != null && cue.takes('q')) {
        SubjectFinder.Found subject = subject(reading, s, sentence, at, cue);
        if (subject != null) {
          return draft(s, sentence, "speech-far", at, at + 1 + cue.particles().size(), subject);
        }
      }
      boolean finite = !s.lower(at).endsWith(ING) && !s.is(at - 1, "to");
      if (colon && any < 0 && finite) {
        any = at;
      }
    }
    if (any < 0) {
      return null;
    }
    Cue verb = new Cue(s.lower(any), Form.PAST, java.util.List.of(), Stance.ASSERTS, FRAMES);
    SubjectFinder.Found subject = subject(reading, s, sentence, any, verb);
    return subject == null ? null : draft(s, sentence, "speech-colon", any, limit, subject);
  }

  private static SubjectFinder.@Nullable Found subject(
      RuleContext reading, TaggedSentence s, int sentence, int verb, Cue cue) {
    return SubjectFinder.before(s, verb, Phrases.verbGroup(s, verb), cue, reading.of(sentence));
  }

  private static DraftQuotation draft(
      TaggedSentence s, int sentence, String rule, int verb, int cueEnd, SubjectFinder.Found subject) {
    DraftQuotation draft = new DraftQuotation(rule, sentence);
    draft.cueItem = verb;
    int group = Phrases.verbGroup(s, verb);
    draft.cue = s.span(Math.min(group, verb), Math.max(cueEnd, verb + 1));
    draft.sourceFrom = subject.from();
    draft.sourceTo = subject.to();
    draft.source = s.span(subject.from(), subject.to());
    return draft;
  }
}
