package org.hearsay.words;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.prov.Resource;

/// What inflected forms of a word have in common, irregular ones too: "went" and "goes" are one.
public final class Lemma {
  private static final Map<String, String> IRREGULAR = load();

  /// Person, tense, place and time as they change when direct speech is reported.
  private static final Map<String, String> SHIFTED =
      Map.ofEntries(
          Map.entry("i", "@p"),
          Map.entry("me", "@p"),
          Map.entry("we", "@p"),
          Map.entry("us", "@p"),
          Map.entry("he", "@p"),
          Map.entry("him", "@p"),
          Map.entry("she", "@p"),
          Map.entry("they", "@p"),
          Map.entry("them", "@p"),
          Map.entry("you", "@p"),
          Map.entry("my", "@s"),
          Map.entry("our", "@s"),
          Map.entry("his", "@s"),
          Map.entry("her", "@s"),
          Map.entry("their", "@s"),
          Map.entry("your", "@s"),
          Map.entry("would", "will"),
          Map.entry("could", "can"),
          Map.entry("might", "may"),
          Map.entry("should", "shall"),
          Map.entry("here", "there"),
          Map.entry("now", "then"),
          Map.entry("this", "that"),
          Map.entry("these", "those"),
          Map.entry("ago", "before"),
          Map.entry("cannot", "can't"),
          Map.entry("couldn't", "can't"),
          Map.entry("wouldn't", "won't"),
          Map.entry("don't", "not"),
          Map.entry("doesn't", "not"),
          Map.entry("didn't", "not"),
          Map.entry("isn't", "not"),
          Map.entry("aren't", "not"),
          Map.entry("wasn't", "not"),
          Map.entry("weren't", "not"));

  private Lemma() {}

  public static String of(String form) {
    String base = IRREGULAR.get(form);
    return base != null ? base : Stem.of(Spelling.normal(form));
  }

  /// The same for what a speaker says of himself and a report says of him: "I am" and "she was".
  public static String shifted(String form) {
    String role = SHIFTED.get(form);
    return role != null ? role : of(form);
  }

  private static Map<String, String> load() {
    Map<String, String> base = new HashMap<>();
    Resource.lines(
        "/hearsay/en/claim/irregular.txt",
        line -> {
          String[] words = line.split(" ");
          String stem = Stem.of(words[0]);
          for (String word : words) {
            base.putIfAbsent(word, stem);
          }
        });
    return Map.copyOf(base);
  }
}
