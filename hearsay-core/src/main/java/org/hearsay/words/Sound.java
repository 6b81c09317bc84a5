package org.hearsay.words;

/// How words sound, roughly, and how many letters they differ in.
public final class Sound {
  private Sound() {}

  /// Consonants by the place where they are spoken, vowels left out after the first sound.
  ///
  /// Two words with one key can be taken for each other by ear: "Bates" and "Baits", "triumph" and "trump".
  public static String key(String word) {
    StringBuilder key = new StringBuilder();
    int length = word.length();
    for (int i = 0; i < length; i++) {
      char c = word.charAt(i);
      char next = i + 1 < length ? word.charAt(i + 1) : 0;
      char sound;
      switch (c) {
        case 'b', 'p' -> {
          sound = c == 'p' && next == 'h' ? 'F' : 'P';
          i += c == 'p' && next == 'h' ? 1 : 0;
        }
        case 'f', 'v' -> sound = 'F';
        case 'd', 't' -> {
          sound = 'T';
          i += next == 'h' ? 1 : 0;
        }
        case 'c' -> {
          sound = next == 'h' ? 'X' : "eiy".indexOf(next) >= 0 && next != 0 ? 'S' : 'K';
          i += next == 'h' || next == 'k' ? 1 : 0;
        }
        case 'g' -> {
          sound = next == 'h' ? 0 : 'K';
          i += next == 'h' ? 1 : 0;
        }
        case 'k', 'q' -> sound = i == 0 && next == 'n' ? 0 : 'K';
        case 's', 'z' -> {
          sound = next == 'h' ? 'X' : 'S';
          i += next == 'h' ? 1 : 0;
        }
        case 'x' -> sound = 'S';
        case 'j' -> sound = 'X';
        case 'm', 'n' -> sound = 'N';
        case 'l' -> sound = 'L';
        case 'r' -> sound = 'R';
        case 'a', 'e', 'i', 'o', 'u', 'y' -> sound = i == 0 ? 'A' : 0;
        default -> sound = Character.isDigit(c) ? c : 0;
      }
      if (sound != 0 && (key.isEmpty() || key.charAt(key.length() - 1) != sound)) {
        key.append(sound);
      }
    }
    return key.toString();
  }

  /// Letters to change, add, leave out or swap to make one of the other; `limit + 1` when more than `limit`.
  public static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) > limit) {
      return limit + 1;
    }
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int best = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        best = Math.min(best, row[j]);
      }
      if (best > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[b.length()], limit + 1);
  }

  /// Whether one is likely the other misheard or mistyped: one letter or one sound apart.
  static boolean slip(String a, String b) {
    if (a.equals(b) || a.length() < 4 || b.length() < 4 || a.charAt(0) != b.charAt(0)) {
      return false;
    }
    int distance = distance(a, b, 3);
    return distance == 1
        || (distance <= 3 && distance * 2 <= Math.min(a.length(), b.length()) - 1 && key(a).equals(key(b)));
  }

  /// Whether two words can be taken for each other by ear or eye.
  static boolean alike(String a, String b) {
    if (a.length() < 4 || b.length() < 4) {
      return false;
    }
    int longer = Math.max(a.length(), b.length());
    int distance = distance(a, b, 3);
    String left = key(a);
    String right = key(b);
    boolean sound = left.equals(right) || (distance(left, right, 1) <= 1 && left.length() > 2 && right.length() > 2);
    return (distance == 1 && longer >= 5)
        || (distance <= 3 && distance * 2 <= longer && a.charAt(0) == b.charAt(0) && sound);
  }
}
