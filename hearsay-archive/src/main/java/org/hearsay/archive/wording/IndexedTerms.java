package org.hearsay.archive.wording;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.utterance.PlainWording;

/// What a wording is looked up by: its words in one spelling, and each two that stand side by side, as five letters.
///
/// A pair is rarer than its two words. Five letters are enough: two given pairs have the same ones once in a thousand
/// million.
record IndexedTerms(List<String> words, List<String> pairs) {
  /// Names this way of making terms: an index that was made in another way is made again.
  static final String ANALYZER = "spelled-words-and-pairs@1";

  /// Of a longer wording only the beginning is looked up. No statement is so long, but a whole page may be taken for
  /// one.
  private static final int MOST_WORDS = 2_000;

  private static final int LETTERS = 5;

  /// Bits of a letter, and the first of 64 letters that can be printed.
  private static final int BITS = 6;

  private static final char FIRST_LETTER = '!';

  static IndexedTerms of(PlainWording wording) {
    List<String> words = new ArrayList<>();
    for (String word : wording.spelled()) {
      if (!word.isEmpty() && words.size() < MOST_WORDS) {
        words.add(word);
      }
    }
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < words.size(); i++) {
      pairs.add(pair(words.get(i), words.get(i + 1)));
    }
    return new IndexedTerms(words, pairs);
  }

  /// The terms of a part of the words.
  IndexedTerms part(int from, int to) {
    return new IndexedTerms(words.subList(from, to), pairs.subList(from, Math.max(from, to - 1)));
  }

  private static String pair(String left, String right) {
    int hash = hash(hash(0x811c9dc5, left) ^ ' ', right);
    hash ^= hash >>> 16;
    hash *= 0x7feb352d;
    hash ^= hash >>> 15;
    char[] letters = new char[LETTERS];
    for (int i = 0; i < LETTERS; i++) {
      letters[i] = (char) (FIRST_LETTER + ((hash >>> (BITS * i)) & ((1 << BITS) - 1)));
    }
    return new String(letters);
  }

  private static int hash(int from, String word) {
    int hash = from;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x01000193;
    }
    return hash;
  }
}
