package org.hearsay.quote.rules;

import java.util.List;
import java.util.Set;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.CueLexicon.Form;
import org.jspecify.annotations.Nullable;

/// Finds whom a reporting verb speaks of: the source.
final class SubjectFinder {
  private static final String ACCORDING = QuotationRuleLists.ENGLISH.word("according");
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");

  /// Items of a source.
  ///
  /// @param inverted whether it stands after its verb
  record Found(int from, int to, boolean inverted) {}

  private static final Set<String> ARTIFACTS = QuotationRuleLists.ENGLISH.words("subject-finder.artifacts");
  private static final Set<String> RECORDINGS = QuotationRuleLists.ENGLISH.words("subject-finder.recordings");
  private static final Set<String> SINGULAR_VERB_SUBJECTS =
      QuotationRuleLists.ENGLISH.words("subject-finder.singular-verb-subjects");

  private SubjectFinder() {}

  /// @param group first item of the verb group
  /// @param drafts what was found in the same sentence so far
  static @Nullable Found before(TaggedSentence s, int verb, int group, Cue cue, List<DraftQuotation> drafts) {
    boolean participle = cue.form() == Form.ING && !hasAuxiliary(s, group, verb);
    int last = group - 1;
    if (last < 0) {
      return null;
    }
    if (participle) {
      return ofParticiple(s, group, drafts);
    }
    if (s.hasTag(last, "CCONJ") || (s.isComma(last) && s.hasTag(last - 1, "CCONJ"))) {
      return shared(s, group, drafts);
    }
    Found found = subject(s, group);
    if (found == null && s.isComma(last)) {
      return shared(s, group, drafts);
    }
    if (found != null && cue.form() == Form.BASE && !agrees(s, found, group, verb)) {
      return null;
    }
    return found;
  }

  private static boolean agrees(TaggedSentence s, Found found, int group, int verb) {
    if (group < verb) {
      return !s.is(verb - 1, "to") || hasFinite(s, group, verb);
    }
    String head = s.lower(found.to() - 1);
    if (SINGULAR_VERB_SUBJECTS.contains(head) || s.hasTag(found.to() - 1, "DET")) {
      return false;
    }
    for (int i = found.from(); i < found.to() && !s.hasTag(i, "ADP"); i++) {
      if (s.hasTag(i, "NOUN") && s.lower(i).endsWith("s")) {
        return true;
      }
    }
    return head.endsWith("s")
        || s.hasTag(found.to() - 1, "PRON", "ADJ", "NUM")
        || PLURALS.contains(head)
        || hasConjunction(s, found);
  }

  /// Words for many without the ending of a plural.
  private static final Set<String> PLURALS = QuotationRuleLists.ENGLISH.words("subject-finder.plurals");

  private static boolean hasConjunction(TaggedSentence s, Found found) {
    for (int i = found.from(); i < found.to(); i++) {
      if (s.is(i, "and")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasFinite(TaggedSentence s, int group, int verb) {
    for (int i = group; i < verb; i++) {
      if (s.hasTag(i, "VERB", "AUX")) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAuxiliary(TaggedSentence s, int group, int verb) {
    for (int i = group; i < verb; i++) {
      if (s.hasTag(i, "AUX")) {
        return true;
      }
    }
    return false;
  }

  /// The subject that stands right before a verb group, through an apposition in commas.
  static @Nullable Found subject(TaggedSentence s, int group) {
    int last = beforeTime(s, group) - 1;
    if (last < 0) {
      return null;
    }
    if (s.isComma(last) || s.is(last, "—") || s.is(last, "–")) {
      return parenthetical(s, last);
    }
    int from = Phrases.begin(s, last, 0);
    if (from < 0) {
      return null;
    }
    if (from > 0
        && s.hasTag(from - 1, "ADP")
        && !s.is(from - 1, "as")
        && !s.is(from - 1, "after")
        && !s.is(from - 1, "before")
        && !s.is(from - 1, "since")
        && !s.is(from - 1, "with")) {
      return null;
    }
    if (from == last && s.hasTag(last, "DET", "ADJ", "NUM") && s.hasTag(from - 1, "VERB")) {
      return null;
    }
    return new Found(from, last + 1, false);
  }

  /// `Lee on Thursday evening said`: where the time begins that stands before a verb.
  private static int beforeTime(TaggedSentence s, int group) {
    for (int from = Math.max(1, group - 4); from < group; from++) {
      if (TimePhrases.end(s, from) == group) {
        return from;
      }
    }
    return group;
  }

  /// `Ann Lee, chairman of the board, said`: from the comma before the verb to the phrase before the
  /// comma that opens the apposition.
  private static @Nullable Found parenthetical(TaggedSentence s, int close) {
    int limit = Math.max(1, close - 45);
    for (int open = close - 1; open >= limit; open--) {
      if (s.isSpeech(open) || s.is(open, ";") || s.is(open, ":")) {
        return null;
      }
      if (!s.isComma(open) && !s.is(open, "—") && !s.is(open, "–")) {
        continue;
      }
      if (open + 1 == close) {
        return null;
      }
      int from = Phrases.begin(s, open - 1, 0);
      if (from < 0 || !opensApposition(s, open + 1)) {
        continue;
      }
      boolean named = s.hasTag(open - 1, "PROPN", "NOUN", "PRON") || s.is(open - 1, ")");
      if (!named || (from > 0 && s.hasTag(from - 1, "ADP"))) {
        continue;
      }
      boolean described = isDescription(s, open + 1);
      int end = described ? close : open;
      while (from > 2 && s.isComma(from - 1) && isDescription(s, from) && !s.isCapitalized(from)) {
        int further = Phrases.begin(s, from - 2, 0);
        if (further < 0
            || !s.hasTag(from - 2, "PROPN", "NOUN")
            || (further > 0 && s.hasTag(further - 1, "ADP", "VERB"))) {
          break;
        }
        from = further;
      }
      return new Found(from, end, false);
    }
    // A stray comma between subject and verb.
    boolean whole = s.hasTag(close - 1, "PROPN") && Phrases.begin(s, close - 1, 0) == 0;
    return whole ? new Found(0, close, false) : null;
  }

  private static boolean opensApposition(TaggedSentence s, int at) {
    return isDescription(s, at)
        || s.isAny(at, Phrases.RELATIVES)
        || s.hasTag(at, "VERB", "ADP", "ADV", "SCONJ", "CCONJ");
  }

  /// Pronouns that begin a description: "his lawyer".
  private static final Set<String> DESCRIBING = QuotationRuleLists.ENGLISH.words("subject-finder.describing");

  /// Whether words after a comma say who somebody is.
  static boolean isDescription(TaggedSentence s, int at) {
    return TimePhrases.end(s, at) < 0
        && (s.hasTag(at, "DET", "NOUN", "ADJ", "NUM", "PROPN")
            || (s.hasTag(at, "PRON") && s.isAny(at, DESCRIBING))
            || (s.hasTag(at, "ADV") && s.hasTag(at + 1, "DET", "NOUN", "ADJ")));
  }

  private static @Nullable Found ofParticiple(TaggedSentence s, int group, List<DraftQuotation> drafts) {
    int last = group - 1;
    if (s.hasTag(last, "NOUN", "PROPN", "PRON") && !s.isComma(last)) {
      int from = Phrases.begin(s, last, 0);
      boolean artifact = s.isAny(last, ARTIFACTS);
      if (from > 0 && s.is(from - 1, "with") && !artifact) {
        return new Found(from, last + 1, false);
      }
      int recorded = from;
      while (recorded >= 0 && recorded < last && !(s.is(recorded, "of") && s.isAny(recorded - 1, RECORDINGS))) {
        recorded++;
      }
      if (recorded >= 0 && recorded < last) {
        return new Found(recorded + 1, last + 1, false); // "footage of Lee saying"
      }
      if (!artifact && from == 0) {
        return new Found(from, last + 1, false);
      }
    }
    return shared(s, group, drafts);
  }

  /// The subject of the verb before: of `said … and noted`, of `left, saying`.
  private static @Nullable Found shared(TaggedSentence s, int group, List<DraftQuotation> drafts) {
    for (int i = drafts.size() - 1; i >= 0; i--) {
      DraftQuotation draft = drafts.get(i);
      if (draft.sourceFrom >= 0 && draft.cueItem >= 0 && draft.cueItem < group) {
        // "When my aunt mentioned it, I laughed and said": the content ends with its clause
        boolean clause = s.hasTag(draft.sourceFrom - 1, "SCONJ") || s.is(draft.sourceFrom - 1, "when");
        Found nearer = nearer(s, group, clause ? draft.cueItem + 1 : Math.max(draft.cueItem + 1, draft.contentTo));
        return nearer == null ? new Found(draft.sourceFrom, draft.sourceTo, false) : nearer;
      }
    }
    return nearer(s, group, 0);
  }

  /// The subject of the nearest verb before a group: `When my aunt mentioned it, I laughed and said`.
  ///
  /// @param limit first item that is looked at
  private static @Nullable Found nearer(TaggedSentence s, int group, int limit) {
    int far = Math.max(limit, group - 60);
    for (int verb = group - 1; verb >= far; verb--) {
      if (s.isSpeech(verb)) {
        continue;
      }
      boolean finite =
          s.hasTag(verb, "AUX") || (s.hasTag(verb, "VERB") && !s.lower(verb).endsWith(ING) && !s.is(verb - 1, "to"));
      if (!finite || s.quote(verb) >= 0) {
        continue;
      }
      Found found = subject(s, Phrases.verbGroup(s, verb));
      if (found != null
          && s.hasTag(found.to() - 1, "NOUN", "PROPN", "PRON", "NUM", "PUNCT")
          && !s.isAny(found.from(), Phrases.RELATIVES)) {
        return found;
      }
    }
    return null;
  }

  /// The subject after an inverted verb, with its apposition: `said Ann Lee, chairman of the board`.
  static @Nullable Found after(TaggedSentence s, int afterCue) {
    if (afterCue >= s.size || s.hasTag(afterCue, "ADP", "SCONJ")) {
      return null;
    }
    int end = Phrases.end(s, afterCue, true);
    if (end < 0) {
      return null;
    }
    int with = apposition(s, end);
    boolean closes =
        s.isEnd(with)
            || s.isComma(with)
            || s.isSpeech(with)
            || s.is(with, ";")
            || s.is(with, ":")
            || s.is(with, "—")
            || TimePhrases.end(s, with) > 0
            || s.hasTag(with, "ADP", "SCONJ", "CCONJ", "PUNCT")
            || s.is(with, "who")
            || (s.hasTag(with, "VERB") && s.lower(with).endsWith(ING))
            || s.is(with, ACCORDING);
    return closes ? new Found(afterCue, with, true) : null;
  }

  /// @param at the item after a name
  /// @return one past the apposition that begins there with a comma, or `at`
  static int apposition(TaggedSentence s, int at) {
    if (!s.isComma(at) || s.isSpeech(at + 1)) {
      return at;
    }
    int next = at + 1;
    boolean relative = s.is(next, "who") || s.is(next, "whose") || s.is(next, "which");
    if (!relative && !isDescription(s, next)) {
      return at;
    }
    int limit = s.contentEnd();
    int i = next;
    while (i < limit) {
      if (s.isSpeech(i) || s.is(i, ";") || s.is(i, ":") || s.is(i, "—") || s.is(i, ACCORDING)) {
        break;
      }
      if (TimePhrases.stops(s, i) && !relative) {
        break;
      }
      if (s.isComma(i)) {
        int after = i + 1;
        boolean closes =
            s.isSpeech(after)
                || TimePhrases.end(s, after) > 0
                || s.is(after, ACCORDING)
                || s.hasTag(after, "CCONJ", "SCONJ", "ADP", "VERB")
                || s.is(after, "when")
                || s.is(after, "while");
        if (closes && !(s.hasTag(after, "CCONJ") && isListed(s, after))) {
          break;
        }
      }
      i++;
    }
    while (i > next && (s.isComma(i - 1) || s.hasTag(i - 1, "ADP"))) {
      i--;
    }
    return i;
  }

  private static boolean isListed(TaggedSentence s, int conjunction) {
    int end = Phrases.end(s, conjunction + 1, true);
    return end > 0 && !s.hasTag(end, "VERB", "AUX");
  }
}
