package org.hearsay.entity.speaker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.jspecify.annotations.Nullable;

/// Learns from an article's own pronouns whether somebody is a he or a she: lists of given names know it badly
/// for many languages.
///
/// A pronoun tells it where just one person is named before it in its sentence, or in the sentence before and none
/// in its own. One such place may mislead; two that agree overrule the lists.
final class Genders {
  private static final int ENOUGH = 2;

  private final ArticleWords words;
  private final Map<DraftEntity, int[]> votes = new LinkedHashMap<>();

  private Genders(ArticleWords words) {
    this.words = words;
  }

  static void read(ArticleWords words, ArticleCast cast, boolean[] quoted) {
    Genders genders = new Genders(words);
    DraftEntity before = null;
    for (int s = 0; s < words.tokens.sentences(); s++) {
      before = genders.sentence(words.tokens.sentenceBegin(s), words.tokens.sentenceEnd(s), cast, quoted, before);
    }
    genders.votes.forEach(Genders::settle);
  }

  /// @param before the only person of the sentence before
  /// @return the only person of this one; absent for none and for several
  private @Nullable DraftEntity sentence(
      int begin, int end, ArticleCast cast, boolean[] quoted, @Nullable DraftEntity before) {
    DraftEntity only = null;
    boolean several = false;
    int named = end;
    for (Name name : cast.inside(begin, end)) {
      DraftEntity draft = cast.of(name);
      if (draft.isPerson() && !quoted[name.begin()]) {
        several |= only != null && draft != only;
        named = only == null ? name.begin() : named;
        only = draft;
      }
    }
    DraftEntity who = only == null ? before : several ? null : only;
    int from = only == null ? begin : named;
    for (int i = from; who != null && i < end; i++) {
      char gender = quoted[i] ? '-' : gender(words.lower(i));
      if (gender != '-') {
        votes.computeIfAbsent(who, key -> new int[2])[gender == 'm' ? 0 : 1]++;
        break;
      }
    }
    return several ? null : only;
  }

  private static char gender(String word) {
    return switch (word) {
      case "he", "his", "him", "himself" -> 'm';
      case "she", "her", "hers", "herself" -> 'f';
      default -> '-';
    };
  }

  private static void settle(DraftEntity draft, int[] votes) {
    int more = Math.max(votes[0], votes[1]);
    int less = Math.min(votes[0], votes[1]);
    if (!draft.sureGender && more >= ENOUGH && more > 2 * less) {
      draft.gender = votes[0] > votes[1] ? 'm' : 'f';
    }
  }
}
