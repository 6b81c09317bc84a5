package org.hearsay.compare.name;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/name/lists.txt`.
final class IdentityLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/name");

  private IdentityLists() {}
}
