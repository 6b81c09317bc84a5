package org.hearsay.entity;

import java.util.List;
import java.util.Set;

/// Which nouns can stand for one another: "the diplomat" for an ambassador, "the aide" for an adviser.
final class RoleNouns {
  private RoleNouns() {}

  private static final List<Set<String>> SETS =
      List.of(
          Set.of("spokesman", "spokeswoman", "spokesperson"),
          Set.of("leader", "president", "premier", "chancellor", "chairman", "chairwoman", "chairperson", "ruler", "king", "queen", "emir", "ayatollah", "monarch", "dictator", "head", "chief"),
          Set.of("aide", Nominal.CHIEF_OF_STAFF, "adviser", "advisor", "assistant", "counsel", "strategist", "deputy", "chief", "staffer", "secretary", "spokesman", "spokeswoman", "spokesperson"),
          Set.of("diplomat", "ambassador", "envoy", "consul", "negotiator", "minister", "secretary", "representative"),
          Set.of("lawmaker", "legislator", "parliamentarian", "mp", "senator", "congressman", "congresswoman", "representative", "deputy", "politician", "member", "speaker"),
          Set.of("politician", "minister", "senator", "governor", "mayor", "candidate", "president", "premier", "leader", "nominee", "lawmaker"),
          Set.of("analyst", "expert", "scholar", "researcher", "academic", "fellow", "professor", "lecturer", "economist", "scientist", "historian", "director", "specialist", "commentator", "author"),
          Set.of("scientist", "researcher", "biologist", "physicist", "chemist", "geologist", "astronomer", "epidemiologist", "virologist", "ecologist", "meteorologist", "seismologist"),
          Set.of("lawyer", "attorney", "counsel", "solicitor", "barrister", "prosecutor"),
          Set.of("boss", "chief", "head", "ceo", "chairman", "chairwoman", "director", "executive", "founder", "owner", "manager", "president", "businessman", "businesswoman", "billionaire"),
          Set.of("cleric", "ayatollah", "imam", "rabbi", "bishop", "archbishop", "priest", "pastor", "pope", "cardinal", "patriarch", "monk"),
          Set.of("officer", "commander", "general", "colonel", "captain", "admiral", "major", "lieutenant", "sergeant", "inspector", "superintendent", "constable", "detective", "marshal", "soldier", "policeman", "policewoman"),
          Set.of("writer", "author", "novelist", "poet", "journalist", "reporter", "correspondent", "columnist", "editor", "commentator", "blogger"),
          Set.of("doctor", "physician", "surgeon", "psychiatrist"),
          Set.of("athlete", "player", "captain", "striker", "goalkeeper", "midfielder", "footballer", "cricketer", "skipper", "runner", "swimmer", "boxer"),
          Set.of("coach", "trainer", "manager"),
          Set.of("artist", "singer", "musician", "actor", "actress", "painter", "filmmaker"),
          Set.of("coordinator", "director", "head", "manager", "official", "administrator"),
          Set.of("activist", "campaigner", "dissident", "organizer", "organiser", "environmentalist", "conservationist"));

  /// Points for how well a noun can stand for somebody who has other nouns: 4 the same noun, 3 a related
  /// one, 1 the same class, 0 nothing known, -3 another class.
  static int fit(Nominal nominal, Set<String> nouns) {
    if (nouns.isEmpty()) {
      return 0;
    }
    String noun = nominal.noun();
    Gazetteer.Role role = nominal.role();
    int best = -3;
    for (String other : nouns) {
      best = Math.max(best, fit(role, noun, other));
    }
    return best;
  }

  private static int fit(Gazetteer.Role role, String noun, String other) {
    if (noun.equals(other)) {
      return 4;
    }
    for (Set<String> set : SETS) {
      if (set.contains(noun) && set.contains(other)) {
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
