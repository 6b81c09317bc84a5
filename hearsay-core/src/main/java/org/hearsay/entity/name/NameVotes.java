package org.hearsay.entity.name;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.tag.FeatureHash;

/// What a first reading of an article found, as features for the second: so that a name is the same thing
/// everywhere, and a part of it known once the whole was seen.
final class NameVotes {
  private static final int LONGEST = 6;

  private final ArticleWords words;
  private final byte[] tags;
  private final int[] whole;

  /// Of a word, how often it had each type; of the last and the first words of people's names, how often.
  private final Map<String, int[]> byWord = new HashMap<>();

  /// Of names as wholes, how often each type.
  private final Map<String, int[]> byName = new HashMap<>();

  NameVotes(ArticleWords words, byte[] tags) {
    this.words = words;
    this.tags = tags.clone();
    int size = words.size();
    for (int i = 0; i < size; ) {
      int type = NameTagger.type(tags[i]);
      int end = i + 1;
      while (type > 0 && end < size && tags[end] == 2 * type) {
        end++;
      }
      if (type > 0) {
        byName.computeIfAbsent(words.key(i, end), key -> new int[NameTagger.TYPES])[type]++;
      }
      for (int k = i; k < end; k++) {
        boolean counts = words.isCapital(k) && !words.isTitled(words.sentence(k));
        if (counts) {
          int[] votes = byWord.computeIfAbsent(words.folded(k), key -> new int[NameTagger.TYPES + 2]);
          votes[type]++;
          if (type == 1 && end - i > 1) {
            votes[NameTagger.TYPES + (k == end - 1 ? 0 : 1)]++;
          }
        }
      }
      i = end;
    }
    whole = wholes();
  }

  private static final int NOTHING = 97;

  private static int most(int[] counts, int from) {
    int best = from;
    int sum = 0;
    for (int type = from; type < NameTagger.TYPES; type++) {
      best = counts[type] > counts[best] ? type : best;
      sum += counts[type];
    }
    int share = sum == 0 ? 0 : counts[best] * 4 > sum * 3 ? 2 : 1;
    return counts[best] == 0 ? NOTHING : best * 16 + Math.min(3, counts[best]) * 4 + share;
  }

  /// Of each word, the name that it is part of by its wording.
  private int[] wholes() {
    int size = words.size();
    int[] found = new int[size];
    for (int i = 0; i < size; i++) {
      if (!words.isCapital(i)) {
        continue;
      }
      int limit = Math.min(words.tokens.sentenceEnd(words.sentence(i)), i + LONGEST);
      for (int end = limit; end > i; end--) {
        int[] counts = words.isWord(end - 1) ? byName.get(words.key(i, end)) : null;
        if (counts != null) {
          int type = most(counts, 1) / 16;
          for (int k = i; k < end; k++) {
            found[k] = Math.max(found[k], Math.min(end - i, 3) * 64 + type * 4 + (k == i ? 1 : k == end - 1 ? 3 : 2));
          }
          break;
        }
      }
    }
    return found;
  }

  /// The features of a word.
  int[] row(int i) {
    int sentence = words.sentence(i);
    int begin = words.tokens.sentenceBegin(sentence);
    int end = words.tokens.sentenceEnd(sentence);
    int own = tags[i];
    int left = i > begin ? tags[i - 1] : 50;
    int right = i + 1 < end ? tags[i + 1] : 51;
    int[] counts = words.isCapital(i) ? byWord.get(words.folded(i)) : null;
    int all = counts == null ? NOTHING + 1 : most(counts, 0);
    int named = counts == null ? NOTHING + 1 : most(counts, 1);
    int parts =
        counts == null ? 0 : Math.min(2, counts[NameTagger.TYPES]) * 4 + Math.min(2, counts[NameTagger.TYPES + 1]);
    boolean titled = words.isTitled(sentence);
    int place = (titled ? 2 : 0) + (words.isInitial(i) ? 1 : 0);
    return new int[] {
      FeatureHash.mix(201, own),
      FeatureHash.mix(202, left * 64 + own),
      FeatureHash.mix(203, own * 64 + right),
      FeatureHash.mix(204, (left * 64 + own) * 64 + right),
      FeatureHash.mix(205, all),
      FeatureHash.mix(206, all * 64 + own),
      FeatureHash.mix(207, named * 64 + own),
      FeatureHash.mix(208, named * 4 + place),
      FeatureHash.mix(209, parts * 64 + own),
      FeatureHash.mix(210, parts * 1024 + named),
      FeatureHash.mix(211, whole[i]),
      FeatureHash.mix(212, whole[i] * 64 + own),
      FeatureHash.mix(213, whole[i] * 1024 + all),
      FeatureHash.mix(214, (i > begin ? whole[i - 1] : 1) * 1024 + whole[i]),
      FeatureHash.mix(215, whole[i] * 1024 + (i + 1 < end ? whole[i + 1] : 1)),
      FeatureHash.mix(FeatureHash.mix(216, all * 4 + place), words.isAlsoSmall(i) ? 1 : 0),
    };
  }
}
