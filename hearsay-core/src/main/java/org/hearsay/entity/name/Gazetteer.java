package org.hearsay.entity.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.text.Spaces;
import org.jspecify.annotations.Nullable;

/// The word lists of this package, looked up by folded words (see [PersonName#fold]).
///
/// Read once, when first asked for; never changes.
public final class Gazetteer {
  /// Longest listed name, in words.
  static final int LONGEST = 7;

  /// A listed name of a place or a body.
  ///
  /// @param name the form that stands for all its forms
  /// @param country for an outlet, where it is at home; empty where not known
  public record Listed(String name, EntityKind kind, String country) {}

  /// A noun that says what a person or body is.
  ///
  /// @param gender m, f or -
  public record Role(String noun, boolean plural, char gender, Kind kind) {
    public enum Kind {
      OFFICE,
      STAFF,
      EXPERT,
      PEOPLE,
      BODY,
      PRESS,
      GROUP
    }

    public boolean isPerson() {
      return kind == Kind.OFFICE || kind == Kind.STAFF || kind == Kind.EXPERT || kind == Kind.PEOPLE;
    }
  }

  private static final Gazetteer SHARED = new Gazetteer();

  private final Map<String, Character> given = new HashMap<>(40_000);
  private final Set<String> family = new HashSet<>(40_000);
  private final Map<String, Listed> listed = new HashMap<>(16_000);
  private final Map<String, String> countryOfAdjective = new HashMap<>(1_000);
  private final Map<String, String> countryOfPeople = new HashMap<>(1_000);
  private final Map<String, String> countryOfCapital = new HashMap<>(500);
  private final Map<String, Role> personNouns = new HashMap<>(1_000);
  private final Map<String, Role> roles = new HashMap<>(2_500);
  private final Map<String, String> heads = new HashMap<>(1_000);

  private Gazetteer() {
    for (String[] row : Tsv.read("given-names.tsv", 2)) {
      given.put(row[0].toLowerCase(Locale.ROOT), row[1].charAt(0));
    }
    for (String[] row : Tsv.read("family-names.tsv", 1)) {
      family.add(row[0].toLowerCase(Locale.ROOT));
    }
    for (String[] row : Tsv.read("cities.tsv", 1)) {
      list(row[0], row[0], EntityKind.PLACE, "");
    }
    for (String[] row : Tsv.read("regions.tsv", 3)) {
      list(row[0], row[0], EntityKind.PLACE, "");
      peoples(row[0], row[1], row[2]);
    }
    for (String[] row : Tsv.read("outlets.tsv", 5)) {
      list(row[0], row[0], EntityKind.OUTLET, row[4]);
      for (String other : Tsv.parts(row[1])) {
        list(other, row[0], EntityKind.OUTLET, row[4]);
      }
    }
    for (String[] row : Tsv.read("bodies.tsv", 4)) {
      EntityKind kind = row[2].equals("group") ? EntityKind.GROUP : EntityKind.ORGANIZATION;
      list(row[0], row[0], kind, "");
      for (String other : Tsv.parts(row[1])) {
        list(other, row[0], kind, "");
      }
    }
    for (String[] row : Tsv.read("countries.tsv", 5)) {
      list(row[0], row[0], EntityKind.COUNTRY, row[0]);
      for (String other : Tsv.parts(row[4])) {
        list(other, row[0], EntityKind.COUNTRY, row[0]);
      }
      peoples(row[0], row[1], row[2]);
      if (!row[3].isEmpty()) {
        countryOfCapital.put(key(row[3]), row[0]);
        if (!listed.containsKey(key(row[3]))) {
          list(row[3], row[3], EntityKind.PLACE, row[0]);
        }
      }
    }
    roles("roles.tsv", roles);
    roles("person-nouns.tsv", personNouns);
    for (String[] row : Tsv.read("org-heads.tsv", 2)) {
      heads.put(row[0], row[1]);
    }
  }

  private static void roles(String file, Map<String, Role> to) {
    for (String[] row : Tsv.read(file, 4)) {
      Role.Kind kind = Role.Kind.valueOf(row[3].toUpperCase(Locale.ROOT));
      to.put(row[0], new Role(row[0], row[1].equals("p"), row[2].charAt(0), kind));
    }
    for (Role role : List.copyOf(to.values())) {
      if (!role.plural()) {
        to.putIfAbsent(plural(role.noun()), new Role(role.noun(), true, role.gender(), role.kind()));
      }
    }
  }

  public static Gazetteer shared() {
    return SHARED;
  }

  private void list(String form, String name, EntityKind kind, String country) {
    listed.put((isAcronym(form) ? "^" : "") + key(form), new Listed(name, kind, country));
  }

  /// Acronyms are kept apart, because in lower case "US", "WHO" and "IS" are other words.
  private static boolean isAcronym(String form) {
    return form.indexOf(' ') < 0 && Names.isAllCapitals(form);
  }

  private void peoples(String name, String adjectives, String peoples) {
    for (String adjective : Tsv.parts(adjectives)) {
      countryOfAdjective.putIfAbsent(key(adjective), name);
    }
    for (String people : Tsv.parts(peoples)) {
      countryOfPeople.putIfAbsent(key(people), name);
    }
  }

  private static String plural(String noun) {
    if (noun.endsWith("y") && noun.length() > 1 && "aeiou".indexOf(noun.charAt(noun.length() - 2)) < 0) {
      return noun.substring(0, noun.length() - 1) + "ies";
    }
    if (noun.endsWith("s") || noun.endsWith("ch") || noun.endsWith("x")) {
      return noun + "es";
    }
    return noun + "s";
  }

  /// Folds a name of one or more words to the form that the lists are looked up by.
  public static String key(String name) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < name.length()) {
      int end = at;
      while (end < name.length() && !Spaces.isSpace(name.charAt(end))) {
        end++;
      }
      if (end > at) {
        String word = PersonName.fold(name.substring(at, end));
        if (!word.isEmpty()) {
          out.append(out.isEmpty() ? "" : " ").append(word);
        }
      }
      at = end + 1;
    }
    return out.toString();
  }

  /// @param exact the words as written
  /// @param key the same words folded and joined by single blanks
  public @Nullable Listed listed(String exact, String key) {
    Listed acronym = isAcronym(exact) ? listed.get("^" + key) : null;
    return acronym != null ? acronym : listed.get(key);
  }

  public @Nullable Listed listed(String exact) {
    return listed(exact, key(exact));
  }

  /// Gender of a given name: m, f, - for both; `?` where the word is not listed.
  public char given(String key) {
    Character gender = given.get(key);
    return gender == null ? '?' : gender;
  }

  boolean isFamily(String key) {
    return family.contains(key);
  }

  /// The country or region of an adjective such as "iranian".
  public @Nullable String countryOfAdjective(String key) {
    return countryOfAdjective.get(key);
  }

  /// The country or region of words for its people such as "iranians".
  @Nullable String countryOfPeople(String key) {
    return countryOfPeople.get(key);
  }

  /// The country that a capital can speak for.
  @Nullable String countryOfCapital(String key) {
    return countryOfCapital.get(key);
  }

  /// What a noun says of somebody; "ex-minister" is a minister.
  public @Nullable Role role(String lowerCase) {
    Role role = roles.getOrDefault(lowerCase, personNouns.get(lowerCase));
    return role == null && lowerCase.startsWith("ex-") ? role(lowerCase.substring(3)) : role;
  }

  /// Whether a noun is one that the name tagger has learned with.
  boolean isLearnedRole(String lowerCase) {
    return roles.containsKey(lowerCase) || (lowerCase.startsWith("ex-") && roles.containsKey(lowerCase.substring(3)));
  }

  /// What a head noun makes of a capitalized name: `org`, `place`, `other`, or null.
  public @Nullable String head(String lowerCase) {
    return heads.get(lowerCase);
  }
}
