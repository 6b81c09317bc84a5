package org.hearsay.ingest.meta;

import org.hearsay.text.Lexicon;

/// The short word lists of reading, from `hearsay/en/ingest/lists.txt`.
public final class IngestLists {
  public static final Lexicon ENGLISH = Lexicon.english("ingest");

  private IngestLists() {}
}
