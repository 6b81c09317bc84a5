package org.hearsay.quote.rules;

import java.util.List;
import java.util.Set;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.CueLexicon.Form;

/// Finds where reported speech begins and ends.
final class ContentFinder {
  private static final String ACCORDING = QuotationRuleLists.ENGLISH.word("according");
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");
  private static final String SAY = QuotationRuleLists.ENGLISH.word("say");
  private static final String TELL = QuotationRuleLists.ENGLISH.word("tell");

  private static final Set<String> QUESTION_WORDS = QuotationRuleLists.ENGLISH.words("content-finder.question-words");

  static final Set<String> NOMINATIVES = QuotationRuleLists.ENGLISH.words("content-finder.nominatives");

  private ContentFinder() {}

  /// What follows a cue as content.
  ///
  /// @param frame the letter of the cue's frame that it fills
  record Found(int from, int to, char frame) {}

  static final Found NONE = new Found(-1, -1, ' ');

  /// @param at the first item after the cue and what belongs to it
  /// @param addressed whether an addressee stands between
  static Found after(TaggedSentence s, int at, Cue cue, CueLexicon lexicon, boolean addressed, boolean colon) {
    if (at >= s.size) {
      return NONE;
    }
    if (s.isSpeech(at)) {
      int end = at + 1;
      while (end < s.size && s.isSpeech(end)) {
        end++;
      }
      return new Found(at, end, 'q');
    }
    if (s.isComma(at) || s.isEnd(at)) {
      return NONE;
    }
    if (colon) {
      return cue.takes('q') ? found(s, at, s.contentEnd(), 'q') : NONE;
    }
    if (s.is(at, "that") && (cue.takes('c') || cue.takes('t'))) {
      return found(s, at, end(s, at, lexicon, cue), 't');
    }
    if (s.isAny(at, QUESTION_WORDS) && (cue.takes('w') || (s.is(at, "if") && cue.takes('c')))) {
      return found(s, at, end(s, at, lexicon, cue), 'w');
    }
    boolean infinitive = s.is(at, "to") && s.hasTag(at + 1, "VERB", "AUX", "ADV");
    if (infinitive || (s.is(at, "not") && s.is(at + 1, "to"))) {
      return cue.takes('i') || (cue.takes('p') && addressed) ? found(s, at, end(s, at, lexicon, cue), 'i') : NONE;
    }
    if (cue.takes('g') && s.hasTag(at, "VERB") && s.lower(at).endsWith(ING)) {
      return found(s, at, end(s, at, lexicon, cue), 'g');
    }
    if (cue.takes('c')) {
      int end = end(s, at, lexicon, cue);
      boolean verb = hasVerb(s, at, end) || s.isAny(at, NOMINATIVES);
      if (verb && opensClause(s, at, cue)) {
        return found(s, at, end, 'c');
      }
    }
    if (cue.takes('p') && !addressed && Phrases.end(s, at, false) > 0) {
      int noun = Phrases.end(s, at, true);
      if (s.is(noun, "to") || s.is(noun, "not")) {
        return found(s, at, end(s, at, lexicon, cue), 'p');
      }
    }
    int tagged = taggedSpeech(s, at, lexicon);
    if (tagged > at && cue.takes('n') && s.is(tagged - 1, ":")) {
      boolean person = s.hasTag(at, "PRON", "PROPN") && Phrases.end(s, at, false) == tagged - 1;
      return person ? found(s, tagged, tagged + 1, 'q') : found(s, at, tagged - 1, 'n');
    }
    boolean phrase = s.hasTag(at, "DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM", "ADV", "VERB") || s.quote(at) >= 0;
    if (cue.takes('n') && phrase) {
      return found(s, at, end(s, at, lexicon, cue), 'n');
    }
    if (s.quote(at) >= 0 && cue.takes('q')) {
      return found(s, at, end(s, at, lexicon, cue), 'q');
    }
    return NONE;
  }

  /// Direct speech whose own attribution follows it and ends the sentence: `"…," she said`.
  ///
  /// @return its item, or -1
  private static int taggedSpeech(TaggedSentence s, int from, CueLexicon lexicon) {
    for (int at = from; at + 2 < s.size; at++) {
      if (s.isSpeech(at)) {
        return isAttribution(s, at + 1, lexicon) ? at : -1;
      }
    }
    return -1;
  }

  /// `she said`, `said the mayor`: somebody and a verb of saying, and nothing after them.
  private static boolean isAttribution(TaggedSentence s, int at, CueLexicon lexicon) {
    int noun = Phrases.end(s, at, true);
    if (noun > 0) {
      return isSaying(s, noun, lexicon) && closes(s, noun + 1);
    }
    int subject = Phrases.end(s, at + 1, true);
    return subject > 0 && isSaying(s, at, lexicon) && closes(s, subject);
  }

  private static boolean isSaying(TaggedSentence s, int at, CueLexicon lexicon) {
    return s.hasTag(at, "VERB")
        && lexicon.of(s.lower(at)).stream().anyMatch(cue -> cue.isFinite() && cue.takes('q') && cue.takes('s'));
  }

  private static boolean closes(TaggedSentence s, int at) {
    return s.isEnd(at) || s.isComma(at) || TimePhrases.end(s, at) > 0;
  }

  private static boolean opensClause(TaggedSentence s, int at, Cue cue) {
    if (cue.lemma().equals(SAY) || cue.lemma().equals(TELL)) {
      boolean adverbial = s.hasTag(at, "ADP", "SCONJ") && s.isSpeech(0);
      return (!s.hasTag(at, "PUNCT") && !adverbial) || s.quote(at) >= 0;
    }
    return s.hasTag(at, "DET", "NOUN", "PROPN", "PRON", "ADJ", "NUM") || s.quote(at) >= 0 || s.is(at, "there");
  }

  private static Found found(TaggedSentence s, int from, int to, char frame) {
    int end = to;
    while (end > from && s.isComma(end - 1)) {
      end--;
    }
    return end > from ? new Found(from, end, frame) : NONE;
  }

  static boolean hasVerb(TaggedSentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (s.hasTag(i, "VERB", "AUX", "Q")) {
        return true;
      }
    }
    return false;
  }

  /// One past the last item of a clause that begins as content: the sentence's end, or before words
  /// that belong to the reporter again.
  static int end(TaggedSentence s, int from, CueLexicon lexicon, Cue cue) {
    int limit = s.contentEnd();
    for (int i = from + 1; i < limit; i++) {
      if (s.is(i, ";")) {
        return i;
      }
      if (s.is(i, ACCORDING) && s.is(i + 1, "to")) {
        return i;
      }
      if (s.isComma(i) && leaves(s, i + 1, lexicon, cue)) {
        return i;
      }
      if (s.hasTag(i, "CCONJ") && takesUp(s, i + 1, lexicon, cue)) {
        return i;
      }
    }
    return limit;
  }

  /// Whether the reporter speaks again after a comma.
  private static boolean leaves(TaggedSentence s, int at, CueLexicon lexicon, Cue cue) {
    if (s.is(at, ACCORDING) || s.is(at, "although") || s.is(at, "though") || s.is(at, "while")) {
      return true;
    }
    if (isReporting(s, at, lexicon, Form.ING)) {
      return true;
    }
    if (takesUp(s, at, lexicon, cue) && isFinite(s, at, lexicon)) {
      return true;
    }
    int main = at;
    while (s.hasTag(main, "AUX", "ADV")) {
      main++;
    }
    if (main > at && s.hasTag(at, "AUX") && isFinite(s, main, lexicon)) {
      return true;
    }
    int start = s.hasTag(at, "CCONJ") ? at + 1 : at;
    if (start > at && takesUp(s, start, lexicon, cue)) {
      return true;
    }
    int noun = Phrases.end(s, start, true);
    if (noun < 0) {
      return false;
    }
    int verb = noun;
    while (s.hasTag(verb, "ADV", "AUX")) {
      verb++;
    }
    if (!isFinite(s, verb, lexicon)) {
      return false;
    }
    // "but Kim said …", or ", Kim said." at the end
    return start > at || closes(s, verb + 1);
  }

  /// `said … and noted`: another cue of the same subject.
  private static boolean takesUp(TaggedSentence s, int at, CueLexicon lexicon, Cue cue) {
    int verb = at;
    while (verb < at + 3 && s.hasTag(verb, "ADV")) {
      verb++;
    }
    if (s.quote(verb) >= 0 || !s.hasTag(verb, "VERB")) {
      return false;
    }
    for (Cue other : lexicon.of(s.lower(verb))) {
      boolean same =
          other.form() == cue.form()
              || (other.form() == Form.PAST_OR_PARTICIPLE && cue.form() == Form.PAST)
              || (other.form() == Form.PAST && cue.form() == Form.PAST_OR_PARTICIPLE);
      if (same && cue.form() != Form.BASE) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReporting(TaggedSentence s, int at, CueLexicon lexicon, Form form) {
    if (s.quote(at) >= 0) {
      return false;
    }
    for (Cue cue : lexicon.of(s.lower(at))) {
      if (cue.form() == form && (cue.takes('q') || cue.takes('c'))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFinite(TaggedSentence s, int at, CueLexicon lexicon) {
    if (s.quote(at) >= 0) {
      return false;
    }
    List<Cue> cues = lexicon.of(s.lower(at));
    return s.hasTag(at, "VERB") && cues.stream().anyMatch(cue -> cue.isFinite() && (cue.takes('s') || cue.takes('c')));
  }
}
