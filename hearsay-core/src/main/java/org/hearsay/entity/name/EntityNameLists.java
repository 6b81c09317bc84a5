package org.hearsay.entity.name;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/entity/name/lists.txt`.
final class EntityNameLists {
  static final Lexicon ENGLISH = Lexicon.english("entity/name");

  private EntityNameLists() {}
}
