package org.hearsay.compare.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Short forms of English given names. Compiled for Hearsay, Apache-2.0, 2026-11-22.
final class Nicknames {
  private static final String[] GROUPS = {
    "william will bill billy liam",
    "robert rob bob bobby",
    "richard rick dick richie",
    "james jim jimmy jamie",
    "john jack johnny",
    "michael mike mick",
    "joseph joe joey",
    "thomas tom tommy",
    "charles charlie chuck",
    "edward ed eddie ted",
    "daniel dan danny",
    "david dave",
    "matthew matt",
    "andrew andy drew",
    "anthony tony",
    "stephen steven steve",
    "christopher chris",
    "nicholas nick",
    "benjamin ben",
    "samuel sam",
    "alexander alex",
    "gregory greg",
    "kenneth ken kenny",
    "timothy tim",
    "ronald ron",
    "donald don",
    "lawrence larry",
    "gerald gerry jerry",
    "jeffrey jeff geoffrey geoff",
    "philip phil",
    "patrick pat",
    "peter pete",
    "raymond ray",
    "walter walt",
    "elizabeth liz beth betty eliza",
    "katherine catherine kate kathy cathy katie",
    "margaret maggie meg peggy",
    "jennifer jen jenny",
    "susan sue",
    "deborah debbie deb",
    "barbara barb",
    "patricia pat patty trish",
    "victoria vicky",
    "rebecca becky",
    "jacqueline jackie",
    "christine chris tina",
    "abigail abby",
    "nancy nan",
    "theodore ted theo",
    "frederick fred",
    "albert al bert",
    "vladimir vova",
    "mohammed mohammad muhammad mohamed mohamad"
  };

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
