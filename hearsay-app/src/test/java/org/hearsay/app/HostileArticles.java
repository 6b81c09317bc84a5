package org.hearsay.app;

/// Articles of bad intent, for tests of other packages. The same seed makes the same ones.
public final class HostileArticles {
  private HostileArticles() {}

  /// @return JSON Lines
  public static String lines(long seed, int number) {
    HostilePieces pieces = new HostilePieces(seed);
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < number; i++) {
      lines.append(pieces.article(i)).append('\n');
    }
    return lines.toString();
  }
}
