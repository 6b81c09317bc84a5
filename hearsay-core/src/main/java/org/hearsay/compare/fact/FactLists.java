package org.hearsay.compare.fact;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/fact/lists.txt`.
final class FactLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/fact");

  private FactLists() {}
}
