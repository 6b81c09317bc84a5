package org.hearsay.entity.speaker;

import java.util.List;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.name.PersonName;
import org.hearsay.entity.speaker.CandidateChooser.Option;

/// Which body a noun can mean: "the ministry" one whose name says so, "the company" one whose name does not
/// say something else.
final class OrganizationNouns {
  private static final String AGENCY = SpeakerLists.ENGLISH.word("agency");
  private static final String COM = SpeakerLists.ENGLISH.word("com");
  private static final String COUNTRY = SpeakerLists.ENGLISH.word("country");
  private static final String GROUP = SpeakerLists.ENGLISH.word("group");
  private static final String ORG = SpeakerLists.ENGLISH.word("org");
  private static final String ORGANISATION = SpeakerLists.ENGLISH.word("organisation");
  private static final String ORGANIZATION = SpeakerLists.ENGLISH.word("organization");
  private static final String POLICE = SpeakerLists.ENGLISH.word("police");

  private OrganizationNouns() {}

  /// How much a noun says of a body's name.
  enum Sort {
    /// Nothing looks for a body here.
    NONE,
    /// The name ends with the noun: "the ministry".
    EXACT,
    /// Any body of business: "the company".
    BUSINESS,
    /// Any body at all: "the group".
    GENERAL,
    PRESS
  }

  private static final Set<String> BUSINESS = SpeakerLists.ENGLISH.words("organization-nouns.business");

  private static final Set<String> GENERAL = SpeakerLists.ENGLISH.words("organization-nouns.general");

  /// Nouns of names that "the agency" can mean.
  private static final Set<String> AGENCIES = SpeakerLists.ENGLISH.words("organization-nouns.agencies");

  private static final Set<String> GROUPS = SpeakerLists.ENGLISH.words("organization-nouns.groups");

  private static boolean isAkin(String noun, String head) {
    return noun.equals(AGENCY)
        ? AGENCIES.contains(head)
        : (noun.equals(GROUP) || noun.equals(ORGANIZATION) || noun.equals(ORGANISATION)) && GROUPS.contains(head);
  }

  /// Reads what a body is from the words after a comma: "Open Sea, a group of sailors,".
  static void read(ArticleWords words, Name name, DraftEntity draft) {
    int end = name.end();
    boolean comma =
        end + 2 < words.size() && words.exact(end).equals(",") && words.sentence(end + 2) == words.sentence(end);
    boolean article = comma && ARTICLES.contains(words.lower(end + 1));
    Nominal nominal = article ? Nominal.at(words, end + 1, words.tokens.sentenceEnd(words.sentence(end))) : null;
    if (nominal != null
        && nominal.role().kind() == Gazetteer.Role.Kind.BODY
        && !nominal.isPlural()
        && !nominal.owned()) {
      draft.nouns.add(Nominal.singular(nominal.role().noun()));
    }
  }

  private static final Set<String> ARTICLES = SpeakerLists.ENGLISH.words("organization-nouns.articles");

  /// Words that make a name that of no business.
  private static final Set<String> PUBLIC = SpeakerLists.ENGLISH.words("organization-nouns.public");

  /// What a definite description in the singular looks for; bare "police" is one too.
  static Sort sort(Nominal nominal) {
    String noun = Nominal.singular(nominal.role().noun());
    if (nominal.isPlural() || !(nominal.definite() || (nominal.bare() && noun.equals(POLICE)))) {
      return Sort.NONE;
    }
    if (nominal.role().kind() == Gazetteer.Role.Kind.PRESS) {
      return Sort.PRESS;
    }
    return BUSINESS.contains(noun) ? Sort.BUSINESS : GENERAL.contains(noun) ? Sort.GENERAL : Sort.EXACT;
  }

  /// Adds what a description says of a body.
  ///
  /// @return whether it can be the one
  static boolean describe(Nominal nominal, Sort sort, DraftEntity draft, Option option) {
    String noun = Nominal.singular(nominal.role().noun());
    if (draft.kind == EntityKind.COUNTRY && noun.equals(COUNTRY)) {
      option.add(Clue.SAME_HEAD);
      return true;
    }
    List<String> keys = PersonName.keys(draft.name);
    String head = head(keys);
    if (draft.kind == EntityKind.UNNAMED) {
      boolean same = draft.body && draft.nouns.contains(noun);
      option.addIf(same, Clue.SAME_HEAD);
      return same;
    }
    boolean place =
        (draft.kind == EntityKind.PLACE || draft.kind == EntityKind.COUNTRY)
            && (head.equals(noun) || (!keys.isEmpty() && keys.getLast().equals(noun)));
    if ((!ArticleCast.isBody(draft.kind) && !place) || keys.isEmpty()) {
      return false;
    }
    boolean same =
        head.equals(noun)
            || keys.getLast().equals(noun)
            || draft.nouns.contains(noun)
            || (noun.equals(POLICE) && keys.contains(noun));
    boolean outlet = draft.kind == EntityKind.OUTLET || draft.name.endsWith(COM) || draft.name.endsWith(ORG);
    boolean can =
        switch (sort) {
          case NONE -> false;
          case EXACT -> same;
          case PRESS -> same || outlet;
          case BUSINESS -> same || (!outlet && keys.stream().noneMatch(PUBLIC::contains));
          case GENERAL -> same || !outlet || noun.equals(AGENCY);
        };
    if (!can || (sort == Sort.EXACT && !modifiersFit(nominal, keys)) || !countriesFit(nominal, draft)) {
      return false;
    }
    option.addIf(same, Clue.SAME_HEAD);
    option.addIf(!same && outlet, Clue.RELATED_NOUN);
    option.addIf(
        !same
            && Gazetteer.shared().head(head) != null
            && !(sort == Sort.GENERAL && (GENERAL.contains(head) || isAkin(noun, head))),
        Clue.OTHER_NOUN);
    int shared = 0;
    for (String word : nominal.modifiers()) {
      shared += keys.contains(word) ? 1 : 0;
    }
    option.add(Clue.SHARED_WORDS, Math.min(2, shared));
    return true;
  }

  /// The noun of a name: "ministry" in "Ministry of Harbours", "council" in "Harbour Council".
  static String head(List<String> keys) {
    for (int i = 1; i < keys.size(); i++) {
      if (SMALL.contains(keys.get(i))) {
        return keys.get(i - 1);
      }
    }
    return keys.isEmpty() ? "" : keys.getLast();
  }

  private static final Set<String> SMALL = SpeakerLists.ENGLISH.words("organization-nouns.small");

  private static boolean modifiersFit(Nominal nominal, List<String> keys) {
    for (String word : nominal.modifiers()) {
      if (Gazetteer.shared().countryOfAdjective(word) == null && !keys.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean countriesFit(Nominal nominal, DraftEntity draft) {
    return nominal.countries().isEmpty()
        || draft.countries.isEmpty()
        || nominal.countries().stream().anyMatch(draft.countries::contains);
  }
}
