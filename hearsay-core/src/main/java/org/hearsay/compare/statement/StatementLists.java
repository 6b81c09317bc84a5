package org.hearsay.compare.statement;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/statement/lists.txt`.
final class StatementLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/statement");

  private StatementLists() {}
}
