package org.hearsay.entity.name;

import java.util.List;
import java.util.Set;

/// Which nouns can stand for one another: "the diplomat" for an ambassador, "the aide" for an adviser.
public final class RoleNouns {
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

  private static Family family(Set<String> general, String... special) {
    return new Family(general, Set.of(special));
  }

  private static final List<Family> FAMILIES =
      List.of(
          family(Set.of("spokesman", "spokeswoman", "spokesperson", "representative", "rep")),
          family(
              Set.of("leader", "chief", "head", "ruler"),
              "president",
              "premier",
              "chancellor",
              "chairman",
              "chairwoman",
              "chairperson",
              "king",
              "queen",
              "emir",
              "ayatollah",
              "monarch",
              "dictator",
              "governor",
              "mayor",
              "commander",
              "director",
              "director-general",
              "secretary-general",
              "minister"),
          family(
              Set.of("aide", "adviser", "advisor", "assistant", "staffer"),
              Nominal.CHIEF_OF_STAFF,
              "counsel",
              "strategist",
              "deputy",
              "secretary",
              "spokesman",
              "spokeswoman",
              "spokesperson"),
          family(
              Set.of("diplomat", "envoy"),
              "ambassador",
              "consul",
              "negotiator",
              "minister",
              "secretary",
              "representative"),
          family(
              Set.of(
                  "lawmaker",
                  "legislator",
                  "parliamentarian",
                  "politician",
                  "congressman",
                  "congresswoman",
                  "mp",
                  "assemblyman",
                  "assemblywoman"),
              "senator",
              "representative",
              "deputy",
              "member",
              "speaker",
              "councillor",
              "councilman",
              "councilwoman"),
          family(
              Set.of("politician", "candidate", "nominee", "contender"),
              "minister",
              "senator",
              "governor",
              "mayor",
              "president",
              "premier",
              "leader",
              "congressman",
              "congresswoman",
              "representative"),
          family(
              Set.of("analyst", "expert", "scholar", "researcher", "academic", "specialist", "author", "commentator"),
              "fellow",
              "professor",
              "lecturer",
              "economist",
              "scientist",
              "historian",
              "director"),
          family(
              Set.of("scientist", "researcher"),
              "biologist",
              "physicist",
              "chemist",
              "geologist",
              "astronomer",
              "epidemiologist",
              "virologist",
              "ecologist",
              "meteorologist",
              "seismologist",
              "professor"),
          family(Set.of("lawyer", "attorney", "solicitor", "barrister", "counsel", "advocate"), "prosecutor"),
          family(
              Set.of("boss", "chief", "head", "executive", "ceo"),
              "chairman",
              "chairwoman",
              "director",
              "director-general",
              "founder",
              "owner",
              "manager",
              "president",
              "businessman",
              "businesswoman",
              "billionaire",
              "entrepreneur"),
          family(
              Set.of("cleric", "clergyman", "priest"),
              "ayatollah",
              "imam",
              "rabbi",
              "bishop",
              "archbishop",
              "pastor",
              "pope",
              "cardinal",
              "patriarch",
              "monk"),
          family(Set.of("pope", "pontiff")),
          family(
              Set.of("officer", "commander", "official", "policeman", "policewoman", "cop"),
              "general",
              "colonel",
              "captain",
              "admiral",
              "major",
              "lieutenant",
              "sergeant",
              "inspector",
              "superintendent",
              "constable",
              "detective",
              "marshal",
              "soldier",
              "sheriff",
              "commissioner"),
          family(
              Set.of("writer", "author", "journalist", "reporter"),
              "novelist",
              "poet",
              "correspondent",
              "columnist",
              "editor",
              "commentator",
              "blogger"),
          family(
              Set.of("doctor", "physician", "medic"),
              "surgeon",
              "psychiatrist",
              "dermatologist",
              "cardiologist",
              "pediatrician"),
          family(
              Set.of("athlete", "player", "footballer", "cricketer", "sportsman", "star"),
              "captain",
              "striker",
              "goalkeeper",
              "midfielder",
              "skipper",
              "runner",
              "swimmer",
              "boxer",
              "forward",
              "guard"),
          family(Set.of("coach", "trainer", "manager", "boss")),
          family(
              Set.of("artist", "star", "performer", "entertainer", "celebrity"),
              "singer",
              "musician",
              "actor",
              "actress",
              "painter",
              "filmmaker",
              "comedian",
              "rapper"),
          family(Set.of("actor", "actress", "star")),
          family(
              Set.of("official", "administrator"),
              "coordinator",
              "director",
              "head",
              "manager",
              "commissioner",
              "secretary"),
          family(
              Set.of("activist", "campaigner", "advocate"),
              "dissident",
              "organizer",
              "organiser",
              "environmentalist",
              "conservationist",
              "founder"));

  private static final Set<String> KIN =
      Set.of(
          "son",
          "daughter",
          "child",
          "baby",
          "brother",
          "sister",
          "wife",
          "husband",
          "father",
          "mother",
          "parent",
          "uncle",
          "aunt",
          "nephew",
          "niece",
          "cousin",
          "grandson",
          "granddaughter",
          "grandfather",
          "grandmother",
          "twin",
          "sibling",
          "widow",
          "widower",
          "toddler",
          "infant",
          "boy",
          "girl",
          "victim");

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
    boolean civil = nouns.contains("general") && nouns.stream().anyMatch(CIVIL::contains);
    for (String other : nouns) {
      boolean rank = !(civil && other.equals("general")) || noun.equals(other);
      best = Math.max(best, rank ? fit(role, noun, other) : -3);
    }
    return best;
  }

  /// Nouns beside which "general" is no soldier: "the attorney general".
  private static final Set<String> CIVIL =
      Set.of(
          "attorney",
          "solicitor",
          "secretary",
          "director",
          "consul",
          "auditor",
          "comptroller",
          "surgeon",
          "governor",
          "registrar",
          "postmaster",
          "advocate",
          "procurator",
          "prosecutor");

  private static int fit(Gazetteer.Role role, String noun, String other) {
    if (noun.equals(other)) {
      return 4;
    }
    for (Family family : FAMILIES) {
      if (family.relates(noun, other)) {
        return 3;
      }
    }
    String plain = other.equals(Nominal.CHIEF_OF_STAFF) ? "aide" : other;
    Gazetteer.Role known = Gazetteer.shared().role(plain);
    if (known == null) {
      return 0;
    }
    boolean office = known.kind() == Gazetteer.Role.Kind.OFFICE || known.kind() == Gazetteer.Role.Kind.STAFF;
    if (noun.equals("official")) {
      return office ? 3 : -1;
    }
    if (role.kind() == Gazetteer.Role.Kind.PEOPLE) {
      return 0;
    }
    return known.kind() == role.kind() ? -1 : -3;
  }
}
