package org.hearsay.story;

import org.hearsay.text.Lexicon;

/// The short word lists of this package, from `hearsay/en/story/lists.txt`.
final class StoryLists {
  static final Lexicon ENGLISH = Lexicon.english("story");

  private StoryLists() {}
}
