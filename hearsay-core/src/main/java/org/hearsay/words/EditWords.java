package org.hearsay.words;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.prov.Resource;

/// Words by what their change does to a statement. Lists compiled for Hearsay, Apache-2.0, 2026-11-22.
public final class EditWords {
  static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "neither",
          "nor",
          "none",
          "nothing",
          "nobody",
          "nowhere",
          "cannot",
          "hardly",
          "barely",
          "scarcely",
          "without");

  public static final Set<String> MODALS =
      Set.of("may", "might", "can", "could", "will", "would", "shall", "should", "must", "ought", "need");

  /// Words that say how sure a statement is.
  public static final Set<String> HEDGES =
      Set.of(
          "perhaps",
          "probably",
          "possibly",
          "likely",
          "unlikely",
          "apparently",
          "allegedly",
          "reportedly",
          "supposedly",
          "certainly",
          "surely",
          "definitely",
          "undoubtedly",
          "clearly",
          "maybe",
          "seems",
          "seem",
          "seemed",
          "appears",
          "appear",
          "appeared",
          "presumably",
          "potentially",
          "conceivably",
          "arguably",
          "hopefully",
          "evidently",
          "obviously",
          "doubtless",
          "eventually",
          "possible",
          "probable",
          "certain",
          "sure",
          "able",
          "think",
          "believe",
          "guess",
          "suppose",
          "hope",
          "expect",
          "feel",
          "suspect",
          "assume",
          "suggest",
          "sounds",
          "looks");

  public static final Set<String> QUANTIFIERS =
      Set.of(
          "all",
          "every",
          "each",
          "some",
          "any",
          "many",
          "most",
          "few",
          "fewer",
          "several",
          "both",
          "half",
          "only",
          "just",
          "always",
          "often",
          "sometimes",
          "rarely",
          "seldom",
          "usually",
          "frequently",
          "occasionally",
          "never",
          "everyone",
          "everybody",
          "someone",
          "somebody",
          "anyone",
          "anybody",
          "much",
          "little",
          "more",
          "less",
          "least",
          "majority",
          "minority",
          "nearly",
          "almost",
          "about",
          "around",
          "roughly",
          "approximately",
          "over",
          "under",
          "numerous",
          "various",
          "countless",
          "entire",
          "whole",
          "mostly",
          "largely",
          "partly",
          "completely",
          "entirely",
          "totally",
          "handful",
          "plenty",
          "none",
          "everything",
          "something",
          "anything",
          "generally");

  /// Words that say how many or how often, none and never among them.
  public static final Set<String> AMOUNTS = amounts();

  private static Set<String> amounts() {
    Set<String> all = new HashSet<>(QUANTIFIERS);
    all.removeAll(Set.of("just", "about", "around", "over", "under", "more", "less"));
    all.addAll(Set.of("nobody", "none", "no", "nothing", "hardly", "barely", "scarcely"));
    return Set.copyOf(all);
  }

  /// The month, as it is told from the verb.
  public static final String MAY = "May";

  public static final Set<String> MONTHS_AND_DAYS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "yesterday",
          "today",
          "tomorrow",
          "tonight",
          "spring",
          "summer",
          "autumn",
          "winter",
          "morning",
          "afternoon",
          "evening",
          "midnight",
          "noon",
          "weekend",
          "sept",
          "oct",
          "nov",
          "dec",
          "jan",
          "feb",
          "aug",
          MAY);

  /// Words in which a date may differ without a day or month of its own.
  public static final Set<String> DATE_PARTS =
      Set.of(
          "day", "week", "month", "year", "last", "next", "this", "may", "night", "on", "in", "by", "before", "after",
          "the", "of", "early", "late", "days", "weeks", "months", "years");

  public static final Set<String> AUXILIARIES =
      Set.of(
          "is", "are", "was", "were", "be", "been", "am", "has", "have", "had", "do", "does", "did", "having", "being",
          "i'm", "we're", "they're", "he's", "she's", "it's", "i've", "we've", "they've", "you're", "you've", "that's",
          "there's");

  public static final Set<String> PRONOUNS =
      Set.of(
          "i",
          "me",
          "my",
          "we",
          "us",
          "our",
          "you",
          "your",
          "he",
          "him",
          "his",
          "she",
          "her",
          "they",
          "them",
          "their",
          "it",
          "its",
          "myself",
          "ourselves",
          "himself",
          "herself",
          "themselves",
          "mine",
          "ours",
          "yours",
          "theirs",
          "hers");

  /// Words that stand for something named before.
  static final Set<String> REFERRING = Set.of("that", "this", "it", "he", "she", "they", "these", "those");

  /// What house style and hearing change without a change of what was said.
  public static final Set<String> LIGHT =
      Set.of("a", "an", "the", "that", "and", "so", "well", "of", "to", "which", "who");

  /// Prepositions of [#LIGHT].
  public static final Set<String> OF_AND_TO = Set.of("of", "to");

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
  public static final Set<String> FILLERS =
      Set.of(
          "uh", "um", "er", "erm", "ah", "oh", "well", "so", "and", "but", "now", "okay", "ok", "yeah", "yes", "you",
          "know", "i", "mean", "like", "look", "right", "kind", "sort", "of", "then", "see", "listen", "because",
          "hey");

  /// Words that link a sentence to the one before it.
  public static final Set<String> LINKS =
      Set.of("and", "but", "so", "well", "now", "because", "then", "yet", "or", "yes", "look");

  public static final Set<String> TITLES =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "dr",
          "president",
          "prime",
          "minister",
          "sen",
          "senator",
          "rep",
          "gov",
          "governor",
          "gen",
          "general",
          "professor",
          "prof",
          "secretary",
          "sir",
          "lord",
          "lady",
          "chancellor",
          "mayor",
          "judge",
          "king",
          "queen",
          "prince",
          "princess",
          "pope",
          "saint",
          "st",
          "captain",
          "colonel",
          "sergeant",
          "congressman",
          "congresswoman");

  /// Signs that some write as words.
  public static final Set<String> SIGNS =
      Set.of(
          "percent", "per", "cent", "pct", "dollar", "dollars", "pound", "pounds", "euro", "euros", "degrees", "degree",
          "cents", "pence", "number", "no", "plus", "at", "and", "usd", "u.s");

  private static final Set<String> OPPOSITES = opposites();

  private EditWords() {}

  public static boolean holds(List<String> words, Set<String> list) {
    return words.stream().anyMatch(list::contains);
  }

  public static boolean all(List<String> words, Set<String> list) {
    return !words.isEmpty() && list.containsAll(words);
  }

  public static boolean negative(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't") || word.equals("dont") || word.equals("wont");
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

  private static boolean prefixed(String a, String b) {
    if (a.length() <= 3 || b.length() < a.length() + 2 || b.length() > a.length() + 3 || !b.endsWith(a)) {
      return false;
    }
    return switch (b.substring(0, b.length() - a.length())) {
      case "un", "in", "im", "dis", "non", "il", "ir", "mis" -> true;
      default -> false;
    };
  }

  private static boolean suffixed(String a, String b) {
    return a.length() > 5 && a.endsWith("ful") && b.equals(a.substring(0, a.length() - 3) + "less");
  }

  private static Set<String> opposites() {
    Set<String> pairs = new HashSet<>();
    Resource.lines(
        "/hearsay/en/claim/opposites.txt",
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
