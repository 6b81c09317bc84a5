package org.hearsay.words;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Words that differ only in how English is spelled or shortened, not in what was said.
public final class Spelling {
  /// Compiled for Hearsay, Apache-2.0, 2026-11-22.
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("admin", "administration"),
          Map.entry("govt", "government"),
          Map.entry("dept", "department"),
          Map.entry("pct", "percent"),
          Map.entry("intl", "international"),
          Map.entry("gov't", "government"),
          Map.entry("ok", "okay"),
          Map.entry("phone", "telephone"),
          Map.entry("plane", "airplane"),
          Map.entry("aeroplane", "airplane"),
          Map.entry("photo", "photograph"),
          Map.entry("photos", "photographs"),
          Map.entry("phones", "telephones"),
          Map.entry("planes", "airplanes"),
          Map.entry("lab", "laboratory"),
          Map.entry("exam", "examination"),
          Map.entry("ad", "advertisement"),
          Map.entry("tv", "television"),
          Map.entry("programme", "program"),
          Map.entry("grey", "gray"),
          Map.entry("cheque", "check"),
          Map.entry("tyre", "tire"),
          Map.entry("kerb", "curb"),
          Map.entry("plough", "plow"),
          Map.entry("aluminium", "aluminum"),
          Map.entry("towards", "toward"),
          Map.entry("afterwards", "afterward"),
          Map.entry("whilst", "while"),
          Map.entry("amongst", "among"),
          Map.entry("learnt", "learned"),
          Map.entry("burnt", "burned"),
          Map.entry("judgement", "judgment"),
          Map.entry("ageing", "aging"),
          Map.entry("licence", "license"),
          Map.entry("practise", "practice"),
          Map.entry("sceptical", "skeptical"),
          Map.entry("sulphur", "sulfur"),
          Map.entry("moustache", "mustache"),
          Map.entry("pyjamas", "pajamas"),
          Map.entry("storey", "story"),
          Map.entry("mum", "mom"),
          Map.entry("gonna", "going to"),
          Map.entry("cannot", "can't"),
          Map.entry("alright", "all right"));

  private static final String[] NUMBERS = {
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty"
  };

  private static final String[] ORDINALS = {
    "zeroth",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth"
  };

  private static final Map<String, String> DIGITS = digits();

  private Spelling() {}

  private static Map<String, String> digits() {
    Map<String, String> digits = new HashMap<>();
    for (int i = 0; i < NUMBERS.length; i++) {
      digits.put(NUMBERS[i], Integer.toString(i));
    }
    for (int i = 0; i < ORDINALS.length; i++) {
      digits.put(ORDINALS[i], i + "th");
    }
    return Map.copyOf(digits);
  }

  public static boolean same(String a, String b) {
    return a.equals(b) || (!a.isEmpty() && !b.isEmpty() && normal(a).equals(normal(b)));
  }

  /// One spelling for all; numbers as digits.
  public static String normal(String form) {
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
    String us =
        word.replace("isation", "ization")
            .replace("ising", "izing")
            .replace("ised", "ized")
            .replace("our", "or")
            .replace("aeo", "eo")
            .replace("ll", "l")
            .replace("ogue", "og")
            .replace("yse", "yze")
            .replace("ence", "ense");
    if (us.endsWith("ise")) {
      us = us.substring(0, us.length() - 3) + "ize";
    }
    if (us.endsWith("tre")) {
      us = us.substring(0, us.length() - 3) + "ter";
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
