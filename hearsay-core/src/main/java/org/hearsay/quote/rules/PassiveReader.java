package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.Stance;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.CueLexicon.Form;
import org.jspecify.annotations.Nullable;

/// Passive cues: "was quoted as saying in the state press", "was asked whether", "is expected to".
final class PassiveReader {
  private static final String ASK = QuotationRuleLists.ENGLISH.word("ask");
  private static final String CITE = QuotationRuleLists.ENGLISH.word("cite");
  private static final String QUOTE = QuotationRuleLists.ENGLISH.word("quote");

  private static final Set<String> RAISING = QuotationRuleLists.ENGLISH.words("passive-reader.raising");

  private final RuleContext reading;
  private final TaggedSentence s;
  private final int sentence;

  PassiveReader(RuleContext reading, TaggedSentence s, int sentence) {
    this.reading = reading;
    this.s = s;
    this.sentence = sentence;
  }

  @Nullable DraftQuotation read(int verb, int group, int afterCue, Cue cue) {
    if (cue.lemma().equals(QUOTE) || cue.lemma().equals(CITE)) {
      return quoted(verb, group, cue);
    }
    boolean to = s.is(afterCue, "to") && s.hasTag(afterCue + 1, "VERB", "AUX");
    if (to && RAISING.contains(cue.lemma())) {
      return raised(verb, group, afterCue, cue);
    }
    DraftQuotation draft = start(verb, group, afterCue, cue, "passive");
    int at = afterCue;
    if (s.is(at, "by")) {
      int end = Phrases.end(s, at + 1, true);
      if (end < 0) {
        return null;
      }
      source(draft, at + 1, end);
      at = end;
    }
    if (s.is(at, "about") && cue.lemma().equals(ASK)) {
      draft.cue = s.span(group, at + 1);
      at++;
    }
    ContentFinder.Found found = ContentFinder.after(s, at, cue, reading.lexicon, true, false);
    boolean clause = found.frame() == 't' || found.frame() == 'w' || found.frame() == 'i';
    boolean about = cue.lemma().equals(ASK) && at > afterCue;
    if (about && !clause) {
      int end = ContentFinder.end(s, at, reading.lexicon, cue);
      found = end > at ? new ContentFinder.Found(at, end, 'n') : found;
    }
    if (!(clause || about) || found.frame() == ' ') {
      return null;
    }
    return add(draft, found.from(), found.to()) ? draft : null;
  }

  /// `Lee was quoted as saying in the press`, also with the content before it.
  private @Nullable DraftQuotation quoted(int verb, int group, Cue cue) {
    SubjectFinder.Found subject = SubjectFinder.subject(s, group);
    if (subject == null) {
      return null;
    }
    DraftQuotation draft = start(verb, group, verb + 1, cue, "quoted-as");
    source(draft, subject.from(), subject.to());
    QuotedAs as = new QuotedAs(verb + 1, cue);
    for (int step = 0; step < 8 && as.at < s.size && !s.isSpeech(as.at); step++) {
      if (!as.step(draft)) {
        break;
      }
    }
    int saying = as.saying;
    int cueEnd = saying >= 0 && (as.hopFrom < 0 || saying < as.hopFrom) ? saying + 1 : verb + 1;
    draft.cue = s.span(group, cueEnd);
    if (saying > cueEnd) {
      draft.cue = s.span(saying, saying + 1);
      draft.cueItem = saying;
    }
    if (as.hopFrom >= 0) {
      draft.via.add(reading.hop(s, as.hopFrom, as.hopTo, s.span(verb, verb + 1)));
    }
    int at = as.at;
    boolean comma = s.isComma(at) && s.isSpeech(at + 1);
    ContentFinder.Found found =
        ContentFinder.after(s, comma || s.is(at, ":") ? at + 1 : at, as.sayingCue, reading.lexicon, true, false);
    int begin = Math.min(group, subject.from());
    boolean before = begin > 0 && (s.isSpeech(begin - 1) || s.isComma(begin - 1));
    if (found.frame() != ' ' && found.frame() != 'n' && (!before || found.frame() != 'c')) {
      return add(draft, found.from(), found.to()) ? draft : null;
    }
    if (before && reading.addContent(draft, s, 0, begin)) {
      return draft;
    }
    return null;
  }

  /// What follows "was quoted": "as saying", who printed it, and when.
  private final class QuotedAs {
    private int at;

    /// The items of the medium; -1 for none.
    private int hopFrom = -1;

    private int hopTo = -1;

    /// The item "saying"; -1 for none.
    private int saying = -1;

    private Cue sayingCue;

    private QuotedAs(int at, Cue cue) {
      this.at = at;
      this.sayingCue = cue;
    }

    /// @return false where what follows belongs to none of them
    private boolean step(DraftQuotation draft) {
      int time = TimePhrases.end(s, at);
      if (time > 0) {
        draft.when = s.span(at, time);
        at = time;
        return true;
      }
      if (s.is(at, "as") && !reading.lexicon.of(s.lower(at + 1)).isEmpty()) {
        at++;
        return true;
      }
      if (reading.lexicon.contains(s.lower(at)) && saying < 0) {
        return saying(draft);
      }
      boolean medium = (s.is(at, "in") || s.is(at, "by") || s.is(at, "on")) && hopFrom < 0;
      int end = medium ? Phrases.end(s, at + 1, true) : -1;
      if (end < 0) {
        return false;
      }
      hopFrom = at + 1;
      hopTo = end;
      at = end;
      return true;
    }

    private boolean saying(DraftQuotation draft) {
      Cue next = CueLexicon.match(reading.lexicon.of(s.lower(at)), s.following(at, 3));
      if (next == null || next.form() != Form.ING) {
        return false;
      }
      saying = at;
      sayingCue = next;
      at++;
      Adjuncts adjuncts = Adjuncts.read(s, at, next);
      if (adjuncts.addressed()) {
        draft.addressee = reading.addressee(s, adjuncts.addresseeFrom, adjuncts.addresseeTo);
        at = adjuncts.addresseeTo;
      }
      return true;
    }
  }

  /// `Lee is expected to win`: what is expected has its subject before the cue.
  private @Nullable DraftQuotation raised(int verb, int group, int afterCue, Cue cue) {
    SubjectFinder.Found subject = SubjectFinder.subject(s, group);
    if (subject == null) {
      return null;
    }
    DraftQuotation draft = start(verb, group, afterCue, cue, "raised");
    int end = ContentFinder.end(s, afterCue, reading.lexicon, cue);
    if (!reading.addContent(draft, s, subject.from(), subject.to())) {
      return null;
    }
    return add(draft, afterCue, end) ? draft : null;
  }

  private DraftQuotation start(int verb, int group, int afterCue, Cue cue, String rule) {
    DraftQuotation draft = new DraftQuotation(rule, sentence);
    draft.cueItem = verb;
    draft.cue = s.span(group, afterCue);
    draft.stance = cue.lemma().equals(QUOTE) ? Stance.ASSERTS : cue.stance();
    return draft;
  }

  private void source(DraftQuotation draft, int from, int to) {
    draft.sourceFrom = from;
    draft.sourceTo = to;
    draft.source = s.span(from, to);
  }

  private boolean add(DraftQuotation draft, int from, int to) {
    draft.contentFrom = from;
    draft.contentTo = to;
    return reading.addContent(draft, s, from, to);
  }
}
