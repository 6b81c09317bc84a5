package org.hearsay.entity.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Words that stand before names: "Mr.", "Gen.", "Prime Minister".
public final class Titles {
  private static final Titles SHARED = new Titles();

  /// @param gender m, f or -
  /// @param kind honorific, office or rank
  public record Title(String words, char gender, String kind) {}

  private final Map<String, Title> titles = new HashMap<>();

  private Titles() {
    for (String[] row : Tsv.read("titles.tsv", 3)) {
      titles.put(row[0], new Title(row[0], row[1].charAt(0), row[2]));
    }
  }

  public static Titles shared() {
    return SHARED;
  }

  public @Nullable Title get(String words) {
    return titles.get(words.toLowerCase(Locale.ROOT));
  }

  /// @return how many words from `begin` make a title, the longest first; 0 for none
  int lengthAt(List<String> words, int begin) {
    for (int length = Math.min(2, words.size() - begin); length > 0; length--) {
      if (get(String.join(" ", words.subList(begin, begin + length))) != null) {
        return length;
      }
    }
    return 0;
  }
}
