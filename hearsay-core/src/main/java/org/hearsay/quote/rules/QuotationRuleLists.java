package org.hearsay.quote.rules;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/quote/rules/lists.txt`.
final class QuotationRuleLists {
  static final Lexicon ENGLISH = Lexicon.english("quote/rules");

  private QuotationRuleLists() {}
}
