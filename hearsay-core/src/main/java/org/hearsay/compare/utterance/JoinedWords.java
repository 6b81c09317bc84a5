package org.hearsay.compare.utterance;

import java.util.Arrays;
import java.util.Map;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Spelling;

/// Words in one spelling, written without anything between them, so that "co-operate" is "cooperate", "won't" is "will
/// not", and a word that was cut at the end of a line is whole.
final class JoinedWords {
  private static final Map<String, String> WHOLE = UtteranceLists.ENGLISH.pairs("joined-words.contracted");
  private static final Map<String, String> ENDS = UtteranceLists.ENGLISH.pairs("joined-words.ends");

  /// The letters of all words, and where each word begins in them; one more begin at the end.
  private final String letters;

  private final int[] begins;

  private JoinedWords(String letters, int[] begins) {
    this.letters = letters;
    this.begins = begins;
  }

  static JoinedWords of(ComparedWords words) {
    return of(words, 0, words.size());
  }

  /// @param from first word
  /// @param to one past the last
  static JoinedWords of(ComparedWords words, int from, int to) {
    StringBuilder letters = new StringBuilder();
    int[] begins = new int[to - from + 1];
    for (int i = from; i < to; i++) {
      begins[i - from] = letters.length();
      letters.append(spelled(words.form(i)));
    }
    begins[to - from] = letters.length();
    return new JoinedWords(letters.toString(), begins);
  }

  /// One spelling of a word: written out, without apostrophes.
  static String spelled(String form) {
    String whole = WHOLE.get(form);
    if (whole != null) {
      return whole;
    }
    for (Map.Entry<String, String> end : ENDS.entrySet()) {
      if (form.length() > end.getKey().length() && form.endsWith(end.getKey())) {
        return Spelling.normal(form.substring(0, form.length() - end.getKey().length())) + end.getValue();
      }
    }
    return form.isEmpty() ? form : Spelling.normal(form).replace("'", "");
  }

  int size() {
    return begins.length - 1;
  }

  /// Where the words of another stand in these, one behind the other.
  ///
  /// @param from first word that is looked at
  /// @return first word and one past the last; empty where they do not
  int[] find(JoinedWords other, int from) {
    if (other.letters.isEmpty() || from > size()) {
      return new int[0];
    }
    int at = letters.indexOf(other.letters, begins[from]);
    while (at >= 0) {
      int first = Arrays.binarySearch(begins, at);
      int last = Arrays.binarySearch(begins, at + other.letters.length());
      if (first >= 0 && last >= 0) {
        return new int[] {first, last};
      }
      at = letters.indexOf(other.letters, at + 1);
    }
    return new int[0];
  }
}
