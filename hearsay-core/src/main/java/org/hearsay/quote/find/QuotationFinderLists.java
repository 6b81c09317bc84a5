package org.hearsay.quote.find;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/quote/find/lists.txt`.
final class QuotationFinderLists {
  static final Lexicon ENGLISH = Lexicon.english("quote/find");

  private QuotationFinderLists() {}
}
