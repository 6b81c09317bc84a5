package org.hearsay.quote;

import org.hearsay.quote.CueLexicon.Cue;

/// What a cue makes of its content where the words around it decide.
final class Stances {
  private Stances() {}

  /// @return the stance found before, unless cue and content say more
  static Stance read(Frame f, Quotation q) {
    int verb = f.verb();
    Cue cue = verb < 0 ? null : f.cue(verb);
    if (cue == null) {
      return q.stance();
    }
    Sentence s = f.s();
    for (int i = Math.max(0, Math.min(f.cueFrom(), verb)); i <= verb; i++) {
      boolean refuses = s.lower(i).startsWith("refus") || s.lower(i).startsWith("declin");
      if (refuses) {
        return Stance.REFUSES;
      }
    }
    boolean would = (s.is(verb - 1, "not") || s.is(verb - 1, "n't")) && (s.is(verb - 2, "would") || s.is(verb - 2, "wo"));
    if (would && (cue.lemma().equals("say") || cue.lemma().equals("comment") || cue.lemma().equals("discuss"))) {
      return Stance.REFUSES;
    }
    boolean addressed = cue.lemma().equals("ask") || cue.lemma().equals("tell");
    int first = f.content().nextSetBit(0);
    boolean infinitive = first > verb && (isTo(s, first) || (first == verb + 1 && isTo(s, Phrases.end(s, first, false))));
    return addressed && infinitive ? Stance.DEMANDS : q.stance();
  }

  private static boolean isTo(Sentence s, int at) {
    return at >= 0 && ((s.is(at, "to") && s.hasTag(at + 1, "VERB", "AUX", "ADV")) || (s.is(at, "not") && s.is(at + 1, "to")));
  }
}
