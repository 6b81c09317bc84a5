package org.hearsay.quote.marks;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/quote/marks/lists.txt`.
final class QuotationMarkLists {
  static final Lexicon ENGLISH = Lexicon.english("quote/marks");

  private QuotationMarkLists() {}
}
