package org.hearsay.compare.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Short forms of English given names.
final class Nicknames {
  private static final List<String> GROUPS = IdentityLists.ENGLISH.entries("nicknames.groups");

  private static final Map<String, Set<String>> SAME = load();

  private Nicknames() {}

  private static Map<String, Set<String>> load() {
    Map<String, Set<String>> same = new HashMap<>();
    for (String group : GROUPS) {
      Set<String> names = Set.of(group.split(" "));
      for (String name : names) {
        same.computeIfAbsent(name, key -> new HashSet<>()).addAll(names);
      }
    }
    return Map.copyOf(same);
  }

  static boolean same(String a, String b) {
    Set<String> forms = SAME.get(a);
    return forms != null && forms.contains(b);
  }
}
