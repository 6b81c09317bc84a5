package org.hearsay.entity;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/entity/lists.txt`.
final class EntityLists {
  static final Lexicon ENGLISH = Lexicon.english("entity");

  private EntityLists() {}
}
