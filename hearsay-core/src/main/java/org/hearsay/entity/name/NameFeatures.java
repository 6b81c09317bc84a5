package org.hearsay.entity.name;

import static org.hearsay.tag.FeatureHash.mix;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.jspecify.annotations.Nullable;

/// What the name tagger looks at, as hashes: the words and their neighbours, the lists, the clusters, the
/// run of capitals, and what the rest of the article shows of a word.
///
/// Order and constants are part of the model: a change asks for a new training run.
final class NameFeatures {
  /// Classes of words on which the step from tag to tag depends; see [#wordClass(int)].
  static final int CLASSES = 24;

  private static final int COUNT = 92;
  private static final int START = 0x51ED270B;
  private static final int END = 0x2545F491;
  private static final int FEW = 5;

  private final ArticleWords words;
  private final int size;
  private final int[] word;
  private final int[] shape;
  private final int[] lists;
  private final int[] listed;
  private final int[] runBegin;
  private final int[] runEnd;
  private final int[] path;
  private final int[] level;
  private final int[] article;
  private final int[] headBefore;
  private final int[] headAfter;
  private final byte[] classes;

  /// Of each word; empty where they are made when asked for, since they take 300 bytes a word.
  private int[][] rows = {};

  private @Nullable NameVotes votes;
  private int sentenceBegin;
  private int sentenceEnd;

  NameFeatures(ArticleWords words) {
    this.words = words;
    size = words.size();
    word = new int[size];
    shape = new int[size];
    lists = new int[size];
    listed = new int[size];
    runBegin = new int[size];
    runEnd = new int[size];
    path = new int[size];
    level = new int[size];
    headBefore = new int[size];
    headAfter = new int[size];
    classes = new byte[size];
    Map<String, int[]> known = new HashMap<>();
    for (int i = 0; i < size; i++) {
      int[] read = known.computeIfAbsent(words.exact(i), key -> new int[5]);
      if (read[0] == 0) {
        read(i, read);
      }
      word[i] = read[0];
      shape[i] = read[1];
      lists[i] = read[2];
      path[i] = read[3];
      level[i] = read[4];
      classes[i] = (byte) classOf(i);
    }
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int end = words.tokens.sentenceEnd(s);
      for (int i = words.tokens.sentenceBegin(s); i < end; ) {
        i = Math.max(i + 1, run(i, end));
      }
      match(words.tokens.sentenceBegin(s), end);
    }
    article = new NameCompany(words, lists, runBegin, runEnd).features();
    for (int s = 0; s < words.tokens.sentences(); s++) {
      sentenceBegin = words.tokens.sentenceBegin(s);
      sentenceEnd = words.tokens.sentenceEnd(s);
      reach();
    }
  }

  /// The features of a word.
  int[] row(int i) {
    return rows.length == 0 ? make(i) : rows[i];
  }

  private int[] make(int i) {
    int sentence = words.sentence(i);
    sentenceBegin = words.tokens.sentenceBegin(sentence);
    sentenceEnd = words.tokens.sentenceEnd(sentence);
    return isNearCapital(i) ? fill(i) : cold(i);
  }

  /// Keeps the features of each word, for training, which asks for them over and over.
  NameFeatures keepRows() {
    int[][] made = new int[size][];
    for (int i = 0; i < size; i++) {
      made[i] = make(i);
    }
    rows = made;
    return this;
  }

  /// What the first reading of the whole article says of a word; empty before there was one.
  int[] votes(int i) {
    return votes == null ? NONE : votes.row(i);
  }

  private static final int[] NONE = {};

  /// @param tags of the first reading
  void vote(byte[] tags) {
    votes = new NameVotes(words, tags);
  }

  /// What of a word decides how likely one tag follows another.
  int wordClass(int i) {
    return classes[i];
  }

  private static final List<String> LINKS = EntityNameLists.ENGLISH.entries("name-features.links");

  private int classOf(int i) {
    int link = LINKS.indexOf(words.lower(i));
    if (link >= 0) {
      return link;
    }
    boolean initial = words.isInitial(i);
    boolean titled = words.isTitled(words.sentence(i));
    if (words.isCapital(i)) {
      return LINKS.size() + (titled ? 2 : initial ? 1 : 0);
    }
    int kind = shape[i] / 2;
    return LINKS.size() + 3 + (kind == 3 ? 0 : kind <= 2 ? 1 : titled ? 3 : 2);
  }

  static final int GIVEN = 1;
  private static final int FAMILY = 2;
  static final int TITLE = 4;
  private static final int ROLE = 8;
  private static final int ADJECTIVE = 16;
  private static final int PEOPLE = 32;
  static final int HEAD = 64;

  private void read(int i, int[] out) {
    String lower = words.lower(i);
    String folded = words.folded(i);
    out[0] = hash(lower, 0, lower.length());
    out[1] = shape(words.exact(i));
    Gazetteer lexicon = Gazetteer.shared();
    int bits = 0;
    char gender = lexicon.given(folded);
    bits |= gender != '?' ? GIVEN : 0;
    bits |= lexicon.isFamily(folded) ? FAMILY : 0;
    bits |= Titles.shared().get(lower) != null ? TITLE : 0;
    bits |= lexicon.isLearnedRole(lower) ? ROLE : 0;
    bits |= lexicon.countryOfAdjective(folded) != null ? ADJECTIVE : 0;
    bits |= lexicon.countryOfPeople(folded) != null ? PEOPLE : 0;
    String head = lexicon.head(lower);
    bits |= head == null ? 0 : HEAD * (head.equals("org") ? 1 : head.equals("place") ? 2 : 3);
    out[2] = bits;
    NameWords list = NameWords.english();
    int at = list.find(lower);
    if (at < 0 && !folded.equals(lower)) {
      at = list.find(folded);
    }
    int hyphen = lower.lastIndexOf('-');
    if (at < 0 && hyphen > 0 && hyphen + 1 < lower.length()) {
      at = list.find(lower.substring(hyphen + 1));
      if (at < 0) {
        at = list.find(lower.substring(0, hyphen));
      }
    }
    out[3] = list.path(at);
    out[4] = list.levels(at);
  }

  /// Marks a run of capitalized words.
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

  private int w(int i) {
    return i < sentenceBegin ? START : i >= sentenceEnd ? END : word[i];
  }

  private int at(int[] values, int i) {
    return i < sentenceBegin ? 1021 : i >= sentenceEnd ? 1022 : values[i];
  }

  private int tag(int i) {
    return i < sentenceBegin ? 101 : i >= sentenceEnd ? 102 : words.tag(i);
  }

  private int path(int i, int steps) {
    return i < sentenceBegin ? START : i >= sentenceEnd ? END : NameWords.prefix(path[i], steps);
  }

  /// Whether a capital stands near; all other words are hardly ever part of a name.
  private boolean isNearCapital(int i) {
    int end = Math.min(sentenceEnd, i + NEAR + 1);
    for (int k = Math.max(sentenceBegin, i - NEAR); k < end; k++) {
      if (words.isCapital(k)) {
        return true;
      }
    }
    return false;
  }

  private static final int NEAR = 2;

  private int[] cold(int i) {
    return new int[] {mix(91, word[i]), mix(92, shape[i]), mix(93, tag(i))};
  }

  /// Finds the longer runs of a sentence, which go on over words such as "of": for each word in one, what
  /// head nouns ("Ministry", "Airport") stand before and after it and how far.
  private void reach() {
    int begin = sentenceBegin;
    while (begin < sentenceEnd) {
      if (!words.isCapital(begin)) {
        begin++;
        continue;
      }
      int end = begin + 1;
      while (end < sentenceEnd && (words.isCapital(end) || linked(end))) {
        end++;
      }
      int before = 0;
      for (int i = begin; i < end; i++) {
        headBefore[i] = before;
        int head = lists[i] / HEAD;
        before = head > 0 ? head * 4 + 1 : before == 0 ? 0 : Math.min(before + 1, before / 4 * 4 + 3);
      }
      int after = 0;
      for (int i = end - 1; i >= begin; i--) {
        headAfter[i] = after;
        int head = lists[i] / HEAD;
        after = head > 0 ? head * 4 + 1 : after == 0 ? 0 : Math.min(after + 1, after / 4 * 4 + 3);
      }
      begin = end;
    }
  }

  /// "of", "of the", "and" and the like between two capitals.
  private boolean linked(int i) {
    if (!JOINING.contains(words.lower(i))) {
      return false;
    }
    boolean next = i + 1 < sentenceEnd && words.isCapital(i + 1);
    return next
        || (i + 2 < sentenceEnd && words.lower(i + 1).equals("the") && words.isCapital(i + 2))
        || (words.lower(i).equals("the") && i + 1 < sentenceEnd && words.isCapital(i + 1));
  }

  private static final Set<String> JOINING = EntityNameLists.ENGLISH.words("name-features.joining");

  /// A word and where it stands.
  ///
  /// @param i the word
  /// @param begin the first word of the run of capitals that it stands in; the word itself where it stands in none
  /// @param end one past the last word of the run
  /// @param inPlace where in the run it stands, and how much of the run is left
  /// @param context bits: opens a sentence 1, in a title 2, also written small 4
  private record Here(int i, int begin, int end, int inPlace, int context) {}

  private Here here(int i) {
    boolean inRun = runEnd[i] > runBegin[i];
    int begin = inRun ? runBegin[i] : i;
    int end = inRun ? runEnd[i] : i + 1;
    int inPlace = Math.min(i - begin, 3) * 8 + Math.min(end - i, 4) + (inRun ? 0 : 64);
    int context =
        (words.isInitial(i) ? 1 : 0) + (words.isTitled(words.sentence(i)) ? 2 : 0) + (words.isAlsoSmall(i) ? 4 : 0);
    return new Here(i, begin, end, inPlace, context);
  }

  private int[] fill(int i) {
    int[] out = new int[COUNT];
    Here here = here(i);
    int m = wordsAndTags(here, out, 0);
    m = listsAround(here, out, m);
    m = runOfCapitals(here, out, m);
    m = clusters(here, out, m);
    m = nameLevels(here, out, m);
    m = restOfArticle(here, out, m);
    m = surroundings(here, out, m);
    return Arrays.copyOf(out, m);
  }

  /// The words around, how the word is written, the parts of speech.
  private int wordsAndTags(Here here, int[] out, int from) {
    int i = here.i();
    int w = word[i];
    int s = shape[i];
    int m = from;
    String lower = words.lower(i);
    int length = lower.length();
    out[m++] = mix(1, w);
    out[m++] = mix(2, w(i - 1));
    out[m++] = mix(3, w(i + 1));
    out[m++] = mix(4, w(i - 2));
    out[m++] = mix(5, w(i + 2));
    out[m++] = mix(mix(6, w), w(i + 1));
    out[m++] = mix(mix(7, w(i - 1)), w);
    out[m++] = mix(mix(8, w(i - 1)), w(i + 1));
    out[m++] = mix(mix(9, hash(lower, 0, Math.min(3, length))), s);
    out[m++] = mix(mix(10, hash(lower, Math.max(0, length - 2), length)), s);
    out[m++] = mix(mix(11, hash(lower, Math.max(0, length - 3), length)), s);
    out[m++] = mix(mix(12, hash(lower, Math.max(0, length - 4), length)), s);
    out[m++] = mix(13, s);
    out[m++] = mix(14, at(shape, i - 1) * 1024 + s * 32 + at(shape, i + 1) % 32);
    out[m++] = mix(15, s * 4096 + at(shape, i + 1) % 32 * 64 + at(shape, i + 2) % 32);
    out[m++] = mix(16, tag(i));
    out[m++] = mix(17, tag(i - 1) * 128 + tag(i));
    out[m++] = mix(18, tag(i) * 128 + tag(i + 1));
    out[m++] = mix(19, (tag(i - 1) * 128 + tag(i)) * 128 + tag(i + 1));
    return m;
  }

  /// The lists that hold the word and its neighbours.
  private int listsAround(Here here, int[] out, int from) {
    int i = here.i();
    int s = shape[i];
    int l = lists[i];
    int g = listed[i];
    int m = from;
    out[m++] = mix(20, g * 32 + s);
    out[m++] = mix(21, at(listed, i - 1) * 1024 + g);
    out[m++] = mix(22, g * 1024 + at(listed, i + 1));
    out[m++] = mix(23, l * 32 + s);
    out[m++] = mix(24, at(lists, i - 1) * 2048 + l);
    out[m++] = mix(25, l * 2048 + at(lists, i + 1));
    out[m++] = mix(mix(26, at(lists, i - 1) * 2048 + l), at(lists, i + 1));
    return m;
  }

  /// The run of capitals: its words, its edges, how far in the word stands.
  private int runOfCapitals(Here here, int[] out, int from) {
    int i = here.i();
    int w = word[i];
    int s = shape[i];
    int begin = here.begin();
    int end = here.end();
    int inPlace = here.inPlace();
    int context = here.context();
    int m = from;
    out[m++] = mix(27, inPlace);
    out[m++] = mix(mix(28, w(end - 1)), inPlace);
    out[m++] = mix(29, at(lists, end - 1) * 128 + inPlace);
    out[m++] = mix(mix(30, w(begin - 1)), inPlace);
    out[m++] = mix(mix(31, w(end)), inPlace);
    out[m++] = mix(mix(32, w(end)), end - begin);
    out[m++] = mix(mix(33, w(begin - 1)), end - begin);
    out[m++] = mix(34, at(lists, begin - 1) * 128 + inPlace);
    out[m++] = mix(35, at(lists, begin) * 2048 + at(lists, end - 1));
    out[m++] = mix(36, context * 32 + s);
    out[m++] = mix(mix(37, context), w);
    out[m++] = mix(mix(38, w(begin)), w(end - 1));
    out[m++] = mix(mix(39, w(end)), w(end + 1));
    out[m++] = mix(mix(40, w(begin - 2)), w(begin - 1));
    out[m++] = mix(41, at(lists, end) * 128 + at(lists, begin - 1) % 128);
    out[m++] = mix(mix(42, at(lists, begin - 1) * 128 + inPlace), at(lists, end));
    return m;
  }

  /// The clusters of words that are used alike.
  private int clusters(Here here, int[] out, int from) {
    int i = here.i();
    int s = shape[i];
    int p = path[i];
    int begin = here.begin();
    int end = here.end();
    int inPlace = here.inPlace();
    int m = from;
    out[m++] = mix(43, p);
    out[m++] = mix(44, NameWords.prefix(p, 10) * 32 + s);
    out[m++] = mix(45, NameWords.prefix(p, 7) * 32 + s);
    out[m++] = mix(46, NameWords.prefix(p, 5) * 32 + s);
    out[m++] = mix(47, at(path, i - 1));
    out[m++] = mix(48, at(path, i + 1));
    out[m++] = mix(49, path(i - 1, 8));
    out[m++] = mix(50, path(i + 1, 8));
    out[m++] = mix(mix(51, path(i - 1, 10)), NameWords.prefix(p, 10));
    out[m++] = mix(mix(52, path(i + 1, 10)), NameWords.prefix(p, 10));
    out[m++] = mix(53, at(path, i - 2));
    out[m++] = mix(54, at(path, i + 2));
    out[m++] = mix(mix(55, path(begin - 1, 10)), path(end, 10));
    out[m++] = mix(mix(56, path(begin - 1, 12)), inPlace);
    out[m++] = mix(mix(57, path(end, 12)), inPlace);
    out[m++] = mix(mix(58, path(end - 1, 12)), inPlace);
    out[m++] = mix(mix(59, path(begin, 10)), path(end - 1, 10));
    out[m++] = mix(mix(60, path(i - 1, 7) * 512 + path(i - 2, 7)), s);
    out[m++] = mix(mix(61, path(i + 1, 7) * 512 + path(i + 2, 7)), s);
    return m;
  }

  /// How often names hold the word.
  private int nameLevels(Here here, int[] out, int from) {
    int i = here.i();
    int s = shape[i];
    int l = lists[i];
    int p = path[i];
    int z = level[i];
    int begin = here.begin();
    int end = here.end();
    int inPlace = here.inPlace();
    int context = here.context();
    int m = from;
    out[m++] = mix(62, z * 32 + s);
    out[m++] = mix(63, at(level, i - 1) * 1024 + z);
    out[m++] = mix(64, z * 1024 + at(level, i + 1));
    out[m++] = mix(65, at(level, begin) * 1024 + at(level, end - 1) + inPlace * 2_000_000);
    out[m++] = mix(mix(66, at(level, begin - 1)), z);
    out[m++] = mix(67, (z & 15) * 4096 + context * 32 + s);
    out[m++] = mix(68, (z >> 4) * 4096 + context * 32 + s);
    out[m++] = mix(mix(69, z * 2048 + l), NameWords.prefix(p, 6));
    out[m++] = mix(mix(70, least(begin, end, 0) * 4 + least(begin, end, 2)), inPlace);
    return m;
  }

  /// What the rest of the article says of the word.
  private int restOfArticle(Here here, int[] out, int from) {
    int i = here.i();
    int w = word[i];
    int s = shape[i];
    int l = lists[i];
    int z = level[i];
    int begin = here.begin();
    int end = here.end();
    int inPlace = here.inPlace();
    int context = here.context();
    int told = article[i];
    int m = from;
    out[m++] = mix(71, told * 32 + s);
    out[m++] = mix(mix(72, told & (32 | 64 | 512)), context);
    out[m++] = mix(mix(73, told & (128 | 256 | 1024)), context);
    out[m++] = mix(mix(74, told & 31), context);
    out[m++] = mix(mix(75, told & (32 | 64 | 128 | 512 | 1024)), z);
    out[m++] = mix(mix(76, told), l);
    out[m++] = mix(mix(77, at(article, end - 1)), inPlace);
    out[m++] = mix(mix(78, at(article, begin)), inPlace);
    out[m++] = mix(mix(79, told & (64 | 512 | 1024)), w);
    return m;
  }

  /// A short sentence, words further off, and the nouns of roles before and after.
  private int surroundings(Here here, int[] out, int from) {
    int i = here.i();
    int w = word[i];
    int s = shape[i];
    int l = lists[i];
    int p = path[i];
    int context = here.context();
    int m = from;
    int heads = headBefore[i] * 16 + headAfter[i];
    out[m++] = mix(mix(80, words.tokens.sentenceEnd(words.sentence(i)) - sentenceBegin < 12 ? 1 : 0), context * 32 + s);
    out[m++] = mix(mix(81, w(i - 1)), at(path, i + 1));
    out[m++] = mix(mix(82, at(path, i - 1)), w(i + 1));
    out[m++] = mix(83, w(i - 3));
    out[m++] = mix(84, w(i + 3));
    out[m++] = mix(85, heads * 32 + s);
    out[m++] = mix(mix(86, heads), w);
    out[m++] = mix(mix(87, heads), NameWords.prefix(p, 10));
    out[m++] = mix(mix(88, heads * 16 + l / HEAD), w(i - 1));
    return m;
  }

  /// The lowest level of the words of a run, so that one unknown word shows.
  private int least(int begin, int end, int shift) {
    int least = 3;
    for (int i = begin; i < Math.min(end, begin + FEW); i++) {
      least = Math.min(least, (level[i] >> shift) & 3);
    }
    return least;
  }

  private static int hash(String word, int from, int to) {
    int hash = 17;
    for (int i = from; i < to; i++) {
      char c = word.charAt(i);
      hash = hash * 31 + (c >= '0' && c <= '9' ? '0' : c);
    }
    return hash;
  }
}
