package org.hearsay.text;

/// The short word lists of this package, from `hearsay/en/text/lists.txt`.
final class TextLists {
  static final Lexicon ENGLISH = Lexicon.english("text");

  private TextLists() {}
}
