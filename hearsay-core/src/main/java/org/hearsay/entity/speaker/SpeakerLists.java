package org.hearsay.entity.speaker;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/entity/speaker/lists.txt`.
final class SpeakerLists {
  static final Lexicon ENGLISH = Lexicon.english("entity/speaker");

  private SpeakerLists() {}
}
