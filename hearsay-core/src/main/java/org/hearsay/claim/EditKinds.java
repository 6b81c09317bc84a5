package org.hearsay.claim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.claim.Edit.Kind;
import org.hearsay.story.Commonness;
import org.hearsay.story.Stem;

/// Says what kind of difference it is when some words stand where others stood.
///
/// Word lists compiled for Hearsay, Apache-2.0, 2026-11-22.
final class EditKinds {
  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "neither", "nor", "without", "none", "nothing", "nobody", "cannot", "hardly", "barely");

  private static final Set<String> MODALS =
      Set.of("may", "might", "can", "could", "will", "would", "shall", "should", "must", "perhaps", "probably",
          "possibly", "likely", "apparently", "allegedly", "reportedly", "certainly", "surely", "maybe", "seems", "appears");

  private static final Set<String> QUANTIFIERS =
      Set.of("all", "every", "each", "some", "any", "many", "most", "few", "several", "both", "half", "only", "always",
          "often", "sometimes", "never", "everyone", "someone", "much", "little", "more", "less", "least", "majority", "minority");

  private static final Set<String> MONTHS_AND_DAYS =
      Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
          "april", "june", "july", "august", "september", "october", "november", "december", "yesterday", "today", "tomorrow");

  private static final Set<String> AUXILIARIES =
      Set.of("is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "do", "does", "did", "having", "being");

  private static final Map<String, String> OPPOSITES =
      Map.ofEntries(
          Map.entry("accept", "reject"), Map.entry("win", "lose"), Map.entry("won", "lost"), Map.entry("increase", "decrease"),
          Map.entry("rise", "fall"), Map.entry("rose", "fell"), Map.entry("open", "closed"), Map.entry("support", "oppose"),
          Map.entry("guilty", "innocent"), Map.entry("safe", "unsafe"), Map.entry("true", "false"), Map.entry("more", "less"),
          Map.entry("friend", "enemy"), Map.entry("success", "failure"), Map.entry("start", "stop"), Map.entry("begin", "end"),
          Map.entry("better", "worse"), Map.entry("best", "worst"), Map.entry("strong", "weak"), Map.entry("legal", "illegal"),
          Map.entry("first", "last"), Map.entry("allow", "forbid"), Map.entry("buy", "sell"), Map.entry("love", "hate"));

  private EditKinds() {}

  /// A kind and how sure it is, 0 to 1.
  record Typed(Kind kind, double confidence) {}

  /// @param from compared forms of the reference's words
  /// @param to compared forms of the variant's words
  /// @param fromName whether the reference's words are written as a name
  /// @param toName whether the variant's words are
  static Typed of(List<String> from, List<String> to, boolean fromName, boolean toName) {
    if (from.isEmpty() || to.isEmpty()) {
      return oneSided(from.isEmpty() ? to : from, from.isEmpty());
    }
    if (letters(from).equals(letters(to)) || spelledAlike(from, to)) {
      return new Typed(Kind.SPELLING, 0.97);
    }
    if (from.size() > 1 && Set.copyOf(from).equals(Set.copyOf(to)) && from.size() == to.size()) {
      return new Typed(Kind.ORDER, 0.9);
    }
    if ((negated(from) != negated(to) && from.size() + to.size() <= 5) || opposite(from, to)) {
      return new Typed(Kind.POLARITY, 0.85);
    }
    if (dates(from) && dates(to)) {
      return new Typed(Kind.DATE, 0.9);
    }
    if (number(from) && number(to)) {
      return new Typed(Kind.NUMBER, 0.92);
    }
    if (from.size() == 1 && to.size() == 1) {
      return single(from.getFirst(), to.getFirst(), fromName, toName);
    }
    if (holds(from, MODALS) && holds(to, MODALS)) {
      return new Typed(Kind.MODALITY, 0.7);
    }
    if (holds(from, QUANTIFIERS) && holds(to, QUANTIFIERS)) {
      return new Typed(Kind.QUANTIFIER, 0.7);
    }
    if (fromName && toName) {
      boolean sound = Sound.key(from.getLast()).equals(Sound.key(to.getLast()));
      return sound ? new Typed(Kind.SPELLING, 0.7) : new Typed(Kind.NAME, 0.75);
    }
    return new Typed(Kind.SYNONYM, 0.6);
  }

  private static Typed single(String a, String b, boolean fromName, boolean toName) {
    if (MODALS.contains(a) && MODALS.contains(b)) {
      return new Typed(Kind.MODALITY, 0.85);
    }
    if (QUANTIFIERS.contains(a) && QUANTIFIERS.contains(b)) {
      return new Typed(Kind.QUANTIFIER, 0.8);
    }
    if ((AUXILIARIES.contains(a) && AUXILIARIES.contains(b)) || Stem.of(a).equals(Stem.of(b))) {
      return new Typed(Kind.TENSE, 0.85);
    }
    if (fromName && toName && Sound.key(a).equals(Sound.key(b))) {
      return new Typed(Kind.SPELLING, 0.8);
    }
    if (fromName && toName && !(Commonness.known(a) && Commonness.known(b))) {
      return new Typed(Kind.NAME, 0.85);
    }
    if (Sound.alike(a, b)) {
      return Commonness.known(a) && Commonness.known(b)
          ? new Typed(Kind.TRANSCRIPTION, 0.85)
          : new Typed(Kind.SPELLING, 0.7);
    }
    if (fromName && toName) {
      return new Typed(Kind.NAME, 0.75);
    }
    return new Typed(Kind.SYNONYM, 0.7);
  }

  private static Typed oneSided(List<String> words, boolean insertion) {
    if (negated(words) && words.size() <= 3) {
      return new Typed(Kind.POLARITY, 0.85);
    }
    if (words.size() == 1 && MODALS.contains(words.getFirst())) {
      return new Typed(Kind.MODALITY, 0.75);
    }
    if (words.size() == 1 && QUANTIFIERS.contains(words.getFirst())) {
      return new Typed(Kind.QUANTIFIER, 0.75);
    }
    return new Typed(insertion ? Kind.INSERTION : Kind.ELISION, 0.9);
  }

  private static String letters(List<String> words) {
    return String.join("", words.stream().filter(word -> !word.equals("and")).map(Spelling::expanded).toList());
  }

  private static boolean spelledAlike(List<String> from, List<String> to) {
    if (from.size() != to.size()) {
      return false;
    }
    for (int i = 0; i < from.size(); i++) {
      if (!Spelling.same(from.get(i), to.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(List<String> words, Set<String> list) {
    return words.stream().anyMatch(list::contains);
  }

  private static boolean negated(List<String> words) {
    return words.stream().anyMatch(word -> NEGATIONS.contains(word) || word.endsWith("n't"));
  }

  private static boolean opposite(List<String> from, List<String> to) {
    if (from.size() != 1 || to.size() != 1) {
      return false;
    }
    String a = from.getFirst();
    String b = to.getFirst();
    return b.equals(OPPOSITES.get(a)) || a.equals(OPPOSITES.get(b)) || prefixed(a, b) || prefixed(b, a);
  }

  private static boolean prefixed(String a, String b) {
    return a.length() > 3
        && (b.equals("un" + a) || b.equals("in" + a) || b.equals("im" + a) || b.equals("dis" + a) || b.equals("non" + a)
            || b.equals("il" + a));
  }

  private static boolean dates(List<String> words) {
    return words.stream().anyMatch(word -> MONTHS_AND_DAYS.contains(word) || year(word));
  }

  private static boolean year(String word) {
    return word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && word.chars().allMatch(Character::isDigit);
  }

  private static boolean number(List<String> words) {
    return words.stream().anyMatch(word -> Quantities.value(word) >= 0);
  }
}
