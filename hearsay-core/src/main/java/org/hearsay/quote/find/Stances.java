package org.hearsay.quote.find;

import java.util.Set;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Stance;
import org.hearsay.quote.rules.AttributionFrame;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.Phrases;
import org.hearsay.quote.rules.TaggedSentence;

/// What a cue makes of its content where the words around it decide.
final class Stances {
  private static final String ASK = QuotationFinderLists.ENGLISH.word("ask");
  private static final String COMMENT = QuotationFinderLists.ENGLISH.word("comment");
  private static final String DECLIN = QuotationFinderLists.ENGLISH.word("declin");
  private static final String DISCUSS = QuotationFinderLists.ENGLISH.word("discuss");
  private static final String REFUS = QuotationFinderLists.ENGLISH.word("refus");
  private static final String SAY = QuotationFinderLists.ENGLISH.word("say");
  private static final String TELL = QuotationFinderLists.ENGLISH.word("tell");

  private Stances() {}

  /// @return the stance found before, unless cue and content say more
  static Stance read(AttributionFrame f, Quotation q) {
    int verb = f.verb();
    Cue cue = verb < 0 ? null : f.cue(verb);
    if (cue == null) {
      return q.stance();
    }
    TaggedSentence s = f.s();
    for (int i = Math.max(0, Math.min(f.cueFrom(), verb)); i <= verb; i++) {
      boolean refuses = s.lower(i).startsWith(REFUS) || s.lower(i).startsWith(DECLIN);
      if (refuses) {
        return Stance.REFUSES;
      }
    }
    boolean would =
        (s.is(verb - 1, "not") || s.is(verb - 1, "n't")) && (s.is(verb - 2, "would") || s.is(verb - 2, "wo"));
    if (would && (cue.lemma().equals(SAY) || cue.lemma().equals(COMMENT) || cue.lemma().equals(DISCUSS))) {
      return Stance.REFUSES;
    }
    if (TURNING_DOWN.contains(cue.lemma()) && offered(s, f, verb)) {
      return Stance.REFUSES;
    }
    boolean addressed = cue.lemma().equals(ASK) || cue.lemma().equals(TELL);
    int first = f.content().nextSetBit(0);
    boolean infinitive =
        first > verb && (isTo(s, first) || (first == verb + 1 && isTo(s, Phrases.end(s, first, false))));
    return addressed && infinitive ? Stance.DEMANDS : q.stance();
  }

  /// Verbs that turn an offer down and deny a claim.
  private static final Set<String> TURNING_DOWN = QuotationFinderLists.ENGLISH.words("stances.turning-down");

  /// Nouns for what is turned down and not denied, such as "offer".
  private static final Set<String> OFFERS = QuotationFinderLists.ENGLISH.words("stances.offers");

  private static final Set<String> CLAIMS = QuotationFinderLists.ENGLISH.words("stances.claims");

  /// Whether the first noun of either sort behind the verb is an offer: "rejected the bid", not "rejected claims that
  /// the bid".
  private static boolean offered(TaggedSentence s, AttributionFrame f, int verb) {
    for (int i = f.content().nextSetBit(verb + 1); i >= 0; i = f.content().nextSetBit(i + 1)) {
      if (CLAIMS.contains(s.lower(i))) {
        return false;
      }
      if (OFFERS.contains(s.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTo(TaggedSentence s, int at) {
    return at >= 0
        && ((s.is(at, "to") && s.hasTag(at + 1, "VERB", "AUX", "ADV")) || (s.is(at, "not") && s.is(at + 1, "to")));
  }
}
