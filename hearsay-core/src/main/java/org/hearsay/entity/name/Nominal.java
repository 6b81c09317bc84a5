package org.hearsay.entity.name;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.jspecify.annotations.Nullable;

/// Words that describe somebody or something without naming it: "the Iranian official", "a spokesman for the
/// ministry", "critics".
///
/// @param begin first word, article included
/// @param end one past the last word of the noun's own group; what follows ("of the agency") is not in it
/// @param head the noun
/// @param definite whether "the" or a possessive stands before the noun
/// @param owned whether a possessive stands before the noun: "the mayor's aide", "her aide"
/// @param modifiers folded words before the noun
/// @param countries that the words name
public record Nominal(
    int begin,
    int end,
    int head,
    Gazetteer.Role role,
    boolean definite,
    boolean bare,
    boolean owned,
    Set<String> modifiers,
    Set<String> countries) {
  private static final String CHIEF = EntityNameLists.ENGLISH.word("chief");

  private static final Set<String> DEFINITE = EntityNameLists.ENGLISH.words("nominal.definite");

  private static final Set<String> OWNERS = EntityNameLists.ENGLISH.words("nominal.owners");

  private static final Set<String> INDEFINITE = EntityNameLists.ENGLISH.words("nominal.indefinite");

  private static final int LONGEST = 14;

  /// The noun in the singular; "chief-of-staff" and the like are nouns of their own.
  public String noun() {
    String noun = singular(role.noun());
    return end > head + 1 && noun.equals(CHIEF) ? CHIEF_OF_STAFF : noun;
  }

  public static final String CHIEF_OF_STAFF = "chief-of-staff";

  public boolean isPlural() {
    return role.plural();
  }

  /// Reads a noun group that begins at a word.
  ///
  /// @return null where the group's noun is no role noun
  public static @Nullable Nominal at(ArticleWords words, int from, int limit) {
    int begin = firstWord(words, from, limit);
    if (begin == limit) {
      return null;
    }
    int at = begin;
    boolean definite = false;
    boolean bare = true;
    boolean owned = false;
    // A finder may leave the article out of the source.
    if (begin > 0 && words.sentence(begin) == words.sentence(begin - 1) && DEFINITE.contains(words.lower(begin - 1))) {
      definite = true;
      bare = false;
    }
    while (at < limit && (DEFINITE.contains(words.lower(at)) || INDEFINITE.contains(words.lower(at)))) {
      definite |= DEFINITE.contains(words.lower(at));
      owned |= OWNERS.contains(words.lower(at));
      bare = false;
      at++;
    }
    int head = -1;
    int stop = Math.min(limit, at + LONGEST);
    Set<String> modifiers = new LinkedHashSet<>();
    Set<String> countries = new LinkedHashSet<>();
    int groupBegin = at;
    while (at < stop && isGroupWord(words, at)) {
      if (words.isPossessive(at)) {
        definite = true;
        bare = false;
        owned = true;
        modifiers.clear();
        groupBegin = at + 1;
        head = -1;
      } else if (isRole(words, at)) {
        head = at;
      }
      at++;
    }
    if (head < 0 && definite && at > groupBegin && isAge(words.folded(at - 1))) {
      modifiers.add(words.folded(at - 1));
      return new Nominal(begin, at, at - 1, AGED, true, false, owned, modifiers, countries);
    }
    // What follows the noun in the group is no part of it: "the official Tuesday".
    if (head < 0) {
      return null;
    }
    for (int i = groupBegin; i < head; i++) {
      modifiers.add(words.folded(i));
    }
    countries(words, begin, head, countries);
    Gazetteer.Role role = Gazetteer.shared().role(words.lower(head));
    if (role == null) {
      return null;
    }
    return new Nominal(begin, end(words, head, limit), head, role, definite, bare, owned, modifiers, countries);
  }

  /// The first word that is no punctuation; `limit` where there is none.
  private static int firstWord(ArticleWords words, int from, int limit) {
    int begin = from;
    while (begin < limit && !words.isWord(begin)) {
      begin++;
    }
    return begin;
  }

  /// One past the noun, or past the fixed phrase that it opens.
  private static int end(ArticleWords words, int head, int limit) {
    int end = head + 1;
    boolean fixed =
        end + 1 < limit && words.lower(end).equals("of") && isFixed(words.lower(head), words.lower(end + 1));
    return fixed ? end + 2 : end;
  }

  /// Whether a word tells somebody's age: "21-year-old".
  public static boolean isAge(String lower) {
    return lower.endsWith(YEAR_OLD) && lower.length() > YEAR_OLD.length() && Character.isDigit(lower.charAt(0));
  }

  public static final String YEAR_OLD = "-year-old";

  /// "The 21-year-old": a person described by age alone.
  private static final Gazetteer.Role AGED = new Gazetteer.Role("year-old", false, '-', Gazetteer.Role.Kind.PEOPLE);

  /// Roles whose "of" belongs to them.
  private static final Set<String> FIXED = EntityNameLists.ENGLISH.words("nominal.fixed");

  /// "chief of staff", "secretary of state", "member of parliament".
  private static boolean isFixed(String noun, String of) {
    return FIXED.contains(noun + " of " + of);
  }

  private static boolean isRole(ArticleWords words, int i) {
    return Gazetteer.shared().role(words.lower(i)) != null
        && !words.is(i, ArticleWords.VERB)
        && !words.lower(i).equals("many");
  }

  public static boolean isGroupWord(ArticleWords words, int i) {
    if (words.isPossessive(i)) {
      return true;
    }
    if (!words.isWord(i)) {
      return false;
    }
    return words.is(i, ArticleWords.NOUN)
        || words.is(i, ArticleWords.ADJECTIVE)
        || words.isCapital(i)
        || Gazetteer.shared().role(words.lower(i)) != null
        || isNumber(words.exact(i));
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.charAt(0));
  }

  /// Countries named in a range, by adjective, by name or by a possessive.
  public static void countries(ArticleWords words, int begin, int end, Set<String> out) {
    Gazetteer lexicon = Gazetteer.shared();
    for (int i = begin; i < end; i++) {
      if (!words.isCapital(i)) {
        continue;
      }
      int length = NameLists.lengthAt(words, i, end);
      Gazetteer.Listed listed = length > 0 ? NameLists.at(words, i, i + length) : null;
      if (listed != null && listed.kind() == EntityKind.COUNTRY) {
        out.add(listed.name());
      } else {
        String two = i + 1 < end ? lexicon.countryOfAdjective(words.key(i, i + 2)) : null;
        String one = two != null ? two : lexicon.countryOfAdjective(words.folded(i));
        String people = one != null ? one : lexicon.countryOfPeople(words.folded(i));
        String capital = people != null ? people : lexicon.countryOfCapital(words.folded(i));
        if (capital != null) {
          out.add(capital);
        }
      }
      i += Math.max(0, length - 1);
    }
  }

  /// The noun in the singular: "official" for "officials".
  public static String singular(String noun) {
    String lower = noun.toLowerCase(Locale.ROOT);
    if (lower.endsWith("men")) {
      return lower.substring(0, lower.length() - 3) + "man";
    }
    if (lower.endsWith("ies") && lower.length() > 4) {
      return lower.substring(0, lower.length() - 3) + "y";
    }
    if (lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3) {
      return lower.substring(0, lower.length() - 1);
    }
    return lower;
  }
}
