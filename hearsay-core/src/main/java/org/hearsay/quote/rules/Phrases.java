package org.hearsay.quote.rules;

import java.util.Set;

/// Noun phrases and verb groups of a tagged sentence, found by their edges.
public final class Phrases {
  private static final String ING = QuotationRuleLists.ENGLISH.word("ing");

  public static final Set<String> RELATIVES = QuotationRuleLists.ENGLISH.words("phrases.relatives");
  public static final Set<String> POSSESSIVES = QuotationRuleLists.ENGLISH.words("phrases.possessives");
  private static final Set<String> PERSONAL = QuotationRuleLists.ENGLISH.words("phrases.personal");

  /// Nouns of phrases that say where or how something was said, which never belong to who said it.
  static final Set<String> VENUES = QuotationRuleLists.ENGLISH.words("phrases.venues");

  /// Verbs that carry an infinitive of saying: "declined to say".
  private static final Set<String> CATENATIVES = QuotationRuleLists.ENGLISH.words("phrases.catenatives");

  private static final Set<String> NOT_IN_GROUP = QuotationRuleLists.ENGLISH.words("phrases.not-in-group");

  private static final Set<String> COUNTS = QuotationRuleLists.ENGLISH.words("phrases.counts");
  private static final Set<String> ABOUT = QuotationRuleLists.ENGLISH.words("phrases.about");

  /// Prepositions that may belong to the noun before them.
  private static final Set<String> ATTACHING = QuotationRuleLists.ENGLISH.words("phrases.attaching");

  private Phrases() {}

  /// @param head last item of the phrase
  /// @param floor the first item that may belong to it
  /// @return first item of the noun phrase that ends at `head`, or -1 where none does
  public static int begin(TaggedSentence s, int head, int floor) {
    if (head < floor || s.isSpeech(head)) {
      return -1;
    }
    int at = head;
    if (s.is(head, ")")) {
      int open = head;
      while (open > floor && open > head - 8 && !s.is(open, "(")) {
        open--;
      }
      return s.is(open, "(") ? begin(s, open - 1, floor) : -1;
    }
    if (s.isAny(at, PERSONAL) || s.isAny(at, RELATIVES)) {
      return at;
    }
    if (!s.hasTag(at, "NOUN", "PROPN", "NUM", "PRON", "DET", "ADJ", "SYM", "X") || TimePhrases.stops(s, at)) {
      return -1;
    }
    int steps = 0;
    while (at > floor && steps++ < 60) {
      int next = stepLeft(s, at, floor);
      if (next < 0 || next >= at) {
        break;
      }
      at = next;
    }
    return at;
  }

  private static int stepLeft(TaggedSentence s, int at, int floor) {
    int before = at - 1;
    if (s.isSpeech(before) || TimePhrases.stops(s, before)) {
      return -1;
    }
    String tag = s.tag(before);
    String word = s.lower(before);
    boolean determined = (s.hasTag(at, "DET") && !s.is(at, "all")) || s.isAny(at, POSSESSIVES) || s.isAny(at, PERSONAL);
    if (isPossessive(s, before)) {
      return determined || before - 1 < floor ? -1 : before - 1;
    }
    switch (tag) {
      case "NOUN", "PROPN", "NUM", "SYM", "X" -> {
        return determined ? -1 : before;
      }
      case "ADJ" -> {
        return determined && !word.equals("many") ? -1 : before;
      }
      case "DET" -> {
        return determined && !word.equals("all") && !word.equals("both") ? -1 : before;
      }
      case "PRON" -> {
        return !determined && POSSESSIVES.contains(word) ? before : -1;
      }
      case "ADV" -> {
        return !determined && s.hasTag(at, "ADJ", "NUM") && s.hasTag(before - 1, "DET") ? before : -1;
      }
      case "VERB" -> {
        if (!determined
            && (word.endsWith(ING) || word.endsWith("ed") || word.endsWith("en"))
            && (s.hasTag(before - 1, "DET", "ADJ") || s.isAny(before - 1, POSSESSIVES))) {
          return before;
        }
        return relative(s, before, floor);
      }
      case "AUX" -> {
        return relative(s, before, floor);
      }
      case "ADP" -> {
        return beforePreposition(s, at, floor);
      }
      case "CCONJ" -> {
        return beforeConjunction(s, at, floor);
      }
      case "PUNCT" -> {
        return word.equals("-") || word.equals("/") || word.equals("&") ? before : -1;
      }
      default -> {
        return -1;
      }
    }
  }

  /// `The head of the mill`: from what stands after a preposition to the noun that it belongs to.
  private static int beforePreposition(TaggedSentence s, int at, int floor) {
    int before = at - 1;
    if (s.hasTag(at, "NUM") && s.isAny(before, ABOUT)) {
      return before;
    }
    if (before - 1 < floor) {
      return -1;
    }
    if (s.hasTag(before - 1, "NOUN", "PROPN", "NUM")
        || s.is(before - 1, ")")
        || s.isAny(before - 1, COUNTS)
        || (s.is(before, "of") && s.hasTag(before - 1, "PRON", "DET", "ADJ"))) {
      return begin(s, before - 1, floor);
    }
    if (s.hasTag(before - 1, "ADJ", "VERB") && s.hasTag(before - 2, "NOUN", "PROPN") && before - 2 >= floor) {
      return begin(s, before - 2, floor); // "people familiar with the matter"
    }
    return relative(s, before, floor);
  }

  /// `Lee and her aides`: from what stands after a conjunction to what it is joined to.
  private static int beforeConjunction(TaggedSentence s, int at, int floor) {
    int before = at - 1;
    if (before - 1 >= floor && s.hasTag(before - 1, "ADJ") && s.hasTag(at, "ADJ")) {
      return before - 1;
    }
    if (before - 1 < floor || s.is(before, "but") || !s.hasTag(before - 1, "NOUN", "PROPN", "NUM", "PRON")) {
      return -1;
    }
    int left = begin(s, before - 1, floor);
    if (left < 0) {
      return -1;
    }
    boolean opens =
        left == floor
            || s.isComma(left - 1)
            || s.hasTag(left - 1, "SCONJ", "CCONJ", "PUNCT", "ADV")
            || s.isSpeech(left - 1);
    boolean bound = s.isCapitalized(before - 1) && s.isCapitalized(at) && !s.hasTag(at, "DET");
    return opens || bound ? left : -1;
  }

  /// The noun phrase before a relative clause that ends at an item: "a woman who fled".
  private static int relative(TaggedSentence s, int at, int floor) {
    int limit = Math.max(floor + 1, at - 14);
    for (int r = at; r >= limit; r--) {
      if (s.isComma(r) || s.isSpeech(r) || s.is(r, ";") || s.is(r, ":")) {
        return -1;
      }
      if ((s.is(r, "who") || s.is(r, "which") || s.is(r, "whose")) && s.hasTag(r - 1, "NOUN", "PROPN", "PRON")) {
        return begin(s, r - 1, floor);
      }
    }
    return -1;
  }

  private static boolean isPossessive(TaggedSentence s, int at) {
    String word = s.lower(at);
    return word.equals("'s") || word.equals("'");
  }

  /// @param attach whether prepositional phrases belong to it
  /// @return one past the last item of the noun phrase that begins at an item, or -1
  public static int end(TaggedSentence s, int begin, boolean attach) {
    if (begin >= s.size || s.isSpeech(begin) || TimePhrases.end(s, begin) > 0) {
      return -1;
    }
    if (s.isAny(begin, PERSONAL) || (s.is(begin, "her") && !s.hasTag(begin + 1, "NOUN", "ADJ", "PROPN"))) {
      return begin + 1;
    }
    int at = begin;
    boolean noun = false;
    while (at < s.size) {
      if (s.isSpeech(at) || (at > begin && TimePhrases.end(s, at) > 0 && !s.hasTag(at, "ADP"))) {
        break;
      }
      if (goesOn(s, begin, at, noun)) {
        noun |= s.hasTag(at, "NOUN", "PROPN", "NUM", "PRON", "X") && !s.isAny(at, POSSESSIVES);
        at++;
        continue;
      }
      if (isPossessive(s, at) && noun) {
        noun = false;
        at++;
        continue;
      }
      if (!noun) {
        break;
      }
      if (s.is(at, "(")) {
        int close = closing(s, at);
        if (close < 0) {
          break;
        }
        at = close + 1;
        continue;
      }
      if (s.hasTag(at, "ADP") && (attach || s.is(at, "of")) && attaches(s, at)) {
        int inner = end(s, at + 1, attach);
        return Math.max(inner, at);
      }
      if (s.hasTag(at, "CCONJ") && !s.is(at, "but")) {
        int inner = end(s, at + 1, attach);
        boolean verbAfter = inner > 0 && s.hasTag(inner, "VERB", "AUX");
        return inner > 0 && !verbAfter ? inner : at;
      }
      break;
    }
    while (at > begin && s.hasTag(at - 1, "DET", "ADP", "CCONJ") && !noun) {
      at--;
    }
    return at > begin ? at : -1;
  }

  /// Whether a noun phrase goes on with an item.
  ///
  /// @param noun whether the phrase has its noun already
  private static boolean goesOn(TaggedSentence s, int begin, int at, boolean noun) {
    return switch (s.tag(at)) {
      case "DET" -> !noun && !s.is(at, "that");
      case "NOUN", "PROPN", "NUM", "SYM", "X" -> true;
      case "ADJ" -> !noun || s.hasTag(at + 1, "NOUN", "PROPN", "ADJ");
      case "PRON" -> (s.isAny(at, POSSESSIVES) && !noun) || (!noun && at == begin && !s.isAny(at, RELATIVES));
      case "ADV" -> !noun && s.hasTag(at + 1, "ADJ", "NUM");
      case "VERB" -> !noun && at > begin && s.hasTag(at + 1, "NOUN", "PROPN", "ADJ");
      default -> false;
    };
  }

  /// The bracket that closes the one at an item; -1 where it is too far or missing.
  private static int closing(TaggedSentence s, int open) {
    int close = open;
    while (close < s.size && close < open + 8 && !s.is(close, ")")) {
      close++;
    }
    return s.is(close, ")") ? close : -1;
  }

  /// Whether a preposition binds the next phrase to the noun before it.
  private static boolean attaches(TaggedSentence s, int at) {
    if (TimePhrases.end(s, at) > 0 || !s.hasTag(at + 1, "DET", "NOUN", "PROPN", "NUM", "ADJ", "PRON")) {
      return false;
    }
    String word = s.lower(at);
    if (word.equals("of")) {
      return true;
    }
    return ATTACHING.contains(word) && !isVenue(s, at);
  }

  /// Whether a preposition opens a phrase such as "in a statement".
  static boolean isVenue(TaggedSentence s, int at) {
    int limit = Math.min(s.size, at + 6);
    for (int i = at + 1; i < limit; i++) {
      if (s.isAny(i, VENUES)) {
        return true;
      }
      if (!s.hasTag(i, "DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM")) {
        return false;
      }
    }
    return false;
  }

  /// @return first item of the verb with its auxiliaries, negation and adverbs
  public static int verbGroup(TaggedSentence s, int verb) {
    int at = verb;
    while (at > 0) {
      int before = at - 1;
      boolean negation = s.is(before, "not") || s.is(before, "n't") || s.is(before, "never");
      boolean auxiliary = s.hasTag(before, "AUX") && !isPossessiveMark(s, before);
      boolean adverb =
          s.hasTag(before, "ADV") && !s.isAny(before, NOT_IN_GROUP) && !TimePhrases.isTimeWord(s.lower(before));
      if (negation || auxiliary || adverb) {
        at = before;
      } else {
        break;
      }
    }
    if (s.is(at - 1, "to") && at >= 2) {
      int carrier = at - 2;
      if (s.is(carrier, "on") || s.is(carrier, "out")) {
        carrier--;
      }
      if (s.isAny(carrier, CATENATIVES)) {
        return verbGroup(s, carrier);
      }
    }
    return at;
  }

  private static boolean isPossessiveMark(TaggedSentence s, int at) {
    return s.is(at, "'s") && s.is(at + 1, "own");
  }

  public static boolean isBe(String lower) {
    return switch (lower) {
      case "is", "are", "was", "were", "be", "been", "being", "'re", "'m" -> true;
      default -> false;
    };
  }
}
