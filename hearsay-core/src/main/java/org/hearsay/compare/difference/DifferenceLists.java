package org.hearsay.compare.difference;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/difference/lists.txt`.
final class DifferenceLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/difference");

  private DifferenceLists() {}
}
