package org.hearsay.quote.linear;

import org.hearsay.tag.FeatureHash;
import org.hearsay.text.Tokens;

/// What the model looks at around each word, as hashes.
///
/// Order and constants are part of the model: a change asks for a new training run.
final class LinearFeatures {
  /// Most features that one word has.
  static final int MOST = 48;

  /// Words that are looked at each way for the marks around a clause; bounds the work on endless lines.
  private static final int LONGEST_CLAUSE = 60;

  private static final int BEFORE = 0x3C6EF372;
  private static final int AFTER = 0x1F83D9AB;

  // Place of a word relative to double quotation marks, as this class reads them: the model was trained on that.
  private static final int UNQUOTED = 0;
  private static final int QUOTED = 1;
  private static final int OPENS = 2;
  private static final int CLOSES = 3;

  private final Tokens tokens;
  private final int size;
  private final int[] words;
  private final int[] suffixes;
  private final byte[] shapes;
  private final byte[] quotes;
  private final byte[] rates;
  private final byte[] tags;
  private final byte[] hints;
  private final boolean[] paragraphs;

  // Of the sentence that was last prepared.
  private int sentence = -1;
  private int begin;
  private int end;
  private boolean hasQuote;
  private int strongest;
  private int[] cueLeft = new int[64];
  private int[] cueRight = new int[64];

  /// @param hints for each token the label that the rules give it
  LinearFeatures(String text, Tokens tokens, byte[] tags, byte[] hints, CueRates cues) {
    this.tokens = tokens;
    this.tags = tags;
    this.hints = hints;
    size = tokens.size();
    words = new int[size];
    suffixes = new int[size];
    shapes = new byte[size];
    quotes = new byte[size];
    rates = new byte[size];
    paragraphs = new boolean[size];
    boolean inside = false;
    for (int i = 0; i < size; i++) {
      readWord(text, i);
      rates[i] = (byte) cues.rate(words[i]);
      paragraphs[i] = i == 0 || breaks(text, tokens.end(i - 1), tokens.begin(i));
      if (paragraphs[i]) {
        inside = false; // a paragraph inside a long quotation opens anew
      }
      char first = text.charAt(tokens.begin(i));
      boolean mark = first == '"' || first == '“' || first == '”' || isWireMark(text, i);
      if (mark) {
        boolean closes = first == '”' || (first != '“' && first != '`' && inside);
        quotes[i] = (byte) (closes ? CLOSES : OPENS);
        inside = !closes;
      } else {
        quotes[i] = (byte) (inside ? QUOTED : UNQUOTED);
      }
    }
  }

  int size() {
    return size;
  }

  static int wordHash(String text, int from, int to) {
    int hash = 17;
    for (int at = from; at < to; at++) {
      hash = hash * 31 + plain(text.charAt(at));
    }
    return hash;
  }

  private void readWord(String text, int i) {
    int from = tokens.begin(i);
    int to = tokens.end(i);
    char first = text.charAt(from);
    words[i] = Character.isDigit(first) ? mix(7, Math.min(8, to - from)) : wordHash(text, from, to);
    int suffix = 5;
    for (int back = 1; back <= 3 && to - back >= from; back++) {
      suffix = suffix * 131 + plain(text.charAt(to - back));
    }
    suffixes[i] = suffix;
    boolean lower = false;
    for (int at = from; at < to && !lower; at++) {
      lower = Character.isLowerCase(text.charAt(at));
    }
    int shape = 5;
    if (Character.isUpperCase(first)) {
      shape = lower || to - from == 1 ? 2 : 3;
    } else if (Character.isLowerCase(first)) {
      shape = 1;
    } else if (Character.isDigit(first)) {
      shape = 4;
    }
    shapes[i] = (byte) shape;
  }

  private boolean isWireMark(String text, int i) {
    return tokens.end(i) - tokens.begin(i) == 2
        && (text.charAt(tokens.begin(i)) == '\'' || text.charAt(tokens.begin(i)) == '`')
        && text.charAt(tokens.begin(i)) == text.charAt(tokens.begin(i) + 1);
  }

  private static boolean breaks(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  private static int plain(char c) {
    return switch (c) {
      case '’', '‘', 'ʼ', '´' -> '\'';
      case '“', '”', '„' -> '"';
      case '–' -> '—';
      default -> Character.toLowerCase(c);
    };
  }

  private void prepare(int token) {
    if (sentence >= 0 && token >= begin && token < end) {
      return;
    }
    sentence = tokens.sentenceOf(token);
    begin = tokens.sentenceBegin(sentence);
    end = tokens.sentenceEnd(sentence);
    int length = end - begin;
    if (cueLeft.length < length) {
      cueLeft = new int[length * 2];
      cueRight = new int[length * 2];
    }
    hasQuote = false;
    strongest = -1;
    int seen = -1;
    for (int i = begin; i < end; i++) {
      hasQuote |= quotes[i] == QUOTED;
      int rate = rates[i] & 0xFF;
      if (CueRates.level(rate) >= 2 && (strongest < 0 || rate > (rates[strongest] & 0xFF))) {
        strongest = i;
      }
      cueLeft[i - begin] = seen;
      if (CueRates.level(rate) >= 3) {
        seen = i;
      }
    }
    seen = -1;
    for (int i = end - 1; i >= begin; i--) {
      cueRight[i - begin] = seen;
      if (CueRates.level(rates[i] & 0xFF) >= 3) {
        seen = i;
      }
    }
  }

  /// @param out takes the hashes, none of them 0
  /// @return how many
  int fill(int i, int[] out) {
    prepare(i);
    int m = fillWords(i, out, 0);
    m = fillTags(i, out, m);
    m = fillClause(i, out, m);
    return fillHints(i, out, m);
  }

  /// The words around, how they are written, quotation marks, and the nearest cues.
  private int fillWords(int i, int[] out, int filled) {
    int w = words[i];
    int q = quotes[i];
    int before = word(i - 1);
    int twoBefore = word(i - 2);
    int after = word(i + 1);
    int twoAfter = word(i + 2);
    int left = cueLeft[i - begin];
    int right = cueRight[i - begin];
    int leftFar = leftFar(i);
    int rightFar = rightFar(i);
    int level = level(i);
    int quoted = hasQuote ? 1 : 0;
    int first = i == begin ? 1 : 0;
    int m = filled;
    out[m++] = mix(1, w);
    out[m++] = mix(2, before);
    out[m++] = mix(3, after);
    out[m++] = mix(4, twoBefore);
    out[m++] = mix(5, twoAfter);
    out[m++] = mix(mix(6, before), w);
    out[m++] = mix(mix(7, w), after);
    out[m++] = mix(8, suffixes[i]);
    out[m++] = mix(9, (shape(i - 1) * 8 + shapes[i]) * 8 + shape(i + 1));
    out[m++] = mix(10, ((quote(i - 1) * 4 + q) * 4 + quote(i + 1)) * 2 + first);
    out[m++] = mix(mix(11, w), q * 2 + quoted);
    out[m++] = mix(12, ((level(i - 1) * 8 + level) * 8 + level(i + 1)) * 4 + q);
    out[m++] = mix(13, (leftFar * 16 + rightFar) * 4 + q);
    out[m++] = mix(mix(14, left < 0 ? 0 : words[left]), leftFar * 4 + q);
    out[m++] = mix(mix(15, right < 0 ? 0 : words[right]), rightFar * 4 + q);
    int side = strongest < 0 ? 0 : strongest < i ? 1 : strongest == i ? 2 : 3;
    out[m++] = mix(mix(16, strongest < 0 ? 0 : words[strongest]), side * 4 + q);
    out[m++] = mix(mix(17, w), leftFar * 16 + rightFar);
    out[m++] = mix(mix(18, end - 2 >= begin ? words[end - 2] : 0), q * 2 + quoted);
    out[m++] = mix(mix(19, words[begin]), Math.min(3, i - begin) * 4 + q);
    out[m++] = mix(20, first * 8 + (i == end - 1 ? 4 : 0) + (paragraphs[i] ? 2 : 0) + quoted);
    out[m++] = mix(mix(mix(21, before), shapes[i]), after);
    return m;
  }

  /// Parts of speech.
  private int fillTags(int i, int[] out, int filled) {
    int w = words[i];
    int q = quotes[i];
    int before = word(i - 1);
    int after = word(i + 1);
    int t = tags[i];
    int tBefore = tag(i - 1);
    int tTwoBefore = tag(i - 2);
    int tAfter = tag(i + 1);
    int tTwoAfter = tag(i + 2);
    int leftFar = leftFar(i);
    int rightFar = rightFar(i);
    int level = level(i);
    int m = filled;
    out[m++] = mix(22, t * 4 + q);
    out[m++] = mix(23, tBefore * 64 + t);
    out[m++] = mix(24, t * 64 + tAfter);
    out[m++] = mix(25, (tBefore * 64 + t) * 64 + tAfter);
    out[m++] = mix(26, (tTwoBefore * 64 + tBefore) * 64 + t);
    out[m++] = mix(27, (t * 64 + tAfter) * 64 + tTwoAfter);
    out[m++] = mix(mix(28, w), t);
    out[m++] = mix(mix(29, before), t);
    out[m++] = mix(mix(30, after), t);
    out[m++] = mix(31, (t * 16 + leftFar) * 16 + rightFar);
    out[m++] = mix(32, (level * 64 + tBefore) * 64 + tAfter);
    return m;
  }

  /// The clause: the marks at its ends, its surest cue, and words further off.
  private int fillClause(int i, int[] out, int filled) {
    int q = quotes[i];
    int before = word(i - 1);
    int twoBefore = word(i - 2);
    int after = word(i + 1);
    int twoAfter = word(i + 2);
    int leftFar = leftFar(i);
    int rightFar = rightFar(i);
    int m = filled;
    int from = i;
    while (from > begin && i - from < LONGEST_CLAUSE && !isMark(from - 1)) {
      from--;
    }
    int to = i;
    while (to + 1 < end && to - i < LONGEST_CLAUSE && !isMark(to + 1)) {
      to++;
    }
    int clauseCue = 0;
    for (int at = from; at <= to; at++) {
      clauseCue = Math.max(clauseCue, level(at));
    }
    int markBefore = from > begin ? words[from - 1] : 3;
    int markAfter = to + 1 < end ? words[to + 1] : 4;
    out[m++] = mix(mix(mix(33, markBefore), markAfter), clauseCue);
    out[m++] = mix(mix(mix(34, markAfter), to + 2 < end ? words[to + 2] : 0), q);
    out[m++] = mix(35, ((clauseCue * 4 + q) * 16 + leftFar) * 16 + rightFar);
    out[m++] = mix(mix(36, words[from]), clauseCue);
    out[m++] = mix(37, word(i + 3));
    out[m++] = mix(mix(38, after), twoAfter);
    out[m++] = mix(mix(39, twoBefore), before);
    return m;
  }

  /// What the rules say.
  private int fillHints(int i, int[] out, int filled) {
    int w = words[i];
    int q = quotes[i];
    int before = word(i - 1);
    int after = word(i + 1);
    int t = tags[i];
    int leftFar = leftFar(i);
    int rightFar = rightFar(i);
    int level = level(i);
    int m = filled;
    int hint = hints[i];
    int around = (hint(i - 1) * 8 + hint) * 8 + hint(i + 1);
    out[m++] = mix(40, around);
    out[m++] = mix(mix(41, w), hint);
    out[m++] = mix(42, (t * 8 + hint) * 8 + hint(i + 1));
    out[m++] = mix(43, (level * 8 + hint) * 4 + q);
    out[m++] = mix(mix(44, before), around);
    out[m++] = mix(mix(45, after), around);
    out[m++] = mix(46, (hint * 16 + leftFar) * 16 + rightFar);
    return m;
  }

  /// How far the last cue before a word is; 9 where there is none.
  private int leftFar(int i) {
    int left = cueLeft[i - begin];
    return left < 0 ? 9 : bucket(i - left);
  }

  /// How far the next cue after a word is; 9 where there is none.
  private int rightFar(int i) {
    int right = cueRight[i - begin];
    return right < 0 ? 9 : bucket(right - i);
  }

  /// Features of the step from the word before to word `i`, which is not the first.
  int fillTransition(int i, int[] out) {
    prepare(i);
    int edge = paragraphs[i] ? 2 : i == begin ? 1 : 0;
    int t = tags[i];
    int tBefore = tag(i - 1);
    int m = 0;
    out[m++] = mix(50, (edge * 4 + quotes[i]) * 4 + quote(i - 1));
    out[m++] = mix(mix(51, words[i]), edge);
    out[m++] = mix(mix(52, word(i - 1)), edge);
    out[m++] = mix(53, tBefore * 64 + t);
    out[m++] = mix(54, level(i) * 8 + level(i - 1));
    out[m++] = mix(mix(mix(55, word(i - 1)), shapes[i]), level(i));
    out[m++] = mix(56, (tBefore * 64 + t) * 64 + tag(i + 1));
    out[m++] = mix(57, (hint(i - 1) * 8 + hints[i]) * 4 + edge);
    out[m++] = mix(mix(58, words[i]), hint(i - 1) * 8 + hints[i]);
    return m;
  }

  private int word(int i) {
    return i < 0 ? BEFORE : i >= size ? AFTER : words[i];
  }

  private int hint(int i) {
    return i < 0 || i >= size ? 0 : hints[i];
  }

  private int tag(int i) {
    return i < 0 ? 62 : i >= size ? 63 : tags[i];
  }

  private int shape(int i) {
    return i < 0 ? 6 : i >= size ? 7 : shapes[i];
  }

  private int quote(int i) {
    return i < 0 || i >= size ? UNQUOTED : quotes[i];
  }

  private int level(int i) {
    return i < 0 || i >= size ? 0 : CueRates.level(rates[i] & 0xFF);
  }

  private static final int COMMA = wordHash(",", 0, 1);
  private static final int QUOTE = wordHash("\"", 0, 1);
  private static final int SEMICOLON = wordHash(";", 0, 1);
  private static final int COLON = wordHash(":", 0, 1);
  private static final int DASH = wordHash("—", 0, 1);
  private static final int DASHES = wordHash("--", 0, 2);

  private boolean isMark(int i) {
    int w = words[i];
    return w == COMMA || w == QUOTE || w == SEMICOLON || w == COLON || w == DASH || w == DASHES;
  }

  private static int bucket(int distance) {
    return distance <= 4 ? distance : distance <= 6 ? 5 : distance <= 10 ? 6 : distance <= 20 ? 7 : 8;
  }

  /// Never 0, which stands for an empty place in a table of features.
  static int mix(int a, int b) {
    int x = FeatureHash.mix(a, b);
    return x == 0 ? 1 : x;
  }
}
