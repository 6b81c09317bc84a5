package org.hearsay.entity.name;

import java.util.List;
import java.util.Set;

/// Which nouns can stand for one another: "the diplomat" for an ambassador, "the aide" for an adviser.
public final class RoleNouns {
  private static final String AIDE = EntityNameLists.ENGLISH.word("aide");
  private static final String GENERAL = EntityNameLists.ENGLISH.word("general");
  private static final String OFFICIAL = EntityNameLists.ENGLISH.word("official");

  private RoleNouns() {}

  /// Nouns of which any can stand for any of the family.
  ///
  /// @param general a speaker of a kind, however exact the article was before
  /// @param special offices of that kind; two different ones are two people
  private record Family(Set<String> general, Set<String> special) {
    boolean relates(String one, String other) {
      return (general.contains(one) && (general.contains(other) || special.contains(other)))
          || (general.contains(other) && special.contains(one));
    }
  }

  private static Family family(String line) {
    int colon = line.indexOf(':');
    String special = line.substring(colon + 1).strip();
    return new Family(
        Set.of(line.substring(0, colon).split(" ")), special.isEmpty() ? Set.of() : Set.of(special.split(" ")));
  }

  /// A line each: the general nouns, a colon, the special ones.
  private static final List<String> FAMILY_NOUNS = EntityNameLists.ENGLISH.entries("role-nouns.family-nouns");

  private static final List<Family> FAMILIES = FAMILY_NOUNS.stream().map(RoleNouns::family).toList();

  private static final Set<String> KIN = EntityNameLists.ENGLISH.words("role-nouns.kin");

  /// Whether a noun tells whose relative somebody is.
  public static boolean isKin(String noun) {
    return KIN.contains(noun);
  }

  /// Points for how well a noun can stand for somebody who has other nouns: 4 the same noun, 3 a related
  /// one, 1 the same class, 0 nothing known, -3 another class.
  public static int fit(Nominal nominal, Set<String> nouns) {
    if (nouns.isEmpty()) {
      return 0;
    }
    String noun = nominal.noun();
    Gazetteer.Role role = nominal.role();
    int best = -3;
    boolean civil = nouns.contains(GENERAL) && nouns.stream().anyMatch(CIVIL::contains);
    for (String other : nouns) {
      boolean rank = !(civil && other.equals(GENERAL)) || noun.equals(other);
      best = Math.max(best, rank ? fit(role, noun, other) : -3);
    }
    return best;
  }

  /// Nouns beside which "general" is no soldier: "the attorney general".
  private static final Set<String> CIVIL = EntityNameLists.ENGLISH.words("role-nouns.civil");

  private static int fit(Gazetteer.Role role, String noun, String other) {
    if (noun.equals(other)) {
      return 4;
    }
    for (Family family : FAMILIES) {
      if (family.relates(noun, other)) {
        return 3;
      }
    }
    String plain = other.equals(Nominal.CHIEF_OF_STAFF) ? AIDE : other;
    Gazetteer.Role known = Gazetteer.shared().role(plain);
    if (known == null) {
      return 0;
    }
    boolean office = known.kind() == Gazetteer.Role.Kind.OFFICE || known.kind() == Gazetteer.Role.Kind.STAFF;
    if (noun.equals(OFFICIAL)) {
      return office ? 3 : -1;
    }
    if (role.kind() == Gazetteer.Role.Kind.PEOPLE) {
      return 0;
    }
    return known.kind() == role.kind() ? -1 : -3;
  }
}
