package org.hearsay.words;

import java.util.HashSet;
import java.util.Set;
import org.hearsay.prov.Resource;

/// How much a shared word says, before any article is seen.
///
/// The lists under `hearsay/en/words` give the classes of commonness; words of none are names and rare words.
public final class Commonness {
  private static final Set<String> STOP = load("stop.txt");
  private static final Set<String> COMMONEST = load("commonest.txt");
  private static final Set<String> COMMON = load("common.txt");
  private static final Set<String> NEWS = load("news.txt");

  private Commonness() {}

  /// Whether a word carries grammar rather than content.
  public static boolean stop(String form) {
    return STOP.contains(form);
  }

  /// Information of a word in nats, from 0 for a function word to 8 for a word of no list.
  public static double weight(String form) {
    if (STOP.contains(form)) {
      return 0.4;
    }
    if (form.length() == 1) {
      return 1.5;
    }
    if (Character.isDigit(form.charAt(0))) {
      return form.length() == 4 ? 2.2 : 4;
    }
    if (NEWS.contains(form)) {
      return 2.2;
    }
    if (COMMONEST.contains(form)) {
      return 4;
    }
    if (COMMON.contains(form)) {
      return 5.5;
    }
    return 7;
  }

  /// Whether the form is an English word that a speaker may have used, not a slip of the keys.
  public static boolean known(String form) {
    return STOP.contains(form) || COMMONEST.contains(form) || COMMON.contains(form) || Known.WORDS.contains(form);
  }

  /// Loaded only where asked for: it is ten times as long as the others.
  private static final class Known {
    static final Set<String> WORDS = load("known.txt");
  }

  private static Set<String> load(String name) {
    Set<String> words = new HashSet<>();
    Resource.lines(
        Resource.english("words/" + name),
        line -> {
          for (String word : line.strip().split(" ")) {
            words.add(word);
          }
        });
    return Set.copyOf(words);
  }
}
