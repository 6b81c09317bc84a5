package org.hearsay.eval.sim;

import java.util.List;
import java.util.Locale;

/// What newsrooms of an affair have written so far.
final class Written {
  private Written() {}

  static String[] words(String text) {
    return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
  }

  /// The most words in a row that a text shares with one of others.
  static int longestRun(String text, List<String[]> others) {
    String[] mine = words(text);
    int longest = 0;
    for (String[] other : others) {
      int[] before = new int[other.length + 1];
      for (String word : mine) {
        int[] now = new int[other.length + 1];
        for (int j = 0; j < other.length; j++) {
          now[j + 1] = word.equals(other[j]) ? before[j] + 1 : 0;
          longest = Math.max(longest, now[j + 1]);
        }
        before = now;
      }
    }
    return longest;
  }
}
