package org.hearsay.origin;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/origin/lists.txt`.
final class OriginLists {
  static final Lexicon ENGLISH = Lexicon.english("origin");

  private OriginLists() {}
}
