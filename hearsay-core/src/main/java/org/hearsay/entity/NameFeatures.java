package org.hearsay.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the name tagger looks at, as hashes.
///
/// Order and constants are part of the model: a change asks for a new training run.
final class NameFeatures {
  static final int COUNT = 52;

  private static final int START = 0x51ED270B;
  private static final int END = 0x2545F491;
  private static final int FEW = 5;

  private final Words words;
  private final int size;
  private final int[] word;
  private final int[] prefix;
  private final int[] suffix;
  private final int[] suffixFour;
  private final int[] shape;
  private final int[] lists;
  private final int[] listed;
  private final int[] runBegin;
  private final int[] runEnd;
  private final Set<String> people = new HashSet<>();
  private final Map<String, int[]> history = new HashMap<>();
  private int sentenceBegin;
  private int sentenceEnd;

  NameFeatures(Words words) {
    this.words = words;
    size = words.size();
    word = new int[size];
    prefix = new int[size];
    suffix = new int[size];
    suffixFour = new int[size];
    shape = new int[size];
    lists = new int[size];
    listed = new int[size];
    runBegin = new int[size];
    runEnd = new int[size];
    for (int i = 0; i < size; i++) {
      read(i);
    }
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int end = words.tokens.sentenceEnd(s);
      for (int i = words.tokens.sentenceBegin(s); i < end; ) {
        i = Math.max(i + 1, run(i, end));
      }
      match(words.tokens.sentenceBegin(s), end);
    }
    for (int i = 1; i < size; i++) {
      boolean named = (lists[i - 1] & (GIVEN | TITLE)) != 0 && words.isCapital(i - 1);
      if (named && words.isCapital(i) && words.sentence(i) == words.sentence(i - 1)) {
        people.add(words.folded(i));
      }
    }
  }

  private static final int GIVEN = 1;
  private static final int FAMILY = 2;
  private static final int TITLE = 4;
  private static final int ROLE = 8;
  private static final int ADJECTIVE = 16;
  private static final int PEOPLE = 32;
  private static final int HEAD = 64;

  private void read(int i) {
    String lower = words.lower(i);
    String folded = words.folded(i);
    int length = lower.length();
    word[i] = hash(lower, 0, length);
    prefix[i] = hash(lower, 0, Math.min(3, length));
    suffix[i] = hash(lower, Math.max(0, length - 3), length);
    suffixFour[i] = hash(lower, Math.max(0, length - 4), length);
    shape[i] = shape(words.exact(i));
    Gazetteer lexicon = Gazetteer.shared();
    int bits = 0;
    char gender = lexicon.given(folded);
    bits |= gender != '?' ? GIVEN : 0;
    bits |= lexicon.isFamily(folded) ? FAMILY : 0;
    bits |= Titles.shared().get(lower) != null ? TITLE : 0;
    bits |= lexicon.role(lower) != null ? ROLE : 0;
    bits |= lexicon.countryOfAdjective(folded) != null ? ADJECTIVE : 0;
    bits |= lexicon.countryOfPeople(folded) != null ? PEOPLE : 0;
    String head = lexicon.head(lower);
    bits |= head == null ? 0 : HEAD * (head.equals("org") ? 1 : head.equals("place") ? 2 : 3);
    lists[i] = bits;
  }

  /// Marks a run of capitalised words.
  private int run(int begin, int limit) {
    int end = begin;
    while (end < limit && words.isCapital(end)) {
      end++;
    }
    for (int i = begin; i < end; i++) {
      runBegin[i] = begin;
      runEnd[i] = end;
    }
    if (end == begin) {
      runBegin[begin] = begin;
      runEnd[begin] = begin;
    }
    return end;
  }

  /// Marks names of the lists, the longest first.
  private void match(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (!words.isCapital(i)) {
        continue;
      }
      int length = NameLists.lengthAt(words, i, end);
      if (length > 0) {
        Gazetteer.Listed found = NameLists.at(words, i, i + length);
        int kind = found == null ? 0 : code(found.kind());
        for (int k = i; k < i + length; k++) {
          listed[k] = kind * 4 + (k == i ? 1 : 2) + (length > 1 ? 32 * 4 : 0);
        }
        i += length - 1;
      }
    }
  }

  /// Numbers of the kinds in the model; they outlast any change of [EntityKind].
  private static int code(EntityKind kind) {
    return switch (kind) {
      case PERSON -> 1;
      case ORGANIZATION -> 2;
      case OUTLET -> 3;
      case COUNTRY -> 4;
      case PLACE -> 5;
      case GROUP -> 6;
      case UNNAMED -> 7;
      case OTHER -> 8;
    };
  }

  private static int shape(String exact) {
    int capitals = 0;
    int lowers = 0;
    int digits = 0;
    int others = 0;
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isLowerCase(c)) {
        lowers++;
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        others++;
      }
    }
    boolean first = Character.isUpperCase(exact.charAt(0));
    int kind;
    if (digits > 0) {
      kind = capitals + lowers > 0 ? 1 : 2;
    } else if (capitals + lowers == 0) {
      kind = 3;
    } else if (capitals == 0) {
      kind = 4;
    } else if (lowers == 0) {
      kind = capitals == 1 ? 5 : exact.length() < FEW ? 6 : 7;
    } else {
      kind = first ? (capitals == 1 ? 8 : 9) : 10;
    }
    return kind * 2 + (others > 0 ? 1 : 0);
  }

  void sentence(int begin, int end) {
    sentenceBegin = begin;
    sentenceEnd = end;
  }

  /// Keeps what a word was taken for, so that the same word later in the article leans on it.
  void decided(int i, int type) {
    if (words.isCapital(i) && !words.isTitled(words.sentence(i))) {
      int[] counts = history.computeIfAbsent(words.folded(i), key -> new int[NameTagger.TYPES]);
      counts[type]++;
    }
  }

  private int past(int i) {
    int @Nullable [] counts = words.isCapital(i) ? history.get(words.folded(i)) : null;
    if (counts == null) {
      return -1;
    }
    int best = 0;
    for (int type = 1; type < counts.length; type++) {
      if (counts[type] > counts[best]) {
        best = type;
      }
    }
    return best * 2 + (counts[best] > 1 ? 1 : 0);
  }

  private int w(int i) {
    return i < sentenceBegin ? START : i >= sentenceEnd ? END : word[i];
  }

  private int at(int[] values, int i) {
    return i < sentenceBegin ? 1021 : i >= sentenceEnd ? 1022 : values[i];
  }

  private int tag(int i) {
    return i < sentenceBegin ? 101 : i >= sentenceEnd ? 102 : words.tag(i);
  }

  /// @param before tag of the word before, or the number of tags at the start
  /// @param out takes [#COUNT] hashes
  void fill(int i, int before, int twoBefore, int[] out) {
    int m = 0;
    int w = word[i];
    int s = shape[i];
    int l = lists[i];
    int g = listed[i];
    boolean inRun = runEnd[i] > runBegin[i];
    int begin = inRun ? runBegin[i] : i;
    int end = inRun ? runEnd[i] : i + 1;
    int inPlace = Math.min(i - begin, 3) * 8 + Math.min(end - i, 4) + (inRun ? 0 : 64);
    int context =
        (words.isInitial(i) ? 1 : 0)
            + (words.isTitled(words.sentence(i)) ? 2 : 0)
            + (words.isAlsoSmall(i) ? 4 : 0);
    int doc = people.contains(words.folded(i)) ? 1 : 0;
    int past = past(i);
    out[m++] = mix(1, w);
    out[m++] = mix(2, w(i - 1));
    out[m++] = mix(3, w(i + 1));
    out[m++] = mix(4, w(i - 2));
    out[m++] = mix(5, w(i + 2));
    out[m++] = mix(mix(6, w), w(i + 1));
    out[m++] = mix(mix(7, w(i - 1)), w);
    out[m++] = mix(mix(8, prefix[i]), s);
    out[m++] = mix(mix(9, suffix[i]), s);
    out[m++] = mix(mix(10, suffixFour[i]), s);
    out[m++] = mix(11, s);
    out[m++] = mix(12, at(shape, i - 1) * 1024 + s * 32 + at(shape, i + 1) % 32);
    out[m++] = mix(13, tag(i));
    out[m++] = mix(14, tag(i - 1) * 128 + tag(i));
    out[m++] = mix(15, tag(i) * 128 + tag(i + 1));
    out[m++] = mix(16, before);
    out[m++] = mix(17, before * 64 + twoBefore);
    out[m++] = mix(mix(18, before), w);
    out[m++] = mix(mix(19, before), w(i - 1));
    out[m++] = mix(20, before * 2048 + s * 32 + context);
    out[m++] = mix(21, before * 128 + tag(i));
    out[m++] = mix(22, g * 32 + s);
    out[m++] = mix(23, at(listed, i - 1) * 1024 + g);
    out[m++] = mix(24, g * 1024 + at(listed, i + 1));
    out[m++] = mix(25, g * 64 + before);
    out[m++] = mix(26, l * 32 + s);
    out[m++] = mix(27, at(lists, i - 1) * 2048 + l);
    out[m++] = mix(28, l * 2048 + at(lists, i + 1));
    out[m++] = mix(mix(29, l), before * 2048 + at(lists, i + 1));
    out[m++] = mix(30, inPlace);
    out[m++] = mix(31, inPlace * 64 + before);
    out[m++] = mix(mix(32, w(end - 1)), inRun ? 1 : 0);
    out[m++] = mix(33, at(lists, end - 1) * 128 + inPlace);
    out[m++] = mix(34, w(begin - 1));
    out[m++] = mix(35, w(end));
    out[m++] = mix(mix(36, w(end)), end - begin);
    out[m++] = mix(mix(37, w(begin - 1)), end - begin);
    out[m++] = mix(38, at(lists, begin - 1) * 128 + inPlace);
    out[m++] = mix(39, at(lists, begin) * 2048 + at(lists, end - 1));
    out[m++] = mix(40, context * 32 + s);
    out[m++] = mix(mix(41, context), w);
    out[m++] = mix(42, doc * 32 + s);
    out[m++] = mix(43, doc * 4096 + l * 8 + context);
    out[m++] = mix(44, past * 64 + before);
    out[m++] = mix(45, past * 32 + s);
    out[m++] = mix(mix(46, past(Math.min(i + 1, sentenceEnd - 1))), before);
    out[m++] = mix(mix(47, w(begin)), w(end - 1));
    out[m++] = mix(mix(48, w(end)), w(end + 1));
    out[m++] = mix(mix(49, w(begin - 2)), w(begin - 1));
    out[m++] = mix(50, at(lists, end) * 128 + at(lists, begin - 1) % 128);
    out[m++] = mix(mix(51, before), w(i + 1));
    out[m] = mix(mix(52, at(suffix, i - 1)), at(suffix, i + 1));
  }

  private static int hash(String word, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      hash = hash * 31 + (c >= '0' && c <= '9' ? '0' : c);
    }
    return hash;
  }

  private static int mix(int a, int b) {
    int x = a * 0x9E3779B1 + b;
    x ^= x >>> 15;
    x *= 0x85EBCA6B;
    x ^= x >>> 13;
    x *= 0xC2B2AE35;
    return x ^ (x >>> 16);
  }
}
