package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Stance;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.CueLexicon.Form;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Reporting verbs with their subjects: direct, mixed and indirect speech.
///
/// The rule's name in the result says what the verb had for content: `speech`, `clause` ("said that he
/// left", "said he left"), `before` ("He left, she said"), `infinitive`, `question`, `phrase`.
public final class CueVerbRule implements QuotationRule {
  private static final String ACCORDING = QuotationRuleLists.ENGLISH.word("according");
  private static final String ASKED = QuotationRuleLists.ENGLISH.word("asked");
  private static final String ASK = QuotationRuleLists.ENGLISH.word("ask");
  private static final String DECLINED = QuotationRuleLists.ENGLISH.word("declined");
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");
  private static final String REFUSED = QuotationRuleLists.ENGLISH.word("refused");
  private static final String SPEAKING = QuotationRuleLists.ENGLISH.word("speaking");

  @Override
  public void sentence(RuleContext reading, int sentence) {
    TaggedSentence s = reading.sentences.get(sentence);
    if (!reading.isRead(s) || !hasCandidate(s, reading.lexicon)) {
      return;
    }
    List<DraftQuotation> found = new ArrayList<>();
    int covered = 0;
    for (int at = 0; at < s.size; at++) {
      if (s.isSpeech(at) || at < covered || s.quote(at) >= 0) {
        continue;
      }
      Cue cue = CueLexicon.match(reading.lexicon.of(s.lower(at)), s.following(at, 3));
      if (cue == null || !isVerb(s, at, cue)) {
        continue;
      }
      DraftQuotation draft = read(reading, s, sentence, at, cue, found);
      if (draft != null) {
        found.add(draft);
        if (draft.contentFrom > at) {
          covered = draft.contentTo;
        }
      }
    }
    found.forEach(reading::add);
  }

  private static boolean hasCandidate(TaggedSentence s, CueLexicon lexicon) {
    for (int at = 0; at < s.size; at++) {
      if (!s.isSpeech(at) && s.quote(at) < 0 && lexicon.contains(s.lower(at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVerb(TaggedSentence s, int at, Cue cue) {
    if (s.hasTag(at, "VERB") || (s.hasTag(at, "AUX") && !Phrases.isBe(s.lower(at)))) {
      return true;
    }
    boolean nearSpeech = s.isSpeech(at + 1) || s.isSpeech(at - 1) || s.is(at + 1, ":");
    if (cue.takes('k') && !nearSpeech) {
      return s.isTitle() && cue.form() == Form.THIRD && s.isCapitalized(at) && at > 0;
    }
    if (cue.form() == Form.BASE && !nearSpeech) {
      return false;
    }
    return !s.hasTag(at - 1, "DET", "ADJ") && !s.is(at - 1, "'s") && !s.hasTag(at, "ADP", "SCONJ");
  }

  public static @Nullable DraftQuotation read(
      RuleContext reading, TaggedSentence s, int sentence, int at, Cue cue, List<DraftQuotation> found) {
    int group = Phrases.verbGroup(s, at);
    int afterCue = at + 1 + cue.particles().size();
    boolean passive = isPassive(s, group, at, cue);
    if (passive) {
      return new PassiveReader(reading, s, sentence).read(at, group, afterCue, cue);
    }
    boolean asked = cue.lemma().equals(ASK) && cue.form() == Form.PAST_OR_PARTICIPLE && group == at;
    if (asked && (at == 0 || s.is(at - 1, "when") || (at == 1 && s.hasTag(0, "SCONJ", "CCONJ")))) {
      return new PassiveReader(reading, s, sentence).read(at, group, afterCue, cue);
    }
    if (s.is(afterCue, "by") && cue.form() == Form.PAST_OR_PARTICIPLE && group == at) {
      return null;
    }
    SubjectFinder.Found subject = subject(s, at, group, afterCue, cue, found);
    if (subject == null) {
      return null;
    }
    int from = subject.inverted() ? subject.to() : afterCue;
    Adjuncts adjuncts = Adjuncts.read(s, from, cue);
    DraftQuotation draft = new DraftQuotation("clause", sentence);
    draft.cueItem = at;
    int cueEnd = cueEnd(s, afterCue, adjuncts, cue);
    draft.cue = s.span(group, cueEnd);
    draft.sourceFrom = subject.from();
    draft.sourceTo = subject.to();
    draft.source = s.span(subject.from(), subject.to());
    draft.stance = stance(s, group, at, cue);
    draft.relays = cue.takes('r');
    draft.when = adjuncts.when;
    if (adjuncts.addressed() && Addressees.isHearer(s, adjuncts.addresseeFrom, adjuncts.addresseeTo)) {
      draft.addressee = reading.addressee(s, adjuncts.addresseeFrom, adjuncts.addresseeTo);
    }
    boolean aside = s.isComma(subject.to()) || s.hasTag(subject.to(), "ADP");
    if (draft.addressee == null && !subject.inverted() && subject.to() + 1 < group && aside) {
      draft.addressee = venue(reading, s, subject.to() + 1, group);
    }
    int begin = subject.inverted() ? group : Math.min(group, subject.from());
    boolean participle = cue.form() == Form.ING && !(group < at);
    String rule = content(reading, s, draft, cue, adjuncts, begin, participle, found);
    if (rule == null) {
      return null;
    }
    if (draft.when == null) {
      draft.when = when(s, draft, begin, group);
    }
    return draft.named(rule);
  }

  private static SubjectFinder.@Nullable Found subject(
      TaggedSentence s, int at, int group, int afterCue, Cue cue, List<DraftQuotation> found) {
    SubjectFinder.Found subject = null;
    boolean inverts = cue.takes('s') && cue.isFinite();
    boolean closesSpeech =
        group > 0 && (s.isSpeech(group - 1) || (s.isComma(group - 1) && (cue.takes('s') || cue.takes('q'))));
    if (closesSpeech && inverts) {
      subject = SubjectFinder.after(s, afterCue);
    } else if (group == 0 && at == 0 && inverts) {
      SubjectFinder.Found first = SubjectFinder.after(s, afterCue);
      boolean colon = first != null && s.is(first.to(), ":") && s.isSpeech(first.to() + 1);
      subject = colon ? first : null; // Said Lee: “…”
    }
    return subject == null ? SubjectFinder.before(s, at, group, cue, found) : subject;
  }

  /// `Lee, in remarks to the board, said`: the addressee stands between subject and verb.
  private static @Nullable Addressee venue(RuleContext reading, TaggedSentence s, int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      boolean spoken =
          s.is(at, "to") ? s.isAny(at - 1, Phrases.VENUES) : s.is(at, "with") && Addressees.isTalk(s, at - 1, at);
      if (spoken || ((s.is(at, "to") || s.is(at, "with")) && s.is(at - 1, SPEAKING))) {
        int end = Phrases.end(s, at + 1, false);
        return end > 0 && end <= to ? reading.addressee(s, at + 1, end) : null;
      }
    }
    return null;
  }

  /// What was said or written, where it stands right behind the cue.
  private static final Set<String> CLOSE_VENUES = QuotationRuleLists.ENGLISH.words("cue-verb-rule.close-venues");

  /// Cue words reach over a venue that directly follows: "said in a statement".
  private static int cueEnd(TaggedSentence s, int afterCue, Adjuncts adjuncts, Cue cue) {
    if (cue.takes('q')
        && s.is(afterCue, "in")
        && s.hasTag(afterCue + 1, "DET")
        && s.isAny(afterCue + 2, CLOSE_VENUES)
        && adjuncts.next >= afterCue + 3) {
      return afterCue + 3;
    }
    return afterCue;
  }

  /// @return the rule's name; null where there is no content
  private static @Nullable String content(
      RuleContext reading,
      TaggedSentence s,
      DraftQuotation draft,
      Cue cue,
      Adjuncts adjuncts,
      int begin,
      boolean participle,
      List<DraftQuotation> found) {
    ContentFinder.Found after =
        ContentFinder.after(s, adjuncts.next, cue, reading.lexicon, adjuncts.addressed(), adjuncts.colon);
    boolean speechBefore = begin > 0 && (s.isSpeech(begin - 1) || (s.isComma(begin - 1) && s.isSpeech(begin - 2)));
    boolean open = isOpen(reading, s, begin);
    if (speechBefore && !participle && open && cue.takes('q') && after.frame() != 'q' && after.frame() != 't') {
      int first = speechStart(s, begin);
      if (reading.addContent(draft, s, first, begin)) {
        rest(reading, s, draft, adjuncts);
        return "speech";
      }
    }
    if (after.frame() == ' '
        && !participle
        && begin > 0
        && cue.takes('q')
        && (speechBefore ? !open : isRepeated(s, draft, begin, found))) {
      draft.closing = true;
      rest(reading, s, draft, adjuncts);
      return "speech";
    }
    if (after.frame() != ' ') {
      boolean both = speechBefore && open && !participle && cue.takes('q') && after.frame() == 'q';
      return contentAfter(reading, s, draft, after, both ? begin : -1, participle);
    }
    boolean asClause = begin > 0 && s.is(begin - 1, "as");
    if (asClause && adjuncts.comma && (cue.takes('q') || cue.takes('c'))) {
      return contentAround(reading, s, draft, adjuncts, begin);
    }
    boolean takesBefore = cue.takes('s') || cue.takes('c') || cue.takes('q');
    return takesBefore && !participle && begin > 0 && open ? contentBefore(reading, s, draft, adjuncts, begin) : null;
  }

  /// `Lee said she had left`, `"Yes," Lee said, "she left"`.
  ///
  /// @param speechTo one past the quoted words before the source that are of the content too; -1 for none
  private static @Nullable String contentAfter(
      RuleContext reading,
      TaggedSentence s,
      DraftQuotation draft,
      ContentFinder.Found after,
      int speechTo,
      boolean participle) {
    if (!reading.addContent(draft, s, after.from(), after.to())) {
      return null;
    }
    draft.contentFrom = after.from();
    draft.contentTo = after.to();
    if (speechTo >= 0) {
      reading.addContent(draft, s, speechStart(s, speechTo), speechTo);
    }
    return switch (after.frame()) {
      case 'q' -> "speech";
      case 't', 'c' -> participle ? "participle" : "clause";
      case 'i', 'p' -> "infinitive";
      case 'w' -> "question";
      default -> "phrase";
    };
  }

  /// `The mill, as Lee said, has closed`.
  private static @Nullable String contentAround(
      RuleContext reading, TaggedSentence s, DraftQuotation draft, Adjuncts adjuncts, int begin) {
    int end = s.contentEnd();
    boolean any = begin > 2 && reading.addContent(draft, s, 0, begin - 1);
    any |= reading.addContent(draft, s, adjuncts.next + 1, end);
    draft.contentFrom = adjuncts.next + 1;
    draft.contentTo = end;
    return any ? "before" : null;
  }

  /// `The mill has closed, Lee said`.
  private static @Nullable String contentBefore(
      RuleContext reading, TaggedSentence s, DraftQuotation draft, Adjuncts adjuncts, int begin) {
    boolean closed = adjuncts.comma || s.isEnd(adjuncts.next) || adjuncts.next >= s.contentEnd();
    boolean comma = s.isComma(begin - 1) || s.isSpeech(begin - 1) || s.is(begin - 1, "—");
    if (!closed || !comma) {
      return null;
    }
    int first = clauseStart(s, begin - 1);
    if (first == 0 && s.is(0, ASKED)) {
      return null; // "Asked whether it rained, Lee laughed"
    }
    boolean clause = adjuncts.comma || ContentFinder.hasVerb(s, first, begin - 1);
    if (begin - 1 <= first || !clause || !reading.addContent(draft, s, first, begin)) {
      return null;
    }
    draft.contentFrom = first;
    draft.contentTo = begin - 1;
    rest(reading, s, draft, adjuncts);
    return "before";
  }

  /// `Lee said she left because "it was late," she said`: whoever spoke before the quoted words spoke them.
  private static boolean isRepeated(TaggedSentence s, DraftQuotation draft, int begin, List<DraftQuotation> found) {
    boolean pronoun = draft.sourceTo - draft.sourceFrom == 1 && s.isAny(draft.sourceFrom, ContentFinder.NOMINATIVES);
    if (found.isEmpty() || s.quote(begin - 1) < 0 || !pronoun) {
      return false;
    }
    DraftQuotation before = found.getLast();
    int end = s.isComma(begin - 1) ? begin - 1 : begin;
    return before.contentFrom > before.cueItem && (before.contentTo == begin || before.contentTo == end);
  }

  /// Whether what stands before a source is not already some other cue's.
  private static boolean isOpen(RuleContext reading, TaggedSentence s, int begin) {
    int at = begin - 1;
    while (at >= 0 && s.isComma(at)) {
      at--;
    }
    return at >= 0 && (!s.isSpeech(at) || !reading.attributed.get(s.quote(at)));
  }

  private static int speechStart(TaggedSentence s, int begin) {
    int first = begin;
    while (first > 0 && (s.isSpeech(first - 1) || s.isComma(first - 1))) {
      first--;
    }
    boolean aside = first == afterBrackets(s); // "[applause] “No,” said Lee"
    boolean onlySpeech = first == 0 || aside || s.is(first - 1, ":") || s.hasTag(first - 1, "CCONJ");
    return onlySpeech ? first : clauseStart(s, first);
  }

  /// Items in brackets before speech.
  private static final int LONGEST_ASIDE = 12;

  /// The first item of a sentence behind what stands in brackets; 0 where it opens with none.
  static int afterBrackets(TaggedSentence s) {
    if (!s.is(0, "[") && !s.is(0, "(")) {
      return 0;
    }
    int at = 1;
    int limit = Math.min(s.size - 1, LONGEST_ASIDE);
    while (at < limit && !s.is(at, "]") && !s.is(at, ")")) {
      at++;
    }
    return at < limit ? at + 1 : 0;
  }

  private static int clauseStart(TaggedSentence s, int before) {
    for (int i = before - 1; i >= 0; i--) {
      if (s.is(i, ";")) {
        return i + 1;
      }
    }
    return 0;
  }

  /// Content that goes on after the cue: `"We left," said Lee, "at noon."`, `… said Lee, but "at noon."`
  private static void rest(RuleContext reading, TaggedSentence s, DraftQuotation draft, Adjuncts adjuncts) {
    int at = adjuncts.next;
    if (s.isComma(at) || s.is(at, "—") || s.is(at, ":")) {
      at++;
    }
    if (s.hasTag(at, "CCONJ") && s.isSpeech(at + 1)) {
      at++;
    }
    if (s.isSpeech(at)) {
      reading.addContent(draft, s, at, at + 1);
      return;
    }
    boolean words = draft.speech.isEmpty();
    if (!words || !adjuncts.comma || at >= s.contentEnd()) {
      return;
    }
    boolean goesOn =
        !s.is(at, ACCORDING)
            && !s.is(at, "who")
            && !s.is(at, "when")
            && !(s.hasTag(at, "VERB") && s.lower(at).endsWith(ING) && reading.lexicon.contains(s.lower(at)))
            && TimePhrases.end(s, at) < 0;
    if (goesOn) {
      int end = s.contentEnd();
      if (reading.addContent(draft, s, at, end)) {
        draft.contentTo = Math.max(draft.contentTo, end);
      }
    }
  }

  private static Stance stance(TaggedSentence s, int group, int verb, Cue cue) {
    for (int i = group; i < verb; i++) {
      if (s.is(i, "not") || s.is(i, "n't") || s.is(i, "never")) {
        boolean asserted = cue.stance() == Stance.DENIES || cue.stance() == Stance.ASSERTS;
        return asserted ? Stance.OTHER : cue.stance();
      }
    }
    return s.hasTag(verb - 1, "PART") && s.is(verb - 1, "to") && (s.is(verb - 2, DECLINED) || s.is(verb - 2, REFUSED))
        ? Stance.OTHER
        : cue.stance();
  }

  /// The words that say when, elsewhere in the reporting clause.
  private static @Nullable TextSpan when(TaggedSentence s, DraftQuotation draft, int begin, int group) {
    int from = s.hasTag(0, "CCONJ") ? 1 : 0;
    int lead = TimePhrases.end(s, from);
    if (lead > 0 && lead <= begin && !covers(draft, s, from)) {
      return s.span(from, lead);
    }
    int limit = Math.max(0, group - 12);
    for (int i = group - 1; i >= limit; i--) {
      if (s.isSpeech(i)) {
        return null;
      }
      int end = TimePhrases.end(s, i);
      if (end > 0 && end <= group && !covers(draft, s, i)) {
        while (i > 0 && TimePhrases.end(s, i - 1) == end) {
          i--;
        }
        return s.span(i, end);
      }
    }
    return null;
  }

  private static boolean covers(DraftQuotation draft, TaggedSentence s, int item) {
    for (TextSpan span : draft.content) {
      if (span.contains(s.begin(item))) {
        return true;
      }
    }
    TextSpan source = draft.source;
    return source != null && source.contains(s.begin(item));
  }

  private static boolean isPassive(TaggedSentence s, int group, int verb, Cue cue) {
    if (!cue.isParticiple()) {
      return false;
    }
    for (int i = group; i < verb; i++) {
      if (Phrases.isBe(s.lower(i)) || s.is(i, "been")) {
        return true;
      }
    }
    return false;
  }
}
