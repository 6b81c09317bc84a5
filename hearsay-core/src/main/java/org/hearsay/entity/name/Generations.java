package org.hearsay.entity.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whom an article names as father and son of one name: "Ada Osei Jr." and "Ada Osei".
///
/// Most often both forms are one person's, named in full once. They are two where a sentence that holds one of them
/// speaks of a son or a father and names no other: "Mayor Osei said his son was innocent", but not "Osei Jr. and his
/// son Ben". The family name alone is the one's without a suffix, if he is named in full before the other; titles have
/// it for either.
public final class Generations {
  private static final Set<String> KIN = EntityNameLists.ENGLISH.words("generations.kin");

  /// Words behind a word of kinship among which a name stands.
  private static final int NEXT = 4;

  private final Set<List<String>> apart = new HashSet<>();

  /// By whole name the first word of one without a suffix, and of one with a suffix.
  private final Map<List<String>, Integer> firstBare = new HashMap<>();

  private final Map<List<String>, Integer> firstTold = new HashMap<>();

  public Generations(ArticleWords words, List<Name> names) {
    Map<List<String>, Set<Integer>> bare = new HashMap<>();
    Map<List<String>, Set<Integer>> told = new HashMap<>();
    for (Name name : names) {
      PersonName parsed = PersonName.parse(words.text(name.begin(), name.end()));
      if (!parsed.isShort()) {
        boolean plain = parsed.generation().isEmpty();
        (plain ? firstBare : firstTold).merge(parsed.keys(), name.begin(), Math::min);
        (plain ? bare : told).computeIfAbsent(parsed.keys(), key -> new HashSet<>()).add(words.sentence(name.begin()));
      }
    }
    bare.keySet().retainAll(told.keySet());
    Map<Integer, Set<String>> kin = bare.isEmpty() ? Map.of() : kin(words);
    bare.forEach((keys, sentences) -> {
      sentences.addAll(told.getOrDefault(keys, Set.of()));
      for (int sentence : sentences) {
        Set<String> whose = kin.getOrDefault(sentence, Set.of());
        if (whose.contains("") || whose.contains(keys.getFirst())) {
          apart.add(keys);
        }
      }
    });
  }

  /// By sentence the names that follow its words of kinship; an empty one where none does.
  private static Map<Integer, Set<String>> kin(ArticleWords words) {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      if (KIN.contains(words.lower(i))) {
        found.computeIfAbsent(words.sentence(i), sentence -> new HashSet<>()).add(named(words, i));
      }
    }
    return found;
  }

  private static String named(ArticleWords words, int kin) {
    for (int i = kin + 1; i < words.size() && i <= kin + NEXT && words.sentence(i) == words.sentence(kin); i++) {
      boolean title = Titles.shared().get(words.lower(i)) != null;
      if (words.isWord(i) && !title) {
        return words.isCapital(i) ? words.folded(i) : "";
      }
    }
    return "";
  }

  /// Whether one of two names is the father's and the other the son's.
  public boolean apart(PersonName name, PersonName full) {
    if (name.generation().equals(full.generation()) || !apart.contains(full.keys())) {
      return false;
    }
    return name.isShort() ? !name.generation().isEmpty() || bareFirst(full) : name.keys().equals(full.keys());
  }

  private boolean bareFirst(PersonName full) {
    return firstBare.getOrDefault(full.keys(), Integer.MAX_VALUE) < firstTold.getOrDefault(full.keys(), -1);
  }
}
