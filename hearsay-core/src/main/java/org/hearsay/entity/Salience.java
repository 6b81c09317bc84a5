package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Who is in the reader's mind at a place: who was named, who was a subject, who spoke last.
final class Salience {
  /// How far back a pronoun looks, in mentions and in sentences; keeps long articles linear.
  private static final int LOOK_BACK = 60;

  private static final int SENTENCES = 5;

  /// A mention as pronouns see it.
  ///
  /// @param at first word
  private record Ref(int at, Draft draft, boolean subject, boolean speaker, boolean quoted, boolean owner) {}

  private final Words words;
  private final List<Ref> named = new ArrayList<>();
  private final List<Ref> spoke = new ArrayList<>();

  /// Sentences of the narrator up to each word; whole sentences of direct speech do not count.
  private final int[] told;

  Salience(Words words, Cast cast, boolean[] quoted) {
    this.words = words;
    told = new int[words.size()];
    int count = 0;
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      boolean speech = end > begin && quoted[Math.min(begin + 1, end - 1)] && quoted[Math.max(begin, end - 2)];
      count += speech ? 0 : 1;
      for (int i = begin; i < end; i++) {
        told[i] = count;
      }
    }
    for (Name name : cast.names()) {
      boolean owner = words.isPossessive(name.end());
      named.add(
          new Ref(
              name.begin(),
              cast.of(name),
              !owner && isSubject(name.begin(), name.end()),
              false,
              quoted[name.begin()],
              owner));
    }
  }

  /// Whether words are followed by a finite verb, an apposition between commas skipped.
  boolean isSubject(int begin, int end) {
    int limit = words.tokens.sentenceEnd(words.sentence(begin));
    if (begin > 0 && words.sentence(begin - 1) == words.sentence(begin)) {
      String before = words.lower(begin - 1);
      if (before.equals("of") || before.equals("with") || before.equals("by") || before.equals("to")) {
        return false;
      }
    }
    int at = end;
    if (at < limit && words.exact(at).equals(",")) {
      int stop = Math.min(limit, at + APPOSITION);
      at++;
      while (at < stop && !words.exact(at).equals(",")) {
        at++;
      }
      at++;
    }
    if (at < limit && (words.lower(at).endsWith("ly") || words.lower(at).equals("also"))) {
      at++;
    }
    return at < limit && words.is(at, Words.VERB);
  }

  private static final int APPOSITION = 25;

  /// Notes that somebody spoke or was the subject at a place. Places come in ascending order, nearly.
  void add(int at, Draft draft, boolean speaker) {
    int index = spoke.size();
    while (index > 0 && spoke.get(index - 1).at() > at && spoke.size() - index < LOOK_BACK) {
      index--;
    }
    spoke.add(index, new Ref(at, draft, true, speaker, false, false));
  }

  /// The one whom a pronoun at a place most likely stands for; null where nobody fits well.
  @Nullable Draft best(int at, Predicate<Draft> fits) {
    Draft best = null;
    int bestScore = ENOUGH - 1;
    int looked = 0;
    for (List<Ref> refs : List.of(spoke, named)) {
      looked = 0;
      for (int i = before(refs, at); i >= 0 && looked < LOOK_BACK; i--, looked++) {
        Ref ref = refs.get(i);
        int distance = told[at] - told[ref.at()];
        if (distance > SENTENCES) {
          break;
        }
        Draft draft = ref.draft().last();
        if (!fits.test(draft)) {
          continue;
        }
        int score = score(ref, distance);
        if (score > bestScore) {
          best = draft;
          bestScore = score;
        }
      }
    }
    return best;
  }

  /// A pronoun with less evidence than this stays unresolved: a name in the sentence before that is
  /// neither its subject nor its speaker is not enough.
  private static final int ENOUGH = 8;

  private static int score(Ref ref, int distance) {
    return 10
        - 4 * distance
        + (ref.speaker() ? 3 : 0)
        + (ref.subject() ? 4 : 0)
        - (ref.quoted() ? 6 : 0)
        - (ref.owner() ? 3 : 0);
  }

  private static int before(List<Ref> refs, int at) {
    int low = 0;
    int high = refs.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (refs.get(middle).at() < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }

  /// Sentences since somebody was last in mind before a place; a large number for never.
  int distance(int at, Draft draft) {
    int best = Integer.MAX_VALUE;
    for (List<Ref> refs : List.of(spoke, named)) {
      int looked = 0;
      for (int i = before(refs, at); i >= 0 && looked < LOOK_BACK; i--, looked++) {
        if (refs.get(i).draft().last() == draft && !refs.get(i).quoted()) {
          best = Math.min(best, told[at] - told[refs.get(i).at()]);
          break;
        }
      }
    }
    return best;
  }

  /// The one who spoke last before a place; null for none.
  @Nullable Draft lastSpeaker(int at) {
    for (int i = before(spoke, at); i >= 0; i--) {
      if (spoke.get(i).speaker()) {
        return spoke.get(i).draft().last();
      }
    }
    return null;
  }
}
