package org.hearsay.ingest.meta;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/ingest/lists.txt`.
final class IngestLists {
  static final Lexicon ENGLISH = Lexicon.english("ingest");

  private IngestLists() {}
}
