package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.jspecify.annotations.Nullable;

/// To whom words were said, from the words beside cue and source.
public final class Addressees {
  private static final String ACCORDING = QuotationRuleLists.ENGLISH.word("according");
  private static final String ADDRESSING = QuotationRuleLists.ENGLISH.word("addressing");
  private static final String ASKED = QuotationRuleLists.ENGLISH.word("asked");
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");
  private static final String INTERVIEW = QuotationRuleLists.ENGLISH.word("interview");
  private static final String POINTS = QuotationRuleLists.ENGLISH.word("points");
  private static final String PRESSED = QuotationRuleLists.ENGLISH.word("pressed");
  private static final String QUESTIONED = QuotationRuleLists.ENGLISH.word("questioned");
  private static final String REMARKS = QuotationRuleLists.ENGLISH.word("remarks");
  private static final String SPEECH = QuotationRuleLists.ENGLISH.word("speech");
  private static final String SPOKE = QuotationRuleLists.ENGLISH.word("spoke");
  private static final String TALKING = QuotationRuleLists.ENGLISH.word("talking");
  private static final String TELLING = QuotationRuleLists.ENGLISH.word("telling");
  private static final String TESTIFIED = QuotationRuleLists.ENGLISH.word("testified");
  private static final String TESTIMONY = QuotationRuleLists.ENGLISH.word("testimony");
  private static final String WRITING_WORD = QuotationRuleLists.ENGLISH.word("writing");
  private static final String WROTE = QuotationRuleLists.ENGLISH.word("wrote");

  /// Verbs whose object is the one spoken to.
  static final Set<String> SPOKEN_TO = QuotationRuleLists.ENGLISH.words("addressees.spoken-to");

  private static final Set<String> TALK = QuotationRuleLists.ENGLISH.words("addressees.talk");
  private static final Set<String> TALKS = QuotationRuleLists.ENGLISH.words("addressees.talks");
  private static final Set<String> WRITING = QuotationRuleLists.ENGLISH.words("addressees.writing");
  private static final Set<String> SPEAKING = QuotationRuleLists.ENGLISH.words("addressees.speaking");
  private static final Set<String> AUDIENCES = QuotationRuleLists.ENGLISH.words("addressees.audiences");
  private static final Set<String> NO_HEARERS = QuotationRuleLists.ENGLISH.words("addressees.no-hearers");

  /// Verbs whose addressee ends before "of": "reminded voters of it".
  private static final Set<String> OF = QuotationRuleLists.ENGLISH.words("addressees.of");

  /// Before "to", these make a phrase of their own: "in response to the report".
  private static final Set<String> LINKS = QuotationRuleLists.ENGLISH.words("addressees.links");

  /// Verbs after which "to" tells what is to be done: "vowed to deprive them of it".
  private static final Set<String> WILLING = QuotationRuleLists.ENGLISH.words("addressees.willing");

  private static final Set<String> PRONOUNS = QuotationRuleLists.ENGLISH.words("addressees.pronouns");

  private Addressees() {}

  /// Whether words name something that is done with others, such as an interview or a call, and not a statement.
  static boolean isTalk(TaggedSentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.isAny(i, TALK) || s.isAny(i, TALKS)) {
        return true;
      }
    }
    return false;
  }

  public static @Nullable Addressee read(RuleContext reading, AttributionFrame f) {
    if (f.cueFrom() < 0 || isOwned(f)) {
      return null;
    }
    Addressee found = object(reading, f);
    found = found != null ? found : spokenTo(reading, f);
    found = found != null ? found : venue(reading, f);
    found = found != null ? found : asked(reading, f);
    return found != null ? found : programme(reading, f);
  }

  /// "His remarks about the mill": the mill is no addressee.
  private static boolean isOwned(AttributionFrame f) {
    TaggedSentence s = f.s();
    boolean owner =
        f.sourceFrom() >= 0 && f.sourceTo() - f.sourceFrom() == 1 && s.isAny(f.sourceFrom(), Phrases.POSSESSIVES);
    return owner && f.sourceTo() <= f.cueFrom();
  }

  /// `told the board`, `urged the board to vote`.
  private static @Nullable Addressee object(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int verb = f.verb();
    Cue cue = verb < 0 ? null : f.cue(verb);
    if (cue == null || !SPOKEN_TO.contains(cue.lemma()) || passive(s, verb) || s.hasTag(verb, "ADJ", "ADV", "NOUN")) {
      return null;
    }
    int at = verb + 1 + cue.particles().size();
    int end = hearer(s, at);
    if (OF.contains(cue.lemma())) {
      end = before(s, at, end);
    }
    if (end < 0 || s.isSpeech(at) || s.is(at, "that")) {
      return null;
    }
    boolean acts = s.isTitle() || !s.hasTag(end + 1, "DET", "PROPN", "NUM", "PRON", "ADJ");
    boolean demand = (s.is(end, "to") && acts) || (s.is(end, "not") && s.is(end + 1, "to"));
    boolean told = cue.takes('o') || cue.takes('p');
    boolean before = demand || s.is(end, "that") || !f.content().get(at);
    return told && before ? addressee(reading, s, at, end) : null;
  }

  /// One past the words before "of".
  private static int before(TaggedSentence s, int at, int end) {
    for (int i = at + 1; i < end; i++) {
      if (s.is(i, "of")) {
        return i;
      }
    }
    return end;
  }

  /// One past the phrase of an addressee; a name ends where a clause begins.
  private static int hearer(TaggedSentence s, int at) {
    boolean owner = s.is(at, "her") && s.hasTag(at + 1, "NOUN"); // "asked her followers"
    if (s.isAny(at, PRONOUNS) && !owner) {
      return at + 1;
    }
    int end = Phrases.end(s, at, false);
    int time = s.hasTag(at, "DET") ? TimePhrases.end(s, at + 1) : -1;
    if (time > 0 && s.hasTag(time, "NOUN", "ADJ")) {
      end = Phrases.end(s, time, false); // "told a July 14 news conference"
    }
    if (end < 0) {
      return -1;
    }
    if (s.isAny(end, AUDIENCES) && !s.isAny(end - 1, AUDIENCES) && !s.isComma(end)) {
      end++; // "a Port Ness rally"
    }
    int media = MediaWords.lastMedium(s, at, end);
    if (s.hasTag(end, "VERB", "AUX") && media >= 0 && media + 1 < end) {
      end = media + 1;
    }
    return isHearer(s, at, end) ? end : -1;
  }

  /// Whether a phrase can name an addressee; "told a story" has none.
  public static boolean isHearer(TaggedSentence s, int from, int to) {
    if ((s.isAny(from - 2, LINKS) && s.is(from - 1, "to")) || (s.is(from, "you") && to - from == 1)) {
      return false; // "what you need to know" is said to everybody
    }
    boolean willing =
        s.is(from - 1, "to")
            && s.cues.of(s.lower(Math.max(0, from - 2))).stream().anyMatch(cue -> WILLING.contains(cue.lemma()));
    if (willing || (to - from == 1 && s.hasTag(from, "DET"))) {
      return false; // "vowed to deprive them of it"; "the" of a phrase that was cut off
    }
    boolean bare =
        to - from > 0
            && s.hasTag(from, "NOUN")
            && !s.isCapitalized(from)
            && !s.lower(from).endsWith("s")
            && !s.isAny(from, AUDIENCES);
    if (bare && to - from > 1 && s.hasTag(from + 1, "DET", "PRON")) {
      return false; // "to force both sides"
    }
    for (int i = from; i < to; i++) {
      if (s.isAny(i, NO_HEARERS) && !s.isCapitalized(i)) {
        return false;
      }
    }
    return true;
  }

  /// Whether a phrase after "to" names people, by its capitals or its noun. "It adds to a sense of loss" has no
  /// addressee.
  static boolean isAudience(TaggedSentence s, int from, int to) {
    int head = from;
    boolean known = false;
    for (int i = from; i < to; i++) {
      if (s.isComma(i) || (i > from && s.hasTag(i, "ADP"))) {
        break;
      }
      head = i;
      known |= s.isAny(i, AUDIENCES);
    }
    boolean owned = s.is(head, "'s") || s.is(head, "'");
    return known || (s.isCapitalized(owned ? head - 1 : head) && !s.isTitle());
  }

  private static boolean passive(TaggedSentence s, int verb) {
    for (int i = verb - 1; i >= Math.max(0, verb - 3); i--) {
      if (Phrases.isBe(s.lower(i)) || s.is(i, "been")) {
        return true;
      }
    }
    return s.is(verb + 1, "by");
  }

  /// `"…," Lee added to the Daily News`.
  private static @Nullable Addressee spokenTo(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int verb = f.verb();
    Cue cue = verb < 0 ? null : f.cue(verb);
    if (cue == null || !(cue.takes('q') || cue.takes('c')) || WILLING.contains(cue.lemma())) {
      return null;
    }
    int at = Math.max(f.cueTo(), verb + 1);
    if (f.sourceFrom() >= at && f.sourceFrom() <= at + 1) {
      at = f.sourceTo();
    }
    int time = TimePhrases.end(s, at);
    at = time > 0 ? time : at;
    if (s.is(verb + 1, "before") && f.isFree(verb + 1) && s.hasTag(verb + 2, "DET", "PRON")) {
      return audience(reading, f, verb + 2, true); // "argued before the court"
    }
    boolean open = f.quotation().kind() == QuotationKind.DIRECT && s.isCapitalized(at + 1);
    return s.is(at, "to") && f.isFree(at) ? audience(reading, f, at + 1, !open) : null;
  }

  /// `in an interview with the Daily News`, `speaking to the board`, `in a statement sent to the board`.
  private static @Nullable Addressee venue(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    Cue verb = f.verb() < 0 ? null : f.cue(f.verb());
    if (verb != null && SPOKEN_TO.contains(verb.lemma()) && passive(s, f.verb())) {
      return null; // "in an interview with the Daily News, Lee was asked"
    }
    for (int at = 0; at < s.size; at++) {
      if ((!f.isFree(at) && !f.isCue(at)) || f.isOthers(at) || isAside(s, at)) {
        continue;
      }
      boolean talk = s.isAny(at, TALK);
      boolean writing = s.isAny(at, WRITING);
      boolean speaking = s.isAny(at, SPEAKING);
      boolean said = talk || f.isSource(at) || s.is(at, WROTE) || s.is(at, WRITING_WORD) || inPhrase(s, at);
      if (!speaking && !(writing && said) && !talk) {
        continue;
      }
      if (s.is(at, ADDRESSING) || s.is(at, TELLING)) {
        Addressee direct = audience(reading, f, at + 1, false);
        if (direct != null) {
          return direct;
        }
        continue;
      }
      for (int to = at + 1; to <= at + 6 && to < s.size && (f.isFree(to) || f.isCue(to)); to++) {
        boolean links =
            s.is(to, "to")
                || (talk && (s.is(to, "with") || (s.is(to, "for") && s.lower(at).startsWith(INTERVIEW))))
                || (speaking && (s.is(to, "with") || s.is(to, "before") || s.is(to, "on")))
                || ((s.is(at, TESTIMONY) || s.is(at, SPEECH) || s.is(at, REMARKS)) && s.is(to, "before"));
        if (links && !s.hasTag(to + 1, "VERB", "AUX") && !s.is(to - 1, ACCORDING)) {
          Addressee found = audience(reading, f, to + 1, s.is(to, "on") || s.is(to, "before"));
          if (found != null) {
            return found;
          }
          break;
        }
        if (s.isComma(to) || s.is(to, "in") || s.is(to, "about") || s.is(to, "of")) {
          break;
        }
      }
    }
    return null;
  }

  private static final Set<String> ASIDE = QuotationRuleLists.ENGLISH.words("addressees.aside");

  /// "After telling Brandt", "while Osei spoke to the crew": the addressee is of another act of speech. "Talking
  /// points" is none.
  private static boolean isAside(TaggedSentence s, int at) {
    if (!s.isAny(at, SPEAKING)) {
      return false;
    }
    boolean points = s.is(at, TALKING) && s.is(at + 1, POINTS);
    boolean finite = s.is(at, SPOKE) || s.is(at, TESTIFIED);
    boolean meanwhile =
        (s.is(at - 1, "while") || s.is(at - 1, "when")) && s.lower(at).endsWith(ING) && !s.is(at, TELLING);
    boolean aside = s.isAny(at - 1, ASIDE) && !meanwhile;
    for (int i = at - 1; finite && i >= Math.max(0, at - 5) && !s.isComma(i); i--) {
      aside |= s.isAny(i, ASIDE) || s.isAny(i, Phrases.RELATIVES);
    }
    return points || aside;
  }

  /// Whether a noun stands after "in": "in a short statement".
  private static boolean inPhrase(TaggedSentence s, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (s.is(i, "in") || s.is(i, "during") || s.is(i, "with") || s.is(i, "from")) {
        return true;
      }
      if (!s.hasTag(i, "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "VERB")) {
        return false;
      }
    }
    return false;
  }

  /// `Asked by Lee whether …, Brandt said`.
  private static @Nullable Addressee asked(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    for (int at = 0; at + 2 < s.size && at < f.cueFrom(); at++) {
      Cue answers = f.verb() < 0 ? null : f.cue(f.verb());
      boolean asked =
          (s.is(at, ASKED) || s.is(at, PRESSED) || s.is(at, QUESTIONED))
              && answers != null
              && (answers.takes('q') || answers.takes('c') || answers.takes('t'));
      if (asked && !f.isCue(at) && s.is(at + 1, "by") && !s.isSpeech(at + 2) && !f.content().get(at)) {
        int end = Phrases.end(s, at + 2, false);
        return end > 0 ? addressee(reading, s, at + 2, end) : null;
      }
    }
    return null;
  }

  /// `said Tuesday on the Daily News Hour`.
  private static @Nullable Addressee programme(RuleContext reading, AttributionFrame f) {
    TaggedSentence s = f.s();
    int from =
        Math.max(f.cueTo(), f.sourceTo() > f.cueTo() && f.sourceFrom() <= f.cueTo() + 1 ? f.sourceTo() : f.cueTo());
    from =
        f.verb() >= 0 && f.verb() + 1 < from && f.sourceTo() <= f.verb()
            ? f.verb() + 1
            : from; // a finder's cue: "said on the Hour"
    for (int at = from; at < from + 8 && f.isFree(at); at++) {
      boolean on = s.is(at, "on") && TimePhrases.end(s, at) < 0;
      if (!on) {
        continue;
      }
      int end = at + 1;
      while (end < s.size
          && end < at + 9
          && f.isFree(end)
          && (s.isCapitalized(end) || s.quote(end) >= 0 || s.hasTag(end, "DET", "PROPN", "PART", "NOUN"))
          && TimePhrases.end(s, end) < 0) {
        end++;
      }
      return end > at + 1 && MediaWords.isBroadcast(s, at + 1, end) ? addressee(reading, s, at + 1, end) : null;
    }
    return null;
  }

  private static @Nullable Addressee audience(RuleContext reading, AttributionFrame f, int from, boolean strict) {
    TaggedSentence s = f.s();
    if (s.isAny(from, PRONOUNS) && !strict && !s.is(from, "it") && !(s.is(from, "her") && s.hasTag(from + 1, "NOUN"))) {
      return addressee(reading, s, from, from + 1);
    }
    int end = hearer(s, from);
    if (end < 0 || f.isSource(from)) {
      return null;
    }
    boolean known = false;
    for (int i = from; i < end; i++) {
      known |= s.isAny(i, AUDIENCES);
      known |= !strict && s.isCapitalized(i) && !s.isTitle();
    }
    known |= strict && MediaWords.isOutlet(s, from, end);
    return known ? addressee(reading, s, from, end) : null;
  }

  private static Addressee addressee(RuleContext reading, TaggedSentence s, int from, int to) {
    return reading.addressee(s, from, to);
  }
}
