package org.hearsay.model;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// Cuts a text into windows that the encoder can take, at sentence starts where possible.
public final class Windows {
  /// Pieces in a window with its two markers.
  public static final int LONGEST = 192;

  private static final int ROOM = LONGEST - 2;
  private static final int SHORTEST = 96;

  /// Most words lie in two windows, so that they are scored twice.
  private static final int LEAST_OVERLAP = 70;

  private static final int MOST_OVERLAP = 110;

  private Windows() {}

  /// The words [from, to) of a text.
  public record Window(TokenizedText text, int from, int to) {
    /// Pieces with the two markers.
    public int length() {
      return text.pieces(from, to) + 2;
    }

    /// Place of a word's first piece in the window.
    public int place(int word) {
      return 1 + text.pieces(from, word);
    }
  }

  /// Windows that overlap, so that every word has context on both sides in one of them.
  public static List<Window> overlapping(TokenizedText text) {
    List<Window> windows = new ArrayList<>();
    int from = 0;
    while (from < text.size()) {
      int to = cut(text, from, ROOM, SHORTEST);
      windows.add(new Window(text, from, to));
      if (to == text.size()) {
        break;
      }
      from = overlapStart(text, from, to);
    }
    return windows;
  }

  /// Windows without overlap whose first cut is drawn at random: for training.
  public static List<Window> random(TokenizedText text, RandomGenerator random) {
    List<Window> windows = new ArrayList<>();
    int room = 24 + random.nextInt(ROOM - 23);
    int shortest = 10;
    int from = 0;
    while (from < text.size()) {
      int to = cut(text, from, room, shortest);
      windows.add(new Window(text, from, to));
      from = to;
      room = ROOM;
      shortest = SHORTEST;
    }
    return windows;
  }

  private static int cut(TokenizedText text, int from, int room, int shortest) {
    int to = from;
    int atSentence = -1;
    while (to < text.size() && text.pieces(from, to + 1) <= room) {
      to++;
      if (to < text.size() && text.words()[to].startsSentence() && text.pieces(from, to) >= shortest) {
        atSentence = to;
      }
    }
    if (to == text.size()) {
      return to;
    }
    return atSentence > from ? atSentence : Math.max(to, from + 1);
  }

  private static int overlapStart(TokenizedText text, int from, int to) {
    int start = to;
    while (start > from + 1 && text.pieces(start, to) < MOST_OVERLAP) {
      start--;
      if (text.words()[start].startsSentence() && text.pieces(start, to) >= LEAST_OVERLAP) {
        return start;
      }
    }
    return start > from ? start : to;
  }
}
