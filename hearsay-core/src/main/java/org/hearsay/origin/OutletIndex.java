package org.hearsay.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The outlets of a story by what a shorter name may have of them, so that a name is compared with few of them.
final class OutletIndex {
  /// Words at an edge of a name; no short name has more.
  private static final int LONGEST = 12;

  /// Outlets that have one thing in common, such as their last word. No story names as many; those that come later are
  /// found by their whole name alone.
  private static final int MOST = 200;

  private final Set<List<String>> all = new HashSet<>();
  private final Map<List<String>, List<List<String>>> byTelling = new HashMap<>();
  private final Map<List<String>, List<List<String>>> byEdge = new HashMap<>();
  private final Map<String, List<List<String>>> byInitials = new HashMap<>();
  private final Map<Character, List<List<String>>> single = new HashMap<>();

  /// @param words of the outlet's name, one at least; those of no outlet that was added before
  /// @param telling those of them that a short name keeps
  void add(List<String> words, List<String> telling) {
    all.add(words);
    put(byTelling, telling, words);
    StringBuilder initials = new StringBuilder();
    words.forEach(word -> initials.append(word.charAt(0)));
    put(byInitials, initials.toString(), words);
    int size = words.size();
    if (size == 1) {
      put(single, words.getFirst().charAt(0), words);
    }
    for (int length = 1; length < Math.min(size, LONGEST + 1); length++) {
      List<String> begin = words.subList(0, length);
      List<String> end = words.subList(size - length, size);
      put(byEdge, begin, words);
      if (!end.equals(begin)) {
        put(byEdge, end, words);
      }
    }
  }

  private static <K> void put(Map<K, List<List<String>>> index, K key, List<String> words) {
    List<List<String>> alike = index.computeIfAbsent(key, each -> new ArrayList<>());
    if (alike.size() < MOST) {
      alike.add(words);
    }
  }

  boolean has(List<String> words) {
    return all.contains(words);
  }

  /// Those with the same telling words.
  List<List<String>> telling(List<String> telling) {
    return byTelling.getOrDefault(telling, List.of());
  }

  /// Those that are longer, and begin or end with some words.
  List<List<String>> withEdge(List<String> words) {
    return byEdge.getOrDefault(words, List.of());
  }

  /// Those whose words begin with these letters.
  List<List<String>> withInitials(String letters) {
    return byInitials.getOrDefault(letters, List.of());
  }

  /// Those of one word that begins with a letter.
  List<List<String>> ofOneWord(char first) {
    return single.getOrDefault(first, List.of());
  }
}
