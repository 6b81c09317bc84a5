package org.hearsay.quote.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hearsay.quote.rules.AttributionFrame;
import org.hearsay.quote.rules.CueLexicon;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.CueVerbRule;
import org.hearsay.quote.rules.DraftQuotation;
import org.hearsay.quote.rules.MediaWords;
import org.hearsay.quote.rules.Phrases;
import org.hearsay.quote.rules.RuleContext;
import org.hearsay.quote.rules.TaggedSentence;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A statement within a statement, which one source says that another has made: `the Daily News reported that Lee had
/// left, Brandt said`.
final class NestedSpeech {
  private static final String ACCORDING = QuotationFinderLists.ENGLISH.word("according");
  private static final String NONE = QuotationFinderLists.ENGLISH.word("none");
  private static final String NOTHING = QuotationFinderLists.ENGLISH.word("nothing");
  private static final String SUGGEST = QuotationFinderLists.ENGLISH.word("suggest");

  /// Verbs that pass on what others said, beside those that the lexicon marks so.
  private static final Set<String> PASSING = QuotationFinderLists.ENGLISH.words("nested-speech.passing");

  private static final Set<String> SAYING = QuotationFinderLists.ENGLISH.words("nested-speech.saying");
  private static final Set<String> SELF = QuotationFinderLists.ENGLISH.words("nested-speech.self");

  private static final Set<String> KINDS = QuotationFinderLists.ENGLISH.words("nested-speech.kinds");

  /// Share of the outer content that must be the inner one's words, cue and source.
  private static final double MOST = 0.4;

  /// The same of a statement that somebody says is another's.
  private static final double SOME = 0.25;

  /// Verbs by which people mostly say what others have said.
  private static final Set<String> TOLD = QuotationFinderLists.ENGLISH.words("nested-speech.told");

  /// The same of what a medium passes on.
  private static final double LEAST = 0.15;

  /// Characters within which it begins: "reports that" and the like may stand before it.
  private static final int NEAR = 24;

  private NestedSpeech() {}

  /// Whether a quotation passes on words, so that who speaks in it is a hop of what stands in it.
  static boolean passesOn(RuleContext reading, @Nullable AttributionFrame f) {
    if (f == null || f.sourceFrom() < 0 || f.cueFrom() < 0) {
      return false;
    }
    if (f.s().is(f.cueFrom(), ACCORDING) || f.s().is(f.cueFrom(), "per")) {
      return true;
    }
    int verb = f.verb();
    Cue cue = verb < 0 ? null : f.cue(verb);
    return cue != null && (PASSING.contains(cue.lemma()) || cue.takes('r'));
  }

  /// @return the statement that most of the content is made of; of what a medium passes on, all that its speaker says
  static List<DraftQuotation> read(RuleContext reading, AttributionFrame f) {
    if (!passesOn(reading, f)) {
      return List.of();
    }
    TaggedSentence s = f.s();
    int from = f.content().nextSetBit(0);
    int to = f.content().length();
    boolean medium = isMedium(f);
    List<DraftQuotation> found = new ArrayList<>();
    for (int at = from; from >= 0 && at < to; at++) {
      if (!f.content().get(at) || s.isSpeech(at) || s.quote(at) >= 0) {
        continue;
      }
      Cue cue = f.cue(at);
      boolean name = s.isCapitalized(at) && !s.isTitle(); // "the United States"
      boolean noun = !s.hasTag(at, "VERB", "AUX") && !s.isSpeech(at + 1) && !s.isSpeech(at - 1); // "their state boards"
      if (cue == null
          || name
          || noun
          || !(SAYING.contains(cue.lemma()) || (cue.takes('q') && isBeforeSpeech(s, at)))
          || (at == from && cue.form() != CueLexicon.Form.ING)) {
        continue;
      }
      int group = Phrases.verbGroup(s, at);
      boolean shared = s.hasTag(group - 1, "CCONJ") || s.is(at - 1, "and");
      boolean participle = cue.form() == CueLexicon.Form.ING;
      if ((shared || participle) && !medium) {
        continue;
      }
      DraftQuotation inner = draft(reading, f, at, cue, from, to, found);
      if (inner != null) {
        found.add(inner);
        if (!medium) {
          break;
        }
      }
    }
    return found;
  }

  /// Words between a verb and the speech that it introduces: "shouted at her, “…”".
  private static final int BEFORE_SPEECH = 5;

  private static boolean isBeforeSpeech(TaggedSentence s, int verb) {
    for (int i = verb + 1; i <= verb + BEFORE_SPEECH; i++) {
      if (s.isSpeech(i)) {
        return true;
      }
      if (s.hasTag(i, "VERB", "AUX", "SCONJ")) {
        return false;
      }
    }
    return false;
  }

  private static boolean isMedium(AttributionFrame f) {
    return MediaWords.isRelay(f.s(), f.sourceFrom(), f.sourceTo(), f.verb()) || f.s().is(f.cueFrom(), ACCORDING);
  }

  /// Verbs whose subject may be a thing: "no evidence suggested", "a club called Open Sea".
  private static final Set<String> WEAK = QuotationFinderLists.ENGLISH.words("nested-speech.weak");

  private static boolean canSay(TaggedSentence s, int from, int to) {
    boolean name = false;
    for (int i = from; i < to; i++) {
      name |= s.hasTag(i, "PROPN", "PRON") || s.isAny(i, CitedSpeakers.PEOPLE);
    }
    boolean none = s.is(from, "no") || s.is(from, NOTHING) || s.is(from, NONE);
    return name && !none;
  }

  private static final Set<String> WHAT = QuotationFinderLists.ENGLISH.words("nested-speech.what");
  private static final Set<String> MODALS = QuotationFinderLists.ENGLISH.words("nested-speech.modals");

  /// "He would announce his plans": what nobody has said so far.
  private static boolean isYetToBeSaid(TaggedSentence s, int verb) {
    for (int i = Phrases.verbGroup(s, verb); i < verb; i++) {
      if (s.isAny(i, MODALS)) {
        return true;
      }
    }
    return false;
  }

  /// "The coast guard, who said": the words before "who" are the source.
  private static boolean isWho(TaggedSentence s, int at) {
    return s.is(at, "who") && s.isComma(at - 1) && s.hasTag(at - 2, "NOUN", "PROPN"); // not "a third of those who said"
  }

  /// Whether words that do not open what a medium passes on are a statement of their own: somebody says a whole clause.
  private static boolean isStatement(TaggedSentence s, DraftQuotation draft, int at, List<TextSpan> content) {
    boolean clause =
        draft.rule.equals("clause")
            || draft.rule.equals("speech")
            || draft.rule.equals("infinitive")
            || draft.rule.equals("participle");
    int verbs = 0;
    int words = 0;
    for (int i = 0; i < s.size; i++) {
      boolean inside = s.begin(i) >= content.getFirst().begin() && s.end(i) <= content.getLast().end();
      words += inside ? 1 : 0;
      verbs += inside && (s.hasTag(i, "VERB", "AUX") || s.isSpeech(i)) ? 1 : 0;
    }
    boolean who = s.is(draft.sourceFrom, "who");
    return clause
        && s.hasTag(at, "VERB")
        && verbs > 0
        && (words >= SHORTEST || verbs == words)
        && (who || canSay(s, draft.sourceFrom, draft.sourceTo));
  }

  /// Words of a clause.
  private static final int SHORTEST = 4;

  private static @Nullable DraftQuotation draft(
      RuleContext reading, AttributionFrame f, int at, Cue cue, int from, int to, List<DraftQuotation> before) {
    TaggedSentence s = f.s();
    reading.attributed.clear();
    DraftQuotation draft = CueVerbRule.read(reading, s, f.index(), at, cue, new ArrayList<>(before));
    reading.attributed.clear();
    if (draft == null
        || draft.content.isEmpty()
        || !KINDS.contains(draft.rule)
        || (draft.sourceFrom < from && at > from)
        || draft.sourceTo > to
        || isYetToBeSaid(s, at)
        || !isSpeaker(f, draft, to)
        || isWeak(s, cue, draft)
        || (isBehind(s, draft, at)
            && f.cueFrom() < from)) { // "Lee said he had left, Brandt said": the last is the outer
      return null;
    }
    List<TextSpan> content = inside(f, draft);
    if (content.isEmpty() || draft.source == null || draft.cue == null) {
      return null;
    }
    if (!isLarge(f, draft, at, cue, content, before)) {
      return null;
    }
    draft.content.clear();
    draft.content.addAll(content);
    return draft;
  }

  /// Whether the words before or after the cue name somebody who may have been heard.
  ///
  /// @param to one past the last item of the outer content
  private static boolean isSpeaker(AttributionFrame f, DraftQuotation draft, int to) {
    TaggedSentence s = f.s();
    if (s.isAny(draft.sourceFrom - 1, WHAT)) {
      return false; // "what Lee has said of the mill is no matter"
    }
    boolean self = isSelf(s, draft);
    if (self && (isRelative(s, draft) ? !isWho(s, draft.sourceFrom) : !isMedium(f))) {
      return false;
    }
    boolean speaker = false;
    for (int i = draft.sourceFrom; i < draft.sourceTo; i++) {
      speaker |= s.hasTag(i, "NOUN", "PROPN", "PRON", "NUM");
    }
    boolean added = // "Lee said it rained, she added"
        f.sourceFrom() >= 0
            && f.sourceTo() - f.sourceFrom() == 1
            && s.isAny(f.sourceFrom(), SELF)
            && f.sourceFrom() >= to;
    return speaker && !added;
  }

  /// Whether the source is one word that may mean the outer speaker.
  private static boolean isSelf(TaggedSentence s, DraftQuotation draft) {
    return draft.sourceTo - draft.sourceFrom == 1 && s.isAny(draft.sourceFrom, SELF);
  }

  private static boolean isRelative(TaggedSentence s, DraftQuotation draft) {
    return isSelf(s, draft) && s.isAny(draft.sourceFrom, Phrases.RELATIVES);
  }

  /// Whether the cue is one that often introduces no words, and nothing else speaks for it.
  private static boolean isWeak(TaggedSentence s, Cue cue, DraftQuotation draft) {
    boolean weak = WEAK.contains(cue.lemma());
    boolean aside = cue.form() == CueLexicon.Form.ING && weak && !cue.lemma().equals(SUGGEST);
    return aside || (weak && !canSay(s, draft.sourceFrom, draft.sourceTo));
  }

  /// Whether the content stands before the cue.
  private static boolean isBehind(TaggedSentence s, DraftQuotation draft, int at) {
    return draft.contentFrom >= 0
        ? draft.contentFrom < draft.cueItem
        : draft.rule.equals("speech") && s.begin(at) > draft.content.getFirst().begin();
  }

  /// What of the inner content lies within the outer one.
  private static List<TextSpan> inside(AttributionFrame f, DraftQuotation draft) {
    List<TextSpan> content = new ArrayList<>();
    for (TextSpan span : draft.content) {
      int begin = Math.max(span.begin(), f.quotation().content().getFirst().begin());
      int end = Math.min(span.end(), f.quotation().content().getLast().end());
      if (begin < end) {
        content.add(new TextSpan(begin, end));
      }
    }
    return content;
  }

  /// Whether the inner statement is so much of the outer content that somebody is quoted within a quotation.
  private static boolean isLarge(
      AttributionFrame f, DraftQuotation draft, int at, Cue cue, List<TextSpan> content, List<DraftQuotation> before) {
    TextSpan source = Objects.requireNonNull(draft.source);
    TextSpan verb = Objects.requireNonNull(draft.cue);
    TextSpan whole = f.quotation().content().getFirst();
    boolean first = source.begin() - whole.begin() < NEAR || content.getFirst().begin() - whole.begin() < NEAR;
    if (!before.isEmpty()) {
      first = draft.sourceFrom == before.getFirst().sourceFrom;
    }
    boolean outlet = isMedium(f);
    boolean other = !isSelf(f.s(), draft) || isRelative(f.s(), draft);
    boolean later = (outlet || TOLD.contains(cue.lemma())) && other && isStatement(f.s(), draft, at, content);
    int length = length(content) + source.end() - source.begin() + verb.end() - verb.begin();
    double least = outlet ? LEAST : later ? SOME : MOST;
    return (first || later) && length >= least * length(f.quotation().content());
  }

  /// UTF-16 units of all spans.
  private static int length(List<TextSpan> spans) {
    int length = 0;
    for (TextSpan span : spans) {
      length += span.end() - span.begin();
    }
    return length;
  }
}
