package org.hearsay.quote.linear;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/quote/linear/lists.txt`.
final class LinearLists {
  static final Lexicon ENGLISH = Lexicon.english("quote/linear");

  private LinearLists() {}
}
