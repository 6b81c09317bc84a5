package org.hearsay.quantity;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/quantity/lists.txt`.
final class QuantityLists {
  static final Lexicon ENGLISH = Lexicon.english("quantity");

  private QuantityLists() {}
}
