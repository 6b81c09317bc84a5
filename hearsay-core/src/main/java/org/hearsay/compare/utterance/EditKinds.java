package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.compare.result.Edit.Kind;
import org.hearsay.compare.result.EditRule;
import org.hearsay.quantity.Days;
import org.hearsay.words.Commonness;
import org.hearsay.words.EditWords;
import org.hearsay.words.Lemma;
import org.hearsay.words.NumberWords;
import org.hearsay.words.Pronunciation;
import org.hearsay.words.Sound;
import org.hearsay.words.Spelling;

/// Says of what kind an edit is, by the words of the reference and those of the variant.
///
/// Kinds that change the sense are tried before kinds that only change the wording.
public final class EditKinds {
  private EditKinds() {}

  /// A kind and the rule that says so.
  record Typed(Kind kind, EditRule rule) {
    /// Whether a run of words is one edit of this kind as a whole, rather than several edits beside each other.
    boolean isOfTheWhole() {
      return switch (rule) {
        case OTHER_WORD, OTHER_FUNCTION_WORD, OTHER_NAME, SIMILAR_NAME, NEGATION_AMONG_OTHERS, UNLIKE_DATES -> false;
        default -> true;
      };
    }
  }

  /// @param from compared forms of the reference's words
  /// @param to compared forms of the variant's words
  /// @param fromName whether the reference's words are written as a name
  /// @param toName whether the variant's words are
  static Typed of(List<String> from, List<String> to, boolean fromName, boolean toName) {
    if (from.isEmpty() || to.isEmpty()) {
      return oneSided(from.isEmpty() ? to : from, from.isEmpty());
    }
    if (sameLetters(from, to)) {
      return new Typed(Kind.SPELLING, EditRule.SPELLING);
    }
    if (Days.areDate(from) && Days.areDate(to)) {
      return switch (Days.compare(from, to)) {
        case SAME -> new Typed(Kind.SPELLING, EditRule.SAME_VALUE);
        case DIFFERENT -> new Typed(Kind.DATE, EditRule.OTHER_DATE);
        case NOT_COMPARABLE -> new Typed(Kind.DATE, EditRule.UNLIKE_DATES);
      };
    }
    double left = NumberWords.phrase(from);
    double right = NumberWords.phrase(to);
    if (left >= 0 && right >= 0) {
      return left == right
          ? new Typed(Kind.SPELLING, EditRule.SAME_VALUE)
          : new Typed(Kind.NUMBER, EditRule.OTHER_NUMBER);
    }
    if (from.size() > 1 && sorted(from).equals(sorted(to))) {
      return new Typed(Kind.ORDER, EditRule.WORD_ORDER);
    }
    Typed sense = sense(from, to);
    if (sense != null) {
      return sense;
    }
    return from.size() == 1 && to.size() == 1
        ? single(from.getFirst(), to.getFirst(), fromName, toName)
        : several(from, to, fromName, toName);
  }

  private static List<String> sorted(List<String> words) {
    return words.stream().sorted().toList();
  }

  /// Differences that turn a statement round or weaken it, whatever else differs.
  private static @org.jspecify.annotations.Nullable Typed sense(List<String> from, List<String> to) {
    if (amount(from) && amount(to)) {
      boolean opposite = from.size() == 1 && to.size() == 1 && EditWords.opposite(from.getFirst(), to.getFirst());
      return opposite ? new Typed(Kind.POLARITY, EditRule.OPPOSITE) : new Typed(Kind.QUANTIFIER, EditRule.AMOUNT);
    }
    if ((amount(from) && counted(to)) || (amount(to) && counted(from))) {
      return new Typed(Kind.QUANTIFIER, EditRule.AMOUNT);
    }
    if (EditWords.negated(from) != EditWords.negated(to) && from.size() + to.size() <= 6) {
      return new Typed(
          Kind.POLARITY, from.size() + to.size() <= 4 ? EditRule.NEGATION : EditRule.NEGATION_AMONG_OTHERS);
    }
    if (from.size() == 1 && to.size() == 1 && EditWords.opposite(from.getFirst(), to.getFirst())) {
      return new Typed(Kind.POLARITY, EditRule.OPPOSITE);
    }
    if (NumberWords.holdsNumber(from) && NumberWords.holdsNumber(to)) {
      return new Typed(Kind.NUMBER, EditRule.OTHER_NUMBER);
    }
    return null;
  }

  /// Whether words say how many or how often, without a figure: "nobody", "one of the", "hardly anybody".
  private static boolean amount(List<String> words) {
    return EditWords.holds(words, EditWords.AMOUNTS)
        && words.stream()
            .allMatch(w ->
                EditWords.AMOUNTS.contains(w)
                    || EditWords.LIGHT.contains(w)
                    || EditWords.AUXILIARIES.contains(w)
                    || NumberWords.value(w) >= 0);
  }

  /// A number and words that only lead to it: "two of the".
  private static boolean counted(List<String> words) {
    return words.stream().anyMatch(w -> NumberWords.value(w) >= 2)
        && words.stream().allMatch(w -> NumberWords.value(w) >= 2 || EditWords.LIGHT.contains(w));
  }

  private static Typed single(String a, String b, boolean fromName, boolean toName) {
    boolean uncertain = modal(a) && modal(b);
    if (uncertain) {
      return new Typed(Kind.MODALITY, EditRule.CERTAINTY);
    }
    if (EditWords.QUANTIFIERS.contains(a) && EditWords.QUANTIFIERS.contains(b)) {
      return new Typed(Kind.QUANTIFIER, EditRule.AMOUNT);
    }
    if ((EditWords.AUXILIARIES.contains(a) && EditWords.AUXILIARIES.contains(b))
        || (EditWords.PRONOUNS.contains(a) && EditWords.PRONOUNS.contains(b))
        || Lemma.of(a).equals(Lemma.of(b))) {
      return new Typed(Kind.TENSE, EditRule.GRAMMAR);
    }
    if (EditWords.MODALS.contains(a) != EditWords.MODALS.contains(b)
        && (EditWords.AUXILIARIES.contains(a) || EditWords.AUXILIARIES.contains(b))) {
      return new Typed(Kind.MODALITY, EditRule.CERTAINTY);
    }
    boolean names = fromName && toName;
    boolean known = Commonness.known(a) && Commonness.known(b);
    if (names && !known) {
      return Sound.key(a).equals(Sound.key(b)) && Sound.distance(a, b, 2) <= 2
          ? new Typed(Kind.SPELLING, EditRule.SIMILAR_NAME)
          : new Typed(Kind.NAME, EditRule.OTHER_NAME);
    }
    boolean grammar = Commonness.stop(a) && Commonness.stop(b);
    if (!grammar && Pronunciation.confusable(a, b)) {
      return known || !names
          ? new Typed(known ? Kind.TRANSCRIPTION : Kind.SPELLING, EditRule.CONFUSABLE)
          : new Typed(Kind.NAME, EditRule.OTHER_NAME);
    }
    if (names) {
      return new Typed(Kind.NAME, EditRule.OTHER_NAME);
    }
    return new Typed(Kind.SYNONYM, grammar ? EditRule.OTHER_FUNCTION_WORD : EditRule.OTHER_WORD);
  }

  private static Typed several(List<String> from, List<String> to, boolean fromName, boolean toName) {
    if ((EditWords.holds(from, EditWords.MODALS) != EditWords.holds(to, EditWords.MODALS)
            && alikeWithout(from, to, EditWords.MODALS, EditWords.AUXILIARIES))
        || alikeWithout(from, to, EditWords.HEDGES, EditWords.MODALS)) {
      return new Typed(Kind.MODALITY, EditRule.CERTAINTY);
    }
    if (alikeWithout(from, to, EditWords.QUANTIFIERS, EditWords.LIGHT)
        && (EditWords.holds(from, EditWords.QUANTIFIERS) || EditWords.holds(to, EditWords.QUANTIFIERS))) {
      return new Typed(Kind.QUANTIFIER, EditRule.AMOUNT);
    }
    if (alikeWithout(from, to, EditWords.AUXILIARIES, EditWords.PRONOUNS)) {
      return new Typed(Kind.TENSE, EditRule.GRAMMAR);
    }
    String left = String.join("", from);
    String right = String.join("", to);
    if (from.size() + to.size() == 3 && Pronunciation.confusable(left, right) && left.length() >= 5) {
      return new Typed(Kind.TRANSCRIPTION, EditRule.CONFUSABLE);
    }
    if (fromName && toName) {
      boolean sound = Sound.key(from.getLast()).equals(Sound.key(to.getLast()));
      return sound ? new Typed(Kind.SPELLING, EditRule.SIMILAR_NAME) : new Typed(Kind.NAME, EditRule.OTHER_NAME);
    }
    return new Typed(Kind.SYNONYM, EditRule.OTHER_WORD);
  }

  /// Whether only words of two lists differ, inflection apart.
  private static boolean alikeWithout(List<String> from, List<String> to, Set<String> some, Set<String> others) {
    return rest(from, some, others).equals(rest(to, some, others));
  }

  private static List<String> rest(List<String> words, Set<String> some, Set<String> others) {
    List<String> rest = new ArrayList<>();
    for (String word : words) {
      if (!some.contains(word) && !others.contains(word) && !EditWords.LIGHT.contains(word)) {
        rest.add(Lemma.of(word));
      }
    }
    return rest;
  }

  private static Typed oneSided(List<String> words, boolean insertion) {
    if (EditWords.negated(words)
        && (words.size() <= 2 || words.stream().allMatch(w -> EditWords.negative(w) || Commonness.stop(w)))
        && words.size() <= 4) {
      return new Typed(Kind.POLARITY, EditRule.NEGATION);
    }
    if (words.stream().allMatch(w -> EditWords.MODALS.contains(w) || EditWords.HEDGES.contains(w) || Commonness.stop(w))
        && words.size() <= 4
        && (EditWords.holds(words, EditWords.MODALS) || EditWords.holds(words, EditWords.HEDGES))
        && !EditWords.all(words, EditWords.FILLERS)) {
      return new Typed(Kind.MODALITY, EditRule.CERTAINTY);
    }
    if (words.size() <= 3
        && EditWords.holds(words, EditWords.QUANTIFIERS)
        && words.stream().allMatch(w -> EditWords.QUANTIFIERS.contains(w) || EditWords.LIGHT.contains(w))
        && !words.equals(List.of("just"))) {
      return new Typed(Kind.QUANTIFIER, EditRule.AMOUNT);
    }
    return insertion ? new Typed(Kind.INSERTION, EditRule.ADDED) : new Typed(Kind.ELISION, EditRule.DROPPED);
  }

  private static boolean modal(String word) {
    return EditWords.MODALS.contains(word) || EditWords.HEDGES.contains(word);
  }

  static boolean sameLetters(List<String> from, List<String> to) {
    if (letters(from).equals(letters(to))) {
      return true;
    }
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

  private static String letters(List<String> words) {
    return String.join("", words.stream().filter(word -> !word.equals("and")).map(Spelling::expanded).toList());
  }
}
