package org.hearsay.words;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a function made of words, for words that come again: most words of a text have come before. Holds a fixed number of
/// them; a new one takes the place of one with the same slot. May be used by several threads, without a lock: a slot holds
/// a word and its result in one, so that at worst a result is made twice.
final class WordMemo {
  private static final int SLOTS = 1 << 14;

  /// Letters of a word that is kept.
  private static final int LONGEST = 32;

  private final @Nullable Kept[] slots = new Kept[SLOTS];
  private final UnaryOperator<String> function;

  /// @param function gives the same for the same word, always
  WordMemo(UnaryOperator<String> function) {
    this.function = function;
  }

  private record Kept(String word, String result) {}

  String of(String word) {
    if (word.length() > LONGEST) {
      return function.apply(word);
    }
    int hash = word.hashCode();
    int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
    Kept kept = slots[slot];
    if (kept != null && kept.word().equals(word)) {
      return kept.result();
    }
    String result = function.apply(word);
    slots[slot] = new Kept(word, result);
    return result;
  }
}
