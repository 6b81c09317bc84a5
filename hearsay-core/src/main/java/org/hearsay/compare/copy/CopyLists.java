package org.hearsay.compare.copy;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/copy/lists.txt`.
final class CopyLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/copy");

  private CopyLists() {}
}
