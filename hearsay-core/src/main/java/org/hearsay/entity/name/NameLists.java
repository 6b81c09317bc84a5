package org.hearsay.entity.name;

import org.jspecify.annotations.Nullable;

/// Finds the names of the lists in an article's words.
public final class NameLists {
  private NameLists() {}

  /// @return how many words from `begin` make a listed name, the longest; 0 for none
  static int lengthAt(ArticleWords words, int begin, int limit) {
    int longest = Math.min(limit, begin + Gazetteer.LONGEST);
    int end = begin + 1;
    while (end < longest && (words.isWord(end) || words.isPossessive(end))) {
      end++;
    }
    for (; end > begin; end--) {
      if (words.isCapital(end - 1) && at(words, begin, end) != null) {
        return end - begin;
      }
    }
    return 0;
  }

  public static Gazetteer.@Nullable Listed at(ArticleWords words, int begin, int end) {
    if (end == begin + 1) {
      return Gazetteer.shared().listed(words.exact(begin), words.folded(begin));
    }
    return Gazetteer.shared().listed("", words.key(begin, end));
  }
}
