package org.hearsay.entity.time;

import java.util.Set;
import org.hearsay.entity.name.ArticleWords;

/// Which time the clause around a word tells of, by its nearest verb.
enum ClauseTense {
  PAST,
  PRESENT,
  FUTURE,
  /// There is no verb near.
  UNKNOWN;

  private static final Set<String> PLANS = TimeLists.ENGLISH.words("clause-tense.plans");
  private static final Set<String> BOUNDARIES = TimeLists.ENGLISH.words("clause-tense.boundaries");
  private static final Set<String> SAYS = TimeLists.ENGLISH.words("clause-tense.says");
  private static final Set<String> HAVE = TimeLists.ENGLISH.words("clause-tense.have");
  private static final Set<String> BE = TimeLists.ENGLISH.words("clause-tense.be");
  private static final Set<String> UNTIL = TimeLists.ENGLISH.words("clause-tense.until");
  private static final Set<String> BY = TimeLists.ENGLISH.words("clause-tense.by");
  private static final Set<String> NOT = TimeLists.ENGLISH.words("clause-tense.not");

  private static final Set<String> MODAL = Set.of("MD");
  private static final Set<String> PAST_FORM = Set.of("VBD");
  private static final Set<String> PRESENT_FORM = Set.of("VBZ", "VBP");
  private static final Set<String> PARTICIPLE = Set.of("VBN");
  private static final Set<String> GERUND = Set.of("VBG");
  private static final Set<String> PREPOSITION = Set.of("IN");
  private static final Set<String> VERB_OR_ADJECTIVE = Set.of("VB", "VBN", "VBD", "VBZ", "VBP", "VBG", "JJ", "IN");

  private static final Set<String> STATES = TimeLists.ENGLISH.words("clause-tense.states");
  private static final String TO = TimeLists.ENGLISH.word("to");
  private static final String HAD = TimeLists.ENGLISH.word("had");

  /// How far a word that denies is looked for, in words.
  private static final int NEAR = 6;

  /// How far a verb is looked for, in words.
  private static final int FAR = 14;

  /// @param at the first word of the expression of time
  static ClauseTense at(ArticleWords words, int at) {
    int sentence = words.sentence(at);
    int begin = Math.max(words.tokens.sentenceBegin(sentence), at - FAR);
    int end = Math.min(words.tokens.sentenceEnd(sentence), at + FAR);
    ClauseTense found = UNKNOWN;
    for (int i = at - 1; i >= begin && found == UNKNOWN && !BOUNDARIES.contains(words.lower(i)); i--) {
      found = of(words, i, at);
    }
    for (int i = at + 1; i < end && found == UNKNOWN; i++) {
      found = of(words, i, at);
    }
    String before = at > begin ? words.lower(at - 1) : "";
    if (UNTIL.contains(before)) {
      return isDenied(words, begin, end, at) ? PAST : FUTURE;
    }
    return BY.contains(before) && found != PAST ? FUTURE : found;
  }

  /// "Not until Friday", "until Friday they had not".
  private static boolean isDenied(ArticleWords words, int begin, int end, int at) {
    for (int i = Math.max(begin, at - NEAR); i < Math.min(end, at + NEAR); i++) {
      if (NOT.contains(words.lower(i))) {
        return true;
      }
    }
    return false;
  }

  private static ClauseTense of(ArticleWords words, int i, int at) {
    String lower = words.lower(i);
    if (words.is(i, MODAL)) {
      boolean perfect = HAVE.contains(words.lower(i + 1)) && words.is(i + 2, PARTICIPLE);
      return perfect ? PAST : FUTURE;
    }
    if (PLANS.contains(lower) && words.is(i, VERB_OR_ADJECTIVE) && isPlan(words, i, at)) {
      return FUTURE;
    }
    if (words.is(i, PAST_FORM)) {
      return PAST;
    }
    if (words.is(i, PRESENT_FORM)) {
      return SAYS.contains(lower) || (HAVE.contains(lower) && isBeforeParticiple(words, i))
          ? PAST
          : isArranged(words, i, at) ? FUTURE : PRESENT;
    }
    // a participle behind a noun tells what was done to it
    return words.is(i, PARTICIPLE) && words.is(i - 1, ArticleWords.NOUN) ? PAST : UNKNOWN;
  }

  /// "The board meets on Friday", "is meeting Friday", "is to meet".
  private static boolean isArranged(ArticleWords words, int i, int at) {
    if (BE.contains(words.lower(i))) {
      return TO.equals(words.lower(i + 1)) || (words.is(i + 1, GERUND) && isBeside(words, i + 1, at));
    }
    return isBeside(words, i, at);
  }

  /// Whether nothing but a preposition stands between a verb and the time.
  private static boolean isBeside(ArticleWords words, int i, int at) {
    return i == at - 1 || (i == at - 2 && words.is(i + 1, PREPOSITION));
  }

  /// Whether the time is that of what is planned, not that of the planning.
  private static boolean isPlan(ArticleWords words, int i, int at) {
    boolean had = false;
    boolean state = false;
    for (int k = i - 1; k >= i - 3; k--) {
      had |= HAD.equals(words.lower(k));
      state |= BE.contains(words.lower(k));
    }
    boolean near = words.is(i, PAST_FORM) && i < at && at - i <= 2;
    return !had && !near && (state || !STATES.contains(words.lower(i)));
  }

  private static boolean isBeforeParticiple(ArticleWords words, int i) {
    return words.is(i + 1, PARTICIPLE) || words.is(i + 2, PARTICIPLE);
  }
}
