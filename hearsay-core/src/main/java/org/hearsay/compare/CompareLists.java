package org.hearsay.compare;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/lists.txt`.
final class CompareLists {
  static final Lexicon ENGLISH = Lexicon.english("compare");

  private CompareLists() {}
}
