package org.hearsay.tag;

import static org.hearsay.tag.FeatureHash.mix;

/// What the tagger looks at, as hashes, so that no string is made for a token.
///
/// Order and constants are part of the model: a change asks for a new training run.
final class TagFeatures {
  static final int COUNT = 20;

  private static final int BEFORE_START = 0x51ED270B;
  private static final int AFTER_END = 0x2545F491;

  private final int[] words;
  private final int[] suffixes;
  private final int[] shapes;
  private final int size;

  /// @param text of the article
  /// @param begins first unit of each token of one sentence
  /// @param ends one past the last unit of each token
  TagFeatures(String text, int[] begins, int[] ends, int from, int to) {
    size = to - from;
    words = new int[size];
    suffixes = new int[size * 2];
    shapes = new int[size];
    for (int i = 0; i < size; i++) {
      read(text, begins[from + i], ends[from + i], i);
    }
  }

  private void read(String text, int begin, int end, int i) {
    int hash = 17;
    int capitals = 0;
    int lowers = 0;
    int digits = 0;
    int hyphens = 0;
    for (int at = begin; at < end; at++) {
      char c = text.charAt(at);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        lowers++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (c == '-') {
        hyphens++;
      }
      hash = hash * 31 + (Character.isDigit(c) ? '0' : plain(c));
    }
    words[i] = hash;
    int two = 3;
    int three = 5;
    for (int back = 1; back <= 3 && end - back >= begin; back++) {
      int c = plain(text.charAt(end - back));
      if (back <= 2) {
        two = two * 131 + c;
      }
      three = three * 131 + c;
    }
    suffixes[2 * i] = two;
    suffixes[2 * i + 1] = three;
    boolean first = Character.isUpperCase(text.charAt(begin));
    int shape = digits > 0 ? (lowers + capitals > 0 ? 1 : 2) : lowers == 0 && capitals == 0 ? 3 : 0;
    if (shape == 0) {
      shape = capitals == 0 ? 4 : first ? (lowers == 0 ? (capitals == 1 ? 5 : 6) : 7) : 8;
    }
    shapes[i] = shape * 2 + (hyphens > 0 ? 1 : 0);
  }

  /// Lower case, and one form for each kind of apostrophe and quotation mark.
  private static int plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '´' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '—', '–' -> '-';
      default -> Character.toLowerCase(c);
    };
  }

  /// A word's identity in lower case, digits folded.
  int word(int i) {
    return i < 0 ? BEFORE_START : i >= size ? AFTER_END : words[i];
  }

  private int shape(int i) {
    return i < 0 ? 30 : i >= size ? 31 : shapes[i];
  }

  private int suffix(int i) {
    return i < 0 || i >= size ? 1 : suffixes[2 * i + 1];
  }

  /// @param out takes [#COUNT] hashes
  /// @param before tag of the token before, or the number of tags at the start
  /// @param twoBefore tag of the token before that
  void fill(int i, int before, int twoBefore, int[] out) {
    int w = words[i];
    int m = 0;
    out[m++] = mix(1, w);
    out[m++] = mix(2, suffixes[2 * i]);
    out[m++] = mix(3, suffixes[2 * i + 1]);
    out[m++] = mix(4, shapes[i] + (i == 0 ? 32 : 0));
    out[m++] = mix(5, before);
    out[m++] = mix(6, before * 64 + twoBefore);
    out[m++] = mix(mix(7, before), w);
    out[m++] = mix(8, word(i - 1));
    out[m++] = mix(9, word(i + 1));
    out[m++] = mix(10, word(i - 2));
    out[m++] = mix(11, word(i + 2));
    out[m++] = mix(12, suffix(i - 1));
    out[m++] = mix(13, suffix(i + 1));
    out[m++] = mix(mix(14, before), suffixes[2 * i + 1]);
    out[m++] = mix(mix(15, word(i + 1)), before);
    out[m++] = mix(16, shape(i - 1) * 1024 + shapes[i] * 32 + shape(i + 1));
    out[m++] = mix(mix(17, w), word(i + 1));
    out[m++] = mix(mix(18, word(i - 1)), w);
    out[m++] = mix(mix(19, shapes[i]), suffixes[2 * i + 1]);
    out[m] = mix(mix(20, before), shapes[i] * 32 + shape(i + 1));
  }
}
