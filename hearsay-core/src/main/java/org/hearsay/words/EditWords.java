package org.hearsay.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.prov.Resource;

/// Words by what their change does to a statement.
public final class EditWords {
  private static final String DONT = ComparedWordLists.ENGLISH.word("dont");
  private static final String WONT = ComparedWordLists.ENGLISH.word("wont");

  static final Set<String> NEGATIONS = ComparedWordLists.ENGLISH.words("edit-words.negations");

  public static final Set<String> MODALS = ComparedWordLists.ENGLISH.words("edit-words.modals");

  /// Words that say how sure a statement is.
  public static final Set<String> HEDGES = ComparedWordLists.ENGLISH.words("edit-words.hedges");

  public static final Set<String> QUANTIFIERS = ComparedWordLists.ENGLISH.words("edit-words.quantifiers");

  /// Quantifiers that say how exact a number is, or compare.
  private static final Set<String> INEXACT = ComparedWordLists.ENGLISH.words("edit-words.inexact");

  /// Words for none and hardly any.
  private static final Set<String> NONE = ComparedWordLists.ENGLISH.words("edit-words.none");

  /// Words that say how many or how often, none and never among them.
  public static final Set<String> AMOUNTS = amounts();

  private static Set<String> amounts() {
    Set<String> all = new HashSet<>(QUANTIFIERS);
    all.removeAll(INEXACT);
    all.addAll(NONE);
    return Set.copyOf(all);
  }

  /// The month, as it is told from the verb.
  public static final String MAY = "May";

  public static final Set<String> MONTHS_AND_DAYS = ComparedWordLists.ENGLISH.words("edit-words.months-and-days");

  /// Words in which a date may differ without a day or month of its own.
  public static final Set<String> DATE_PARTS = ComparedWordLists.ENGLISH.words("edit-words.date-parts");

  public static final Set<String> AUXILIARIES = ComparedWordLists.ENGLISH.words("edit-words.auxiliaries");

  public static final Set<String> PRONOUNS = ComparedWordLists.ENGLISH.words("edit-words.pronouns");

  /// Words that stand for something named before.
  static final Set<String> REFERRING = ComparedWordLists.ENGLISH.words("edit-words.referring");

  /// What house style and hearing change without a change of what was said.
  public static final Set<String> LIGHT = ComparedWordLists.ENGLISH.words("edit-words.light");

  /// Prepositions of [#LIGHT].
  public static final Set<String> OF_AND_TO = ComparedWordLists.ENGLISH.words("edit-words.of-and-to");

  /// Which words of [#LIGHT] house style puts in each other's place.
  public static int sort(String light) {
    return switch (light) {
      case "a", "an" -> 0;
      case "the" -> 1;
      case "that", "which", "who" -> 2;
      case "of", "to" -> 3;
      default -> 4;
    };
  }

  /// Sounds of speech that editors leave out as a matter of course.
  public static final Set<String> FILLERS = ComparedWordLists.ENGLISH.words("edit-words.fillers");

  /// Words that link a sentence to the one before it.
  public static final Set<String> LINKS = ComparedWordLists.ENGLISH.words("edit-words.links");

  public static final Set<String> TITLES = ComparedWordLists.ENGLISH.words("edit-words.titles");

  /// Signs that some write as words.
  public static final Set<String> SIGNS = ComparedWordLists.ENGLISH.words("edit-words.signs");

  private static final Set<String> OPPOSITES = opposites();

  private EditWords() {}

  public static boolean holds(List<String> words, Set<String> list) {
    return words.stream().anyMatch(list::contains);
  }

  public static boolean all(List<String> words, Set<String> list) {
    return !words.isEmpty() && list.containsAll(words);
  }

  public static boolean negative(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't") || word.equals(DONT) || word.equals(WONT);
  }

  public static boolean negated(List<String> words) {
    return words.stream().anyMatch(EditWords::negative);
  }

  /// Whether a word that refers to something stands where the other wording names it: "That is" and "The harbour is".
  public static boolean referred(List<String> from, List<String> to) {
    boolean mine = all(from, REFERRING);
    boolean theirs = all(to, REFERRING);
    return mine != theirs
        && from.size() + to.size() <= 4
        && (mine ? to : from).stream().anyMatch(form -> !Commonness.stop(form));
  }

  public static boolean opposite(String a, String b) {
    return OPPOSITES.contains(a + ' ' + b)
        || OPPOSITES.contains(Lemma.of(a) + ' ' + Lemma.of(b))
        || prefixed(a, b)
        || prefixed(b, a)
        || suffixed(a, b)
        || suffixed(b, a);
  }

  private static final Set<String> OPPOSING_PREFIXES = ComparedWordLists.ENGLISH.words("edit-words.opposing-prefixes");

  private static boolean prefixed(String a, String b) {
    if (a.length() <= 3 || b.length() < a.length() + 2 || b.length() > a.length() + 3 || !b.endsWith(a)) {
      return false;
    }
    return OPPOSING_PREFIXES.contains(b.substring(0, b.length() - a.length()));
  }

  private static boolean suffixed(String a, String b) {
    return a.length() > 5 && a.endsWith("ful") && b.equals(a.substring(0, a.length() - 3) + "less");
  }

  private static Set<String> opposites() {
    Set<String> pairs = new HashSet<>();
    Resource.lines(
        Resource.english("words/opposites.txt"),
        line -> {
          String[] words = line.split(" ");
          for (int i = 0; i < 2; i++) {
            pairs.add(words[i] + ' ' + words[1 - i]);
            pairs.add(Lemma.of(words[i]) + ' ' + Lemma.of(words[1 - i]));
          }
        });
    return Set.copyOf(pairs);
  }
}
