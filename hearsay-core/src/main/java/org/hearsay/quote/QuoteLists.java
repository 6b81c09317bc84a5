package org.hearsay.quote;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/quote/lists.txt`.
final class QuoteLists {
  static final Lexicon ENGLISH = Lexicon.english("quote");

  private QuoteLists() {}
}
