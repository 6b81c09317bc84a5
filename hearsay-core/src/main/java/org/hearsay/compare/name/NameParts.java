package org.hearsay.compare.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.entity.name.PersonName;

/// A person's name taken apart to be compared with others.
///
/// @param titles honorifics and offices before the name, lower case
/// @param parts names in their order, lower case, without marks over letters; hyphenated ones apart
/// @param generation "jr", "sr" or a numeral that tells father and son apart; empty where none is written
public record NameParts(List<String> titles, List<String> parts, String generation) {
  private static final Set<String> PARTICLES = IdentityLists.ENGLISH.words("name-parts.particles");

  /// Letters of a part from which two ways to write it are seen as such; shorter ones are names of their own.
  private static final int WRITTEN = 4;

  /// Log odds from which two names are like one another.
  private static final double LIKE = 0;

  public NameParts {
    titles = List.copyOf(titles);
    parts = List.copyOf(parts);
  }

  static NameParts of(String name) {
    PersonName parsed = PersonName.parse(name);
    return new NameParts(PersonName.keys(parsed.title()), parsed.keys(), parsed.generation());
  }

  /// Words of any name in their compared form.
  public static List<String> words(String name) {
    return PersonName.keys(name);
  }

  /// What two entities of one report have in common that are one: the name and the generation.
  List<String> key() {
    return generation.isEmpty() ? parts : Stream.concat(parts.stream(), Stream.of("#" + generation)).toList();
  }

  /// Whether the one is known to be the other's father or son.
  private boolean otherGeneration(NameParts other) {
    return !generation.isEmpty() && !other.generation.isEmpty() && !generation.equals(other.generation);
  }

  boolean full() {
    return parts.size() > 1;
  }

  String family() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  /// Whether the two can name one person: one family name, and the given names do not contradict.
  boolean fits(NameParts other) {
    if (parts.isEmpty() || other.parts.isEmpty() || otherGeneration(other)) {
      return false;
    }
    if (parts.equals(other.parts)) {
      return true;
    }
    if (!sameSpelling(family(), other.family())) {
      return parts.size() != other.parts.size() && String.join("", parts).equals(String.join("", other.parts));
    }
    boolean shorter = parts.size() <= other.parts.size();
    List<String> few = shorter ? parts : other.parts;
    List<String> many = shorter ? other.parts : parts;
    int at = 0;
    for (String part : few.subList(0, few.size() - 1)) {
      boolean found = PARTICLES.contains(part);
      for (int i = at; i < many.size() - 1 && !found; i++) {
        if (sameGiven(part, many.get(i))) {
          at = i + 1;
          found = true;
        }
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  /// Whether the two are one name but for short forms of given names: "Elizabeth" and "Liz", "William" and "Bill".
  boolean nicknameOf(NameParts other) {
    if (!full()
        || parts.size() != other.parts.size()
        || !generation.equals(other.generation)
        || !family().equals(other.family())) {
      return false;
    }
    for (int i = 0; i < parts.size() - 1; i++) {
      if (!parts.get(i).equals(other.parts.get(i)) && !Nicknames.same(parts.get(i), other.parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameGiven(String a, String b) {
    return a.equals(b)
        || ((a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0))
        || Nicknames.same(a, b)
        || sameSpelling(a, b);
  }

  /// One part, or one that was written otherwise when it came from another script.
  private static boolean sameSpelling(String a, String b) {
    return a.equals(b)
        || (a.length() >= WRITTEN && b.length() >= WRITTEN && NameForms.latin(a).equals(NameForms.latin(b)));
  }

  /// Whether one is likely the other with one part misheard or mistyped: [NamePair] takes them for one name,
  /// and one part differs.
  boolean slipOf(NameParts other) {
    if (parts.size() != other.parts.size() || parts.size() < 2 || otherGeneration(other)) {
      return false;
    }
    int differing = 0;
    for (int i = 0; i < parts.size(); i++) {
      differing += parts.get(i).equals(other.parts.get(i)) ? 0 : 1;
    }
    return differing == 1 && NamePair.score(parts, other.parts, true) > LIKE;
  }

  /// Whether the two differ only as letters of another script are written in English.
  boolean transliterates(NameParts other) {
    if (parts.size() != other.parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      String a = parts.get(i);
      String b = other.parts.get(i);
      if (!Nicknames.same(a, b) && !NameForms.latin(a).equals(NameForms.latin(b))) {
        return false;
      }
    }
    return true;
  }

  Set<String> partSet() {
    return new HashSet<>(parts);
  }
}
