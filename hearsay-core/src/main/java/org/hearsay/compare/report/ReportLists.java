package org.hearsay.compare.report;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/compare/report/lists.txt`.
final class ReportLists {
  static final Lexicon ENGLISH = Lexicon.english("compare/report");

  private ReportLists() {}
}
