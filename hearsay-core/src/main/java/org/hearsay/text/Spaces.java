package org.hearsay.text;

/// What separates words.
public final class Spaces {
  private Spaces() {}

  /// White space as readers see it: spaces that do not break too, and the two that have no width: the space of that
  /// name, and a stray byte order mark.
  public static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
  }
}
