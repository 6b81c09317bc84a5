package org.hearsay.words;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How English words sound, by rules of thumb, and how far two words are apart for the ear.
///
/// One character a sound. Vowels: `a e i o u` short, `A E I O U` long, `W` as in "now", `Y` as in "boy", `@`
/// weak. Consonants as in print, but `T` for th, `S` sh, `Z` zh, `C` ch, `J` j, `N` ng. Names and loans are
/// often wrong; what matters is that words that sound alike come out alike.
public final class Pronunciation {
  /// Written groups and their sounds, longest first within a first letter.
  private static final Map<String, String> GROUPS = ComparedWordLists.ENGLISH.pairs("pronunciation.groups");

  private static final String VOWELS = "aeiouAEIOUWY@";

  /// Sounds that are made alike: differing within a group costs half.
  private static final String[] ALIKE = {"pbtdkg", "fvTszSZh", "CJSZ", "mnN", "lrwy", "pbfvmw", "tdTsznl"};

  private static final String[] NEARLY_ONE = {"pb", "td", "kg", "fv", "sz", "SZ", "CJ", "mn", "nN", "Tf", "gJ", "kC"};

  private static final WordMemo SOUNDS = new WordMemo(Pronunciation::made);

  private Pronunciation() {}

  static String of(String word) {
    return SOUNDS.of(word);
  }

  private static String made(String word) {
    StringBuilder sounds = new StringBuilder();
    int length = word.length();
    int i = 0;
    while (i < length) {
      i += sound(word, i, sounds);
    }
    return sounds.toString();
  }

  /// @return how many letters were read
  private static int sound(String word, int at, StringBuilder sounds) {
    char c = word.charAt(at);
    boolean first = at == 0;
    char next = at + 1 < word.length() ? word.charAt(at + 1) : 0;
    boolean silent = ("kgp".indexOf(c) >= 0 && next == 'n') || (c == 'w' && next == 'r') || (c == 'p' && next == 's');
    if (first && silent) {
      return 1;
    }
    if (first && c == 'g' && next == 'h') {
      return add(sounds, "g", 2);
    }
    for (Map.Entry<String, String> group : GROUPS.entrySet()) {
      if (group.getKey().charAt(0) == c && word.startsWith(group.getKey(), at)) {
        return add(sounds, group.getValue(), group.getKey().length());
      }
    }
    boolean last = at + 1 == word.length();
    return switch (c) {
      case 'a', 'e', 'i', 'o', 'u', 'y' -> vowel(word, at, last, sounds);
      case 'c' -> add(sounds, next != 0 && "eiy".indexOf(next) >= 0 ? "s" : "k", next == 'c' ? 2 : 1);
      case 'g' -> add(sounds, next != 0 && "eiy".indexOf(next) >= 0 && at > 0 ? "J" : "g", next == 'g' ? 2 : 1);
      case 'x' -> add(sounds, "ks", 1);
      case 'q' -> add(sounds, "k", 1);
      case 'j' -> add(sounds, "J", 1);
      case 'b' -> add(sounds, last && at > 0 && word.charAt(at - 1) == 'm' ? "" : "b", next == c ? 2 : 1);
      default -> Character.isLetterOrDigit(c) ? add(sounds, String.valueOf(c), next == c ? 2 : 1) : 1;
    };
  }

  private static int add(StringBuilder sounds, String sound, int letters) {
    sounds.append(sound);
    return letters;
  }

  private static int vowel(String word, int at, boolean last, StringBuilder sounds) {
    char c = word.charAt(at);
    if (c == 'y' && at == 0) {
      return add(sounds, "y", 1);
    }
    if (last && c == 'e' && sounds.length() > 1) {
      return 1;
    }
    boolean ending = at + 2 == word.length() && c == 'e' && (word.charAt(at + 1) == 'd' || word.charAt(at + 1) == 's');
    if (ending && sounds.length() > 1 && "td".indexOf(sounds.charAt(sounds.length() - 1)) < 0) {
      return 1;
    }
    if (last && c == 'y') {
      return add(sounds, sounds.length() > 2 ? "E" : "I", 1);
    }
    boolean magic =
        at + 2 < word.length()
            && word.charAt(at + 2) == 'e'
            && (at + 3 == word.length() || at + 4 == word.length())
            && "bcdfgklmnprstvz".indexOf(word.charAt(at + 1)) >= 0;
    if (magic) {
      return add(
          sounds,
          switch (c) {
            case 'a' -> "A";
            case 'e' -> "E";
            case 'o' -> "O";
            case 'u' -> "U";
            default -> "I";
          },
          1);
    }
    boolean beforeR = at + 2 == word.length() && word.charAt(at + 1) == 'r' && sounds.length() > 1;
    return add(sounds, beforeR ? "@" : c == 'y' ? "i" : String.valueOf(c), 1);
  }

  /// Share of the sounds in which two words differ, 0 for words that sound the same to 1.
  static double distance(String a, String b) {
    return apart(of(a), of(b), 1);
  }

  /// The same of words as they sound, as long as it is at most `most`; else anything above it.
  private static double apart(String x, String y, double most) {
    int longer = Math.max(x.length(), y.length());
    if (longer == 0) {
      return 1;
    }
    double[] last = new double[y.length() + 1];
    double[] row = new double[y.length() + 1];
    for (int j = 1; j <= y.length(); j++) {
      last[j] = last[j - 1] + gap(y.charAt(j - 1));
    }
    for (int i = 1; i <= x.length(); i++) {
      char sound = x.charAt(i - 1);
      double gap = gap(sound);
      row[0] = last[0] + gap;
      double least = row[0];
      for (int j = 1; j <= y.length(); j++) {
        double best = last[j - 1] + change(sound, y.charAt(j - 1));
        best = Math.min(best, last[j] + gap);
        row[j] = Math.min(best, row[j - 1] + gap(y.charAt(j - 1)));
        least = Math.min(least, row[j]);
      }
      if (least / longer > most) {
        return 1;
      }
      double[] spare = last;
      last = row;
      row = spare;
    }
    return Math.min(1, last[y.length()] / longer);
  }

  /// What it costs to leave out a sound, and to take one for another, for sounds written in ASCII.
  private static final double[] GAPS = new double[128];

  private static final double[][] CHANGES = new double[128][128];

  static {
    for (char a = 0; a < GAPS.length; a++) {
      GAPS[a] = gapOf(a);
      for (char b = 0; b < GAPS.length; b++) {
        CHANGES[a][b] = changeOf(a, b);
      }
    }
  }

  private static double gap(char sound) {
    return sound < GAPS.length ? GAPS[sound] : gapOf(sound);
  }

  private static double change(char a, char b) {
    return a < GAPS.length && b < GAPS.length ? CHANGES[a][b] : changeOf(a, b);
  }

  private static double gapOf(char sound) {
    return sound == '@' ? 0.4 : "hwyrtd".indexOf(sound) >= 0 ? 0.6 : VOWELS.indexOf(sound) >= 0 ? 0.7 : 1;
  }

  private static double changeOf(char a, char b) {
    if (a == b) {
      return 0;
    }
    boolean vowel = VOWELS.indexOf(a) >= 0;
    if (vowel != VOWELS.indexOf(b) >= 0) {
      return 1;
    }
    if (vowel) {
      return a == '@' || b == '@' ? 0.2 : 0.35;
    }
    if (together(NEARLY_ONE, a, b)) {
      return 0.3;
    }
    return together(ALIKE, a, b) ? 0.6 : 1;
  }

  private static boolean together(String[] groups, char a, char b) {
    for (String group : groups) {
      if (group.indexOf(a) >= 0 && group.indexOf(b) >= 0) {
        return true;
      }
    }
    return false;
  }

  /// Whether one of two words may be taken for the other by ear, or by a slip of the keys.
  public static boolean confusable(String a, String b) {
    return confusable(a, b, null, null);
  }

  /// @param x how the first word sounds, where it is known
  public static boolean confusable(String a, String b, @Nullable String x, @Nullable String y) {
    int longer = Math.max(a.length(), b.length());
    int shorter = Math.min(a.length(), b.length());
    if (shorter < 3 || longer - shorter > 3 || a.equals(b)) {
      return false;
    }
    if ((shorter >= 4 || longer >= 4) && Sound.distance(a, b, 1) == 1) {
      return true;
    }
    double most = longer >= 6 ? 0.3 : longer >= 5 ? 0.26 : 0.18;
    return apart(x == null ? of(a) : x, y == null ? of(b) : y, most) <= most;
  }
}
