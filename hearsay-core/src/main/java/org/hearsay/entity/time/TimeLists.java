package org.hearsay.entity.time;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/entity/time/lists.txt`.
final class TimeLists {
  static final Lexicon ENGLISH = Lexicon.english("entity/time");

  private TimeLists() {}
}
