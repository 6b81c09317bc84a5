package org.hearsay.entity.speaker;

import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.Names;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.name.Titles;
import org.jspecify.annotations.Nullable;

/// Which name the words of a source are about.
final class SourceHead {
  private final ArticleWords words;
  private final ArticleCast cast;

  SourceHead(ArticleWords words, ArticleCast cast) {
    this.words = words;
    this.cast = cast;
  }

  /// The name that a source is about; null where it only stands beside the noun ("Lee's lawyer").
  @Nullable Name name(int begin, int to, @Nullable Nominal nominal) {
    Name described = described(begin, to, nominal);
    if (described != null) {
      return described; // "Harbour Party leader Ann Lee"
    }
    Name first = null;
    int end = clause(begin, to);
    for (Name name : cast.inside(begin, end)) {
      boolean owner = name.end() + 1 < end && words.isPossessive(name.end());
      if (owner) {
        continue;
      }
      if (nominal == null) {
        boolean apart = name.begin() > begin && isPreposition(name.begin() - 1);
        if (apart || isModifier(name, end)) {
          continue;
        }
        boolean touches = first != null && first.end() == name.begin();
        if (name.kind() == EntityKind.PERSON && (first == null || touches)) {
          return name; // "Coast Wire's Ann Lee" and "Coast Wire Ann Lee" are Ann Lee
        }
        boolean narrower = first != null && isPlace(first) && ArticleCast.isBody(name.kind());
        first = first == null || narrower ? name : first; // "Northland's Harbour Ministry"
        continue;
      }
      if (name.end() <= nominal.head() && name.begin() < nominal.head()) {
        boolean inGroup = sameGroup(name.end(), nominal.head());
        if (inGroup && isNamedAfter(name, nominal)) {
          return name; // "the Coast Wire news agency"
        }
        if (inGroup) {
          continue; // "Lee administration official"
        }
        return name; // "Ann Lee, chairwoman of the council"
      }
      if (name.begin() <= nominal.head() && nominal.head() < name.end()) {
        return name; // "State Department"
      }
      boolean touches = name.begin() == nominal.end() || titlesOnly(nominal.end(), name.begin());
      if (name.kind() == EntityKind.PERSON && touches) {
        return name;
      }
      boolean title =
          name.begin() == nominal.end()
              && words.isCapital(nominal.head())
              && nominal.role().isPerson()
              && !nominal.isPlural();
      if (title && ArticleCast.isBody(name.kind())) {
        return name; // "Advocate Ann Lee", whoever she was taken for
      }
      if (isBodyName(name, nominal) || isCalled(name, nominal)) {
        return name; // "credit company Harbour Trust", "a group called Open Sea"
      }
    }
    return nominal == null ? first : apposition(nominal, end);
  }

  /// The name that a finder left out of the source: "[Congressman] Ann Lee said", "Ann Lee, [a baker], said".
  @Nullable Name beside(int begin, int to, Nominal nominal) {
    if (nominal.isPlural() || !nominal.role().isPerson()) {
      return null;
    }
    int limit = words.tokens.sentenceEnd(words.sentence(begin));
    for (Name name : cast.inside(Math.max(0, begin - 2), Math.min(limit, to + 1))) {
      if (name.kind() != EntityKind.PERSON || words.sentence(name.begin()) != words.sentence(begin)) {
        continue;
      }
      boolean title = name.begin() == to && nominal.end() == to && nominal.bare() && words.isCapital(nominal.head());
      boolean before =
          name.end() == begin - 1 && words.exact(begin - 1).equals(",") && !nominal.owned() && isClosed(to, limit);
      if (title || before) {
        return name;
      }
    }
    return null;
  }

  /// Whether an apposition ends here, and no list goes on.
  private boolean isClosed(int end, int limit) {
    return end >= limit || !words.lower(end).equals("and");
  }

  /// Where a clause about the source begins, so that its names are no heads: "the member who leads Port Ness".
  private int clause(int begin, int end) {
    for (int i = begin + 1; i < end; i++) {
      boolean relative = isRelative(words.lower(i));
      if (relative && !words.exact(i - 1).equals(",")) {
        return i;
      }
    }
    return end;
  }

  private static boolean isRelative(String lower) {
    return lower.equals("who") || lower.equals("which") || lower.equals("whose") || lower.equals("that");
  }

  /// Whether a name stands before the noun that the words are about: "Port Ness residents".
  private boolean isModifier(Name name, int end) {
    int next = name.end();
    if (next == end - 1 && !words.isCapital(next) && isOneRole(next)) {
      return true; // "the Coast Wire host", whom the tagger takes for a verb
    }
    return next < end
        && words.is(next, COMMON)
        && !words.isCapital(next)
        && !TIMES.contains(words.lower(next))
        && !NO_NOUNS.contains(words.lower(next));
  }

  private static final Set<String> COMMON = Set.of("NN", "NNS");

  /// Whether a word is a preposition that taggers take for a noun.
  static boolean isNoNoun(String lower) {
    return NO_NOUNS.contains(lower);
  }

  private static final Set<String> NO_NOUNS = SpeakerLists.ENGLISH.words("source-head.no-nouns");

  private static final Set<String> TIMES = SpeakerLists.ENGLISH.words("source-head.times");

  /// The person whom all words before describe: "Coast Wire editor Ann Lee", "council secretary of Port Ness Ann Lee".
  private @Nullable Name described(int begin, int end, @Nullable Nominal nominal) {
    for (Name name : cast.inside(begin, end)) {
      boolean owner = name.end() + 1 < end && words.isPossessive(name.end());
      if (name.kind() != EntityKind.PERSON || owner || name.begin() <= begin || isModifier(name, end)) {
        continue;
      }
      int at = groupBegin(begin, name.begin());
      if (at == begin || (nominal != null && isPlacedAfter(nominal, at, name))) {
        return name;
      }
    }
    return null;
  }

  /// The first word of the noun group that ends before a word: names, nouns, titles and brackets.
  private int groupBegin(int from, int end) {
    int at = end;
    while (at > from) {
      Name before = nameBefore(from, at);
      if (before != null) {
        at = before.begin();
      } else if (words.exact(at - 1).equals(")") && at - 3 >= from && words.exact(at - 3).equals("(")) {
        at -= 3;
      } else if (isDescribing(at - 1) || isSecondRole(from, at, end)) {
        at--;
      } else {
        break;
      }
    }
    return at;
  }

  /// "Coach and teacher Ann Lee": roles on both sides of "and", and one name at the end.
  private boolean isSecondRole(int from, int at, int end) {
    boolean and = at - 2 >= from && words.lower(at - 1).equals("and") && isOneRole(at - 2);
    for (int i = at; and && i < end; i++) {
      if (isOneRole(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOneRole(int i) {
    Gazetteer.Role role = Gazetteer.shared().role(words.lower(i));
    return role != null && role.isPerson() && !role.plural();
  }

  private boolean isDescribing(int i) {
    return (Nominal.isGroupWord(words, i)
            && !words.is(i, ArticleWords.VERB)
            && !isPreposition(i)
            && !isRelative(words.lower(i)))
        || Titles.shared().get(words.lower(i)) != null
        || DETERMINERS.contains(words.lower(i));
  }

  private static final Set<String> DETERMINERS = SpeakerLists.ENGLISH.words("source-head.determiners");

  private @Nullable Name nameBefore(int from, int end) {
    for (Name name : cast.inside(Math.max(from, end - 1), end)) {
      return name.end() == end && name.begin() >= from ? name : null;
    }
    return null;
  }

  /// "The secretary of Port Ness council Ann Lee": the place or body of the office ends right before the name. A
  /// role or title there describes the one who is named, and not the speaker: "the lawyer of Mayor Ann Lee".
  private boolean isPlacedAfter(Nominal nominal, int group, Name name) {
    boolean office = nominal.role().isPerson() && !nominal.isPlural() && nominal.head() < group;
    if (!office || group < 1 || !isPreposition(group - 1)) {
      return false;
    }
    int last = name.begin();
    while (last > group && isInitials(last - 1)) {
      last--;
    }
    if (last > group + 2 && words.exact(last - 1).equals(")") && words.exact(last - 3).equals("(")) {
      last -= 3;
    }
    if (last <= group) {
      return false;
    }
    Name before = nameBefore(group, last);
    if (before != null) {
      return before.kind() != EntityKind.PERSON;
    }
    String noun = words.lower(last - 1);
    Gazetteer.Role role = Gazetteer.shared().role(noun);
    boolean person = role != null && role.isPerson();
    boolean plural = words.is(last - 1, PLURAL) && !words.isCapital(last - 1);
    boolean body = Gazetteer.shared().head(noun) != null || plural;
    return !person && body && Titles.shared().get(noun) == null;
  }

  private static final Set<String> PLURAL = Set.of("NNS");

  private boolean isInitials(int i) {
    Titles.Title title = Titles.shared().get(words.lower(i));
    boolean honorific = title != null && !title.kind().equals("office");
    return honorific || (words.isCapital(i) && words.exact(i).length() <= 2 && Names.isAllCapitals(words.exact(i)));
  }

  private static boolean isPlace(Name name) {
    return name.kind() == EntityKind.COUNTRY || name.kind() == EntityKind.PLACE;
  }

  private boolean isCalled(Name name, Nominal nominal) {
    int at = nominal.end();
    int the = at + 1 < words.size() && words.lower(at + 1).equals("the") ? at + 2 : at + 1;
    return the == name.begin() && CALLED.contains(words.lower(at));
  }

  private static final Set<String> CALLED = SpeakerLists.ENGLISH.words("source-head.called");

  private boolean isBodyName(Name name, Nominal nominal) {
    boolean comma = name.begin() == nominal.end() + 1 && words.exact(nominal.end()).equals(",");
    return (name.begin() == nominal.end() || comma)
        && (nominal.role().kind() == Gazetteer.Role.Kind.BODY || nominal.role().kind() == Gazetteer.Role.Kind.PRESS)
        && ArticleCast.isBody(name.kind());
  }

  /// "A spokesman for the council, Ann Lee": the name after the comma that ends a description, also where
  /// the source was cut off before it.
  private @Nullable Name apposition(Nominal nominal, int end) {
    if (nominal.isPlural() || !nominal.role().isPerson()) {
      return null;
    }
    int limit = words.tokens.sentenceEnd(words.sentence(nominal.head()));
    int comma = nominal.end();
    while (comma < limit && comma - nominal.end() < DESCRIPTION && !words.exact(comma).equals(",")) {
      if (words.is(comma, ArticleWords.VERB)) {
        return null;
      }
      comma++;
    }
    if (comma + 1 >= limit || !words.exact(comma).equals(",") || comma > end) {
      return null;
    }
    for (Name name : cast.inside(comma + 1, Math.min(limit, comma + TITLES))) {
      boolean starts = groupBegin(comma + 1, name.begin()) == comma + 1;
      boolean ends = name.begin() < end || name.end() >= limit || !words.is(name.end(), ArticleWords.VERB);
      return name.kind() == EntityKind.PERSON && starts && ends ? name : null;
    }
    return null;
  }

  /// Words between a noun and the comma that ends its description.
  private static final int DESCRIPTION = 14;

  private static final int TITLES = 6;

  private static boolean isNamedAfter(Name name, Nominal nominal) {
    return (name.kind() == EntityKind.OUTLET && nominal.role().kind() == Gazetteer.Role.Kind.PRESS)
        || (name.kind() == EntityKind.ORGANIZATION
            && name.end() == nominal.head()
            && nominal.role().kind() == Gazetteer.Role.Kind.BODY);
  }

  private boolean sameGroup(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Nominal.isGroupWord(words, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean titlesOnly(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Titles.shared().get(words.lower(i)) == null && !words.isCapital(i)) {
        return false;
      }
    }
    return from < to && to - from < 6;
  }

  private boolean isPreposition(int i) {
    return switch (words.lower(i)) {
      case "of", "for", "from", "to", "in", "at", "by", "with", "on", "against", "near", "about", "under" -> true;
      default -> false;
    };
  }
}
