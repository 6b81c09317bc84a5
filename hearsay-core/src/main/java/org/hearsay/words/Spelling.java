package org.hearsay.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Words that differ only in how English is spelled or shortened, not in what was said.
public final class Spelling {
  private static final Map<String, String> SHORT = ComparedWordLists.ENGLISH.pairs("spelling.short");

  private static final List<String> NUMBERS = ComparedWordLists.ENGLISH.entries("spelling.numbers");

  private static final List<String> ORDINALS = ComparedWordLists.ENGLISH.entries("spelling.ordinals");

  private static final Map<String, String> DIGITS = digits();

  /// Parts of British words with the American ones, in the order in which they are replaced.
  private static final Map<String, String> AMERICAN_PARTS = ComparedWordLists.ENGLISH.pairs("spelling.american-parts");

  /// The same for ends.
  private static final Map<String, String> AMERICAN_ENDS = ComparedWordLists.ENGLISH.pairs("spelling.american-ends");

  private static final WordMemo NORMAL = new WordMemo(Spelling::made);

  private Spelling() {}

  private static Map<String, String> digits() {
    Map<String, String> digits = new HashMap<>();
    for (int i = 0; i < NUMBERS.size(); i++) {
      digits.put(NUMBERS.get(i), Integer.toString(i));
    }
    for (int i = 0; i < ORDINALS.size(); i++) {
      digits.put(ORDINALS.get(i), i + "th");
    }
    return Map.copyOf(digits);
  }

  public static boolean same(String a, String b) {
    return a.equals(b) || (!a.isEmpty() && !b.isEmpty() && normal(a).equals(normal(b)));
  }

  /// One spelling for all; numbers as digits.
  public static String normal(String form) {
    return NORMAL.of(form);
  }

  private static String made(String form) {
    String word = SHORT.getOrDefault(form, form);
    char first = word.charAt(0);
    if (Character.isDigit(first)) {
      return ordinalDigits(word);
    }
    String digits = DIGITS.get(word);
    if (digits != null) {
      return digits;
    }
    if (word.length() < 5) {
      return word;
    }
    String us = word;
    for (Map.Entry<String, String> part : AMERICAN_PARTS.entrySet()) {
      us = us.replace(part.getKey(), part.getValue());
    }
    for (Map.Entry<String, String> end : AMERICAN_ENDS.entrySet()) {
      if (us.endsWith(end.getKey())) {
        us = us.substring(0, us.length() - end.getKey().length()) + end.getValue();
      }
    }
    return us.toLowerCase(Locale.ROOT);
  }

  /// A contraction written out, its parts joined: "he's" is "heis".
  public static String expanded(String form) {
    int at = form.indexOf('\'');
    if (at <= 0) {
      return form;
    }
    if (form.endsWith("n't")) {
      return form.equals("can't") ? "cannot" : form.equals("won't") ? "willnot" : form.substring(0, at - 1) + "not";
    }
    return switch (form.substring(at)) {
      case "'s" -> form.substring(0, at) + "is";
      case "'re" -> form.substring(0, at) + "are";
      case "'ll" -> form.substring(0, at) + "will";
      case "'ve" -> form.substring(0, at) + "have";
      case "'m" -> form.substring(0, at) + "am";
      case "'d" -> form.substring(0, at) + "would";
      default -> form;
    };
  }

  private static String ordinalDigits(String word) {
    int end = 0;
    while (end < word.length() && Character.isDigit(word.charAt(end))) {
      end++;
    }
    String rest = word.substring(end);
    return rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th")
        ? word.substring(0, end) + "th"
        : word;
  }
}
