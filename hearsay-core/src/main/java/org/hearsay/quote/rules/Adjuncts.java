package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The words between a cue and its content that say to whom, when, where or in what something was said.
final class Adjuncts {
  private static final String TELL = QuotationRuleLists.ENGLISH.word("tell");

  private static final Set<String> PLACES = QuotationRuleLists.ENGLISH.words("adjuncts.places");
  private static final Set<String> OPENERS = QuotationRuleLists.ENGLISH.words("adjuncts.openers");

  /// The first item that is none of them.
  int next;

  boolean colon;
  boolean comma;
  @Nullable TextSpan when;
  int addresseeFrom = -1;
  int addresseeTo = -1;

  private Adjuncts(int next) {
    this.next = next;
  }

  boolean addressed() {
    return addresseeFrom >= 0;
  }

  /// @param at the first item after the cue
  static Adjuncts read(TaggedSentence s, int at, Cue cue) {
    Adjuncts found = new Adjuncts(at);
    for (int step = 0; step < 10 && found.next < s.size; step++) {
      if (!found.step(s, cue)) {
        break;
      }
    }
    return found;
  }

  private boolean step(TaggedSentence s, Cue cue) {
    int at = next;
    if (s.isSpeech(at)) {
      return false;
    }
    if (s.is(at, ":")) {
      colon = true;
      next = at + 1;
      return false;
    }
    if (s.isComma(at)) {
      return comma(s, at, cue);
    }
    int time = TimePhrases.end(s, at);
    if (time > 0 && !s.hasTag(time, "VERB", "AUX")) {
      if (when == null) {
        when = s.span(at, time);
      }
      next = time;
      return true;
    }
    if (object(s, at, cue) || audience(s, at, cue)) {
      return true;
    }
    if (s.hasTag(at, "ADP", "SCONJ") && s.isAny(at, PLACES)) {
      return place(s, at, cue);
    }
    if (s.hasTag(at, "ADV") && (opens(s, at + 1) || s.isComma(at + 1) || s.is(at + 1, ":"))) {
      next = at + 1;
      return true;
    }
    return false;
  }

  /// A comma: before the content it ends the search, before a time it does not.
  private boolean comma(TaggedSentence s, int at, Cue cue) {
    if (s.isSpeech(at + 1) || (s.quote(at + 1) >= 0 && cue.takes('q'))) {
      next = at + 1;
      return false;
    }
    int time = TimePhrases.end(s, at + 1);
    if (time > 0 && when == null && (s.isEnd(time) || s.isComma(time) || s.is(time, ":"))) {
      when = s.span(at + 1, time);
      next = time;
      return true;
    }
    if (s.is(at + 1, "that") && (cue.takes('t') || cue.takes('c')) && s.hasTag(at + 1, "SCONJ")) {
      next = at + 1;
      return false;
    }
    comma = true;
    return false;
  }

  /// `told the board that`: the addressee is the verb's object.
  private boolean object(TaggedSentence s, int at, Cue cue) {
    if (!cue.takes('o') || addressed() || s.quote(at) >= 0 || s.is(at, "that")) {
      return false;
    }
    int end = Phrases.end(s, at, false);
    if (end > 0 && cue.lemma().equals(TELL) && s.hasTag(end, "VERB", "AUX")) {
      end = split(s, at, end);
    }
    if (end <= at || !(cue.lemma().equals(TELL) || opens(s, end))) {
      return false;
    }
    addresseeFrom = at;
    addresseeTo = end;
    next = end;
    return true;
  }

  /// `said to the board that`; what follows "to" may also be no audience, and is then passed over.
  private boolean audience(TaggedSentence s, int at, Cue cue) {
    boolean speaks = cue.takes('q') || cue.takes('c');
    if (!s.is(at, "to") || addressed() || !speaks || s.hasTag(at + 1, "VERB", "AUX")) {
      return false;
    }
    int end = Phrases.end(s, at + 1, false);
    if (end <= 0) {
      return false;
    }
    boolean act = cue.takes('i') && !s.isCapitalized(at + 1) && !s.hasTag(at + 1, "DET", "PRON", "ADJ", "NUM");
    if (!act && Addressees.isAudience(s, at + 1, end)) {
      addresseeFrom = at + 1;
      addresseeTo = end;
    }
    next = end;
    return true;
  }

  /// `told the Daily News Trump has left`: the addressee ends where the next clause's subject begins.
  private static int split(TaggedSentence s, int from, int to) {
    int media = MediaWords.lastMedium(s, from, to);
    if (media >= 0 && media + 1 < to) {
      return media + 1;
    }
    return to - 1;
  }

  private boolean place(TaggedSentence s, int at, Cue cue) {
    boolean venue = Phrases.isVenue(s, at);
    int end = Phrases.end(s, at + 1, true);
    if (end < 0) {
      return false;
    }
    boolean takesNoun = cue.takes('n') && !cue.takes('c') && !cue.takes('t');
    int plain = Phrases.end(s, at + 1, false);
    if (venue && ((s.is(plain, "with") && Addressees.isTalk(s, at + 1, plain)) || s.is(plain, "to"))) {
      int who = Phrases.end(s, plain + 1, false);
      if (who > 0) {
        if (!addressed()) {
          addresseeFrom = plain + 1;
          addresseeTo = who;
        }
        next = who;
        return true;
      }
    }
    boolean closes =
        opens(s, end)
            || s.isComma(end)
            || s.is(end, ":")
            || s.isEnd(end)
            || TimePhrases.end(s, end) > 0
            || (s.hasTag(end, "ADP") && s.isAny(end, PLACES))
            || (venue && !takesNoun)
            || (s.hasTag(end, "PRON") && !takesNoun);
    if (!closes) {
      return false;
    }
    next = end;
    return true;
  }

  private static boolean opens(TaggedSentence s, int at) {
    return s.isSpeech(at)
        || s.isAny(at, OPENERS)
        || s.isComma(at)
        || s.is(at, ":")
        || s.isEnd(at)
        || TimePhrases.end(s, at) > 0
        || (s.hasTag(at, "ADP") && Phrases.isVenue(s, at));
  }
}
