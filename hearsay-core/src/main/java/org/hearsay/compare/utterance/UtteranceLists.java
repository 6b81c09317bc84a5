package org.hearsay.compare.utterance;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/utterance/lists.txt`.
final class UtteranceLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/utterance");

  private UtteranceLists() {}
}
