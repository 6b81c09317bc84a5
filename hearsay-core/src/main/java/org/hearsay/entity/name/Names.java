package org.hearsay.entity.name;

/// Small tests on the letters of names.
public final class Names {
  /// Longest abbreviation whose dot belongs to it, such as "Prof.".
  private static final int ABBREVIATION = 5;

  private Names() {}

  static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == '‘' || c == 'ʼ' || c == '`' || c == '´';
  }

  /// Cuts a possessive and the punctuation around a word; the dot of an abbreviation stays.
  static String trimMarks(String word) {
    int begin = 0;
    int end = word.length();
    while (begin < end && !Character.isLetterOrDigit(word.codePointAt(begin))) {
      begin++;
    }
    while (end > begin
        && !Character.isLetterOrDigit(word.codePointBefore(end))
        && Character.getType(word.codePointBefore(end)) != Character.NON_SPACING_MARK
        && !(word.charAt(end - 1) == '.' && end - begin <= ABBREVIATION)) {
      end--;
    }
    if (end - begin > 2
        && (word.charAt(end - 1) == 's' || word.charAt(end - 1) == 'S')
        && isApostrophe(word.charAt(end - 2))) {
      end -= 2;
    }
    return word.substring(begin, end);
  }

  /// Whether all letters are capitals and there are at least two.
  public static boolean isAllCapitals(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isLetter(c)) {
        letters++;
      }
    }
    return letters > 1;
  }
}
