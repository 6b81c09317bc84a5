package org.hearsay.words;

import java.util.HashMap;
import java.util.Map;
import org.hearsay.prov.Resource;

/// What inflected forms of a word have in common, irregular ones too: "went" and "goes" are one.
public final class Lemma {
  private static final Map<String, String> IRREGULAR = load();

  /// Person, tense, place and time as they change when direct speech is reported.
  private static final Map<String, String> SHIFTED = ComparedWordLists.ENGLISH.pairs("lemma.shifted");

  private static final WordMemo LEMMAS = new WordMemo(Lemma::made);

  private Lemma() {}

  public static String of(String form) {
    return LEMMAS.of(form);
  }

  private static String made(String form) {
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
        Resource.english("words/irregular.txt"),
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
