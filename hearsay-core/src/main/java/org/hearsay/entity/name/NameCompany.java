package org.hearsay.entity.name;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// What the capitalized words of an article stand beside, wherever in it: a title before, a verb of
/// speaking after, the head of a body's name.
final class NameCompany {
  private final ArticleWords words;
  private final int[] lists;
  private final int[] runBegin;
  private final int[] runEnd;

  /// @param lists bits of each word as in [NameFeatures]
  /// @param runBegin of each word the first of its run of capitals
  /// @param runEnd one past the last
  NameCompany(ArticleWords words, int[] lists, int[] runBegin, int[] runEnd) {
    this.words = words;
    this.lists = lists;
    this.runBegin = runBegin;
    this.runEnd = runEnd;
  }

  /// Gathers for each capitalized word what it stands beside anywhere in the article.
  int[] features() {
    int size = words.size();
    int[] article = new int[size];
    Map<String, int[]> seen = new HashMap<>();
    for (int i = 0; i < size; i++) {
      boolean counts = words.isCapital(i) && !words.isTitled(words.sentence(i));
      if (counts) {
        seen.computeIfAbsent(words.folded(i), key -> new int[1])[0] |= beside(i);
      }
    }
    for (int i = 0; i < size; i++) {
      int[] found = words.isCapital(i) ? seen.get(words.folded(i)) : null;
      article[i] = (found == null ? 0 : found[0]) | (words.isAlsoSmall(i) ? 1 << 12 : 0);
    }
    return article;
  }

  private int beside(int i) {
    int sentence = words.sentence(i);
    int begin = words.tokens.sentenceBegin(sentence);
    int end = words.tokens.sentenceEnd(sentence);
    int bits = words.isInitial(i) ? 0 : 1;
    boolean first = runBegin[i] == i;
    boolean last = runEnd[i] == i + 1;
    bits |= first && last ? 2 : first ? 4 : last ? 8 : 16;
    int before = i > begin ? lists[i - 1] : 0;
    boolean capital = i > begin && words.isCapital(i - 1);
    bits |= capital && (before & NameFeatures.TITLE) != 0 ? 32 : 0;
    bits |= capital && (before & NameFeatures.GIVEN) != 0 ? 64 : 0;
    bits |= i > begin && PLACED.contains(words.lower(i - 1)) ? 128 : 0;
    bits |= i > begin && words.lower(i - 1).equals("the") ? 256 : 0;
    bits |= last && i + 1 < end && SPEAKS.contains(words.lower(i + 1)) ? 512 : 0;
    bits |= last && i > begin && SPEAKS.contains(words.lower(i - 1)) ? 512 : 0;
    bits |= !last && lists[runEnd[i] - 1] / NameFeatures.HEAD == 1 ? 1024 : 0;
    bits |= last && i + 1 < end && words.lower(i + 1).equals("'s") ? 2048 : 0;
    return bits;
  }

  private static final Set<String> PLACED = EntityNameLists.ENGLISH.words("name-company.placed");
  private static final Set<String> SPEAKS = EntityNameLists.ENGLISH.words("name-company.speaks");
}
