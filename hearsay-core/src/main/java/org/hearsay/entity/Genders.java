package org.hearsay.entity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Learns from an article's own pronouns whether somebody is a he or a she: lists of given names know it badly
/// for many languages.
///
/// A pronoun tells it where just one person is named before it in its sentence, or in the sentence before and none
/// in its own. One such place may mislead; two that agree overrule the lists.
final class Genders {
  private static final int ENOUGH = 2;

  private final Words words;
  private final Map<Draft, int[]> votes = new LinkedHashMap<>();

  private Genders(Words words) {
    this.words = words;
  }

  static void read(Words words, Cast cast, boolean[] quoted) {
    Genders genders = new Genders(words);
    Draft before = null;
    for (int s = 0; s < words.tokens.sentences(); s++) {
      before = genders.sentence(words.tokens.sentenceBegin(s), words.tokens.sentenceEnd(s), cast, quoted, before);
    }
    genders.votes.forEach(Genders::settle);
  }

  /// @param before the only person of the sentence before
  /// @return the only person of this one; absent for none and for several
  private @Nullable Draft sentence(int begin, int end, Cast cast, boolean[] quoted, @Nullable Draft before) {
    Draft only = null;
    boolean several = false;
    int named = end;
    for (Name name : cast.inside(begin, end)) {
      Draft draft = cast.of(name);
      if (draft.isPerson() && !quoted[name.begin()]) {
        several |= only != null && draft != only;
        named = only == null ? name.begin() : named;
        only = draft;
      }
    }
    Draft who = only == null ? before : several ? null : only;
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

  private static void settle(Draft draft, int[] votes) {
    int more = Math.max(votes[0], votes[1]);
    int less = Math.min(votes[0], votes[1]);
    if (!draft.sureGender && more >= ENOUGH && more > 2 * less) {
      draft.gender = votes[0] > votes[1] ? 'm' : 'f';
    }
  }
}
