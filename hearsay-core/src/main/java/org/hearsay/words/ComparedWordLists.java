package org.hearsay.words;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/words/lists.txt`.
final class ComparedWordLists {
  static final Lexicon ENGLISH = Lexicon.english("words");

  private ComparedWordLists() {}
}
