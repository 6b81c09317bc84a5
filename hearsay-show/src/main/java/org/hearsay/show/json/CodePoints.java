package org.hearsay.show.json;

import java.util.Arrays;

/// Turns UTF-16 positions of one text into code-point positions.
///
/// Texts without surrogate pairs, nearly all, need no table and no search.
public final class CodePoints {
  private static final int[] NONE = {};

  /// Positions of the second units of surrogate pairs, ascending.
  private final int[] seconds;

  private CodePoints(int[] seconds) {
    this.seconds = seconds;
  }

  /// Reads the text once.
  public static CodePoints of(String text) {
    int[] found = NONE;
    int count = 0;
    for (int at = 1; at < text.length(); at++) {
      if (Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))) {
        if (count == found.length) {
          found = Arrays.copyOf(found, Math.max(16, count * 2));
        }
        found[count++] = at;
      }
    }
    return new CodePoints(count == found.length ? found : Arrays.copyOf(found, count));
  }

  /// How many code points stand before a UTF-16 position. A lone surrogate counts as one; a position
  /// inside a pair counts the whole pair.
  public int at(int position) {
    if (seconds.length == 0) {
      return position;
    }
    int found = Arrays.binarySearch(seconds, position);
    int before = found >= 0 ? found : -found - 1;
    return position - before;
  }
}
