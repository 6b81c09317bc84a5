package org.hearsay.text;

import java.io.Serializable;

/// Words and punctuation marks of an article with exact positions, grouped in sentences.
///
/// Flat arrays, because a long article has thousands and every later stage walks them.
public final class Tokens implements Serializable {
  private static final long serialVersionUID = 1L;

  private final int[] begins;
  private final int[] ends;
  private final int[] sentenceStarts;
  private final byte[] tags;

  /// @param begins first unit of each token, ascending
  /// @param ends one past the last unit of each token
  /// @param sentenceStarts index of the first token of each sentence, ascending, from 0
  public Tokens(int[] begins, int[] ends, int[] sentenceStarts) {
    this(begins.clone(), ends.clone(), sentenceStarts.clone(), new byte[0]);
  }

  private Tokens(int[] begins, int[] ends, int[] sentenceStarts, byte[] tags) {
    this.begins = begins;
    this.ends = ends;
    this.sentenceStarts = sentenceStarts;
    this.tags = tags;
  }

  /// The same words with their parts of speech, so that several stages need not find them anew.
  ///
  /// @param found one for each token, as [org.hearsay.tag] numbers them
  public Tokens withTags(byte[] found) {
    if (found.length != begins.length) {
      throw new IllegalArgumentException(found.length + " tags for " + begins.length + " tokens");
    }
    return new Tokens(begins, ends, sentenceStarts, found.clone());
  }

  /// One tag for each token; empty where none were given.
  public byte[] tags() {
    return tags.clone();
  }

  public int size() {
    return begins.length;
  }

  public int begin(int token) {
    return begins[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public String text(int token, String article) {
    return article.substring(begins[token], ends[token]);
  }

  public int sentences() {
    return sentenceStarts.length;
  }

  /// Index of the first token of a sentence.
  public int sentenceBegin(int sentence) {
    return sentenceStarts[sentence];
  }

  /// One past the last token of a sentence.
  public int sentenceEnd(int sentence) {
    return sentence + 1 < sentenceStarts.length ? sentenceStarts[sentence + 1] : begins.length;
  }

  /// The sentence that holds a token.
  public int sentenceOf(int token) {
    int found = java.util.Arrays.binarySearch(sentenceStarts, token);
    return found >= 0 ? found : -found - 2;
  }

  /// The first token that ends after a position; [#size()] when there is none.
  public int tokenAt(int position) {
    return firstAfter(ends, position);
  }

  /// The first of some ascending positions that lies after another one; their number when there is none.
  public static int firstAfter(int[] ends, int position) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
