package org.hearsay.words;

/// The part of an English word that its inflected forms share, roughly.
///
/// Made to compare words, never to show them: "meetings", "meeting" and "meet" have one stem.
public final class Stem {
  private Stem() {}

  public static String of(String form) {
    int length = form.length();
    if (length < 4 || !Character.isLetter(form.charAt(0))) {
      return form;
    }
    String stem = form;
    if (stem.endsWith("ies") && length > 4) {
      stem = stem.substring(0, length - 3) + "y";
    } else if (stem.endsWith("sses") || stem.endsWith("shes") || stem.endsWith("ches") || stem.endsWith("xes")) {
      stem = stem.substring(0, length - 2);
    } else if (stem.endsWith("s") && !stem.endsWith("ss") && !stem.endsWith("us") && !stem.endsWith("is")) {
      stem = stem.substring(0, length - 1);
    }
    if (stem.endsWith("ied") && stem.length() > 4) {
      return stem.substring(0, stem.length() - 3) + "y";
    }
    if (stem.endsWith("ing") && stem.length() > 5 && vowel(stem, stem.length() - 3)) {
      return undoubled(stem.substring(0, stem.length() - 3));
    }
    if (stem.endsWith("ed") && stem.length() > 4 && vowel(stem, stem.length() - 2)) {
      return undoubled(stem.substring(0, stem.length() - 2));
    }
    if (stem.endsWith("e") && stem.length() > 3) {
      return stem.substring(0, stem.length() - 1);
    }
    return stem;
  }

  private static boolean vowel(String word, int before) {
    for (int i = 0; i < before; i++) {
      if ("aeiouy".indexOf(word.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String undoubled(String stem) {
    int length = stem.length();
    char last = stem.charAt(length - 1);
    if (length > 3 && last == stem.charAt(length - 2) && "lsz".indexOf(last) < 0) {
      return stem.substring(0, length - 1);
    }
    return last == 'e' && length > 3 ? stem.substring(0, length - 1) : stem;
  }
}
