package org.hearsay.model;

/// A text and its words; `piecesBefore[k]` counts the word pieces before word `k`.
@SuppressWarnings("ArrayRecordComponent")
public record TokenizedText(String text, Word[] words, int[] piecesBefore) {
  public TokenizedText(String text, Word[] words) {
    this(text, words, count(words));
  }

  public int size() {
    return words.length;
  }

  public int pieces() {
    return piecesBefore[words.length];
  }

  /// Pieces of the words in [from, to).
  public int pieces(int from, int to) {
    return piecesBefore[to] - piecesBefore[from];
  }

  private static int[] count(Word[] words) {
    int[] before = new int[words.length + 1];
    for (int k = 0; k < words.length; k++) {
      before[k + 1] = before[k] + words[k].pieces().length;
    }
    return before;
  }
}
