package org.hearsay.entity.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.text.BlockKind;

/// Finds the names of one article: what the tagger finds, corrected and completed by rules.
///
/// The rules trim what is no part of a name, type names by the lists, take the words after an honorific
/// for a person, and carry what is known from running text into headlines, where capitals tell nothing.
public final class NameFinder {
  private static final String AGENCY = EntityNameLists.ENGLISH.word("agency");
  private static final String MISS = EntityNameLists.ENGLISH.word("miss");
  private static final String NEWS = EntityNameLists.ENGLISH.word("news");

  private static final Set<String> ARTICLES = EntityNameLists.ENGLISH.words("name-finder.articles");

  private static final Set<String> PRESS = EntityNameLists.ENGLISH.words("name-finder.press");

  private final ArticleWords words;
  private final List<Name> names = new ArrayList<>();
  private final boolean[] taken;

  private NameFinder(ArticleWords words) {
    this.words = words;
    taken = new boolean[words.size()];
  }

  /// @return sorted, none overlaps another
  public static List<Name> find(ArticleWords words) {
    NameFinder finder = new NameFinder(words);
    List<NameTagger.Found> titled = new ArrayList<>();
    List<NameTagger.Found> all = NameTagger.english().find(words);
    finder.longLists(all);
    for (NameTagger.Found found : all) {
      if (words.isTitled(words.sentence(found.begin()))) {
        titled.add(found);
      } else {
        finder.take(found);
      }
    }
    finder.afterHonorifics();
    finder.withCountryAsGivenName();
    finder.joinParts();
    finder.withNickname();
    finder.again();
    titled.forEach(finder::takeTitled);
    finder.fromLists();
    finder.names.sort(null);
    return finder.names;
  }

  private void take(NameTagger.Found found) {
    int begin = found.begin();
    for (int i = begin + 1; i < found.end(); i++) {
      boolean bracket = words.lower(i).equals("(") || words.lower(i).equals("[");
      if (isBlankLine(i) || bracket) {
        add(begin, i, found.type());
        begin = bracket ? i + 1 : i;
      }
    }
    if (begin < found.end()) {
      add(begin, found.end(), found.type());
    }
  }

  /// "R-Norland", "D-Calif": a member's party and state.
  private static boolean isParty(String word) {
    return word.length() > 2
        && "RDI".indexOf(word.charAt(0)) >= 0
        && "-–".indexOf(word.charAt(1)) >= 0
        && Character.isUpperCase(word.charAt(2));
  }

  /// In a headline a name is only what is no verb and no word that the article also has with a small letter.
  private void takeTitled(NameTagger.Found found) {
    for (int i = found.begin(); i < found.end(); i++) {
      boolean small = words.isAlsoSmall(i) || words.is(i, ArticleWords.VERB);
      if (small && found.type() != 2 && words.isCapital(i)) {
        return;
      }
    }
    boolean common = found.end() == found.begin() + 1 && words.isAlsoSmall(found.begin());
    if (!common) {
      take(found);
    }
  }

  /// Listed names of two words or more that the tagger cut to pieces; where it sees a longer name, that
  /// one stands.
  private void longLists(List<NameTagger.Found> all) {
    int next = 0;
    for (int i = 0; i < words.size(); i++) {
      while (next < all.size() && all.get(next).end() <= i) {
        next++;
      }
      int limit = words.tokens.sentenceEnd(words.sentence(i));
      int length = words.isCapital(i) ? NameLists.lengthAt(words, i, limit) : 0;
      Gazetteer.Listed listed = length > 1 ? NameLists.at(words, i, i + length) : null;
      if (listed == null || words.isTitled(words.sentence(i))) {
        continue;
      }
      boolean body = listed.kind() == EntityKind.OUTLET || listed.kind() == EntityKind.ORGANIZATION;
      boolean cut = body && next < all.size() && all.get(next).begin() < i + length;
      for (int n = next; n < all.size() && all.get(n).begin() < i + length; n++) {
        cut &= all.get(n).begin() >= i - 1 && all.get(n).end() <= i + length;
      }
      if (cut) {
        int begin = ARTICLES.contains(words.lower(i)) ? i + 1 : i;
        put(begin, i + length, listed.kind());
        i += length - 1;
      }
    }
  }

  /// "City of" and "Westport", "Board" of "Trade": a body's name that was cut at its "of" is one name.
  private void joinParts() {
    names.sort(null);
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Name before = joined.isEmpty() ? null : joined.getLast();
      if (before == null || !belongs(before, name)) {
        joined.add(name);
        continue;
      }
      joined.removeLast();
      boolean body = before.kind() == EntityKind.ORGANIZATION || hasBodyHead(before);
      joined.add(new Name(before.begin(), name.end(), body ? EntityKind.ORGANIZATION : before.kind()));
      Arrays.fill(taken, before.end(), name.end(), true); // the words before are taken already
    }
    names.clear();
    for (Name name : joined) {
      int end = name.end();
      while (end > name.begin() + 1 && LINKS.contains(words.lower(end - 1))) {
        end--;
      }
      names.add(end == name.end() ? name : new Name(name.begin(), end, name.kind()));
    }
  }

  /// Words of a name of several parts.
  private static final int LONGEST_JOINED = 40;

  private static final Set<String> LINKS = EntityNameLists.ENGLISH.words("name-finder.links");

  private boolean belongs(Name before, Name name) {
    if (before.kind() == EntityKind.PERSON
        || name.kind() == EntityKind.PERSON
        || name.end() - before.begin() > LONGEST_JOINED
        || words.sentence(before.begin()) != words.sentence(name.begin())) {
      return false;
    }
    String last = words.lower(before.end() - 1);
    int from = words.lower(name.begin() - 1).equals("the") ? name.begin() - 1 : name.begin();
    if (from == before.end()) {
      return last.equals("of") || last.equals("for");
    }
    return from == before.end() + 1
        && words.lower(before.end()).equals("of")
        && "org".equals(Gazetteer.shared().head(last));
  }

  private boolean hasBodyHead(Name name) {
    for (int i = name.begin(); i < name.end(); i++) {
      if ("org".equals(Gazetteer.shared().head(words.lower(i)))) {
        return true;
      }
    }
    return false;
  }

  /// "Lars “the Hammer” Vik": a given name, a name in quotation marks and a surname are one name.
  private void withNickname() {
    List<Name> joined = new ArrayList<>();
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      int last = name.kind() == EntityKind.PERSON ? surname(n) : n;
      Name end = names.get(last);
      joined.add(last == n ? name : new Name(name.begin(), end.end(), EntityKind.PERSON));
      Arrays.fill(taken, name.begin(), end.end(), true);
      n = last;
    }
    names.clear();
    names.addAll(joined);
  }

  /// @param given the place of a person among the names, which are in order
  /// @return the place of the surname behind a nickname; the same place where there is none
  private int surname(int given) {
    int open = names.get(given).end();
    int close = open + 1;
    while (close < words.size() && close - open <= NICKNAME && !isMark(close)) {
      close++;
    }
    boolean nickname = open + 1 < close && close < words.size() && isMark(open) && isMark(close);
    if (!nickname || !words.isCapital(close - 1)) {
      return given;
    }
    for (int n = given + 1; n < names.size() && names.get(n).begin() <= close + 1; n++) {
      Name name = names.get(n);
      if (name.begin() == close + 1
          && name.kind() == EntityKind.PERSON
          && words.sentence(open - 1) == words.sentence(close + 1)) {
        return n;
      }
    }
    return given;
  }

  /// Words of a nickname.
  private static final int NICKNAME = 3;

  private boolean isMark(int i) {
    return i < words.size() && words.exact(i).length() == 1 && "\"“”‘’'".indexOf(words.exact(i).charAt(0)) >= 0;
  }

  /// "Chad Moran": a country's name right before a surname is a given name.
  private void withCountryAsGivenName() {
    names.sort(null);
    Map<Integer, Name> ends = new HashMap<>();
    for (Name name : names) {
      if (name.kind() == EntityKind.COUNTRY || name.kind() == EntityKind.PLACE) {
        ends.put(name.end(), name);
      }
    }
    List<Name> joined = new ArrayList<>();
    for (Name name : names) {
      Name before = ends.get(name.begin());
      boolean given =
          name.kind() == EntityKind.PERSON
              && name.end() == name.begin() + 1
              && before != null
              && before.end() == before.begin() + 1
              && words.sentence(before.begin()) == words.sentence(name.begin())
              && !Names.isAllCapitals(words.exact(before.begin()))
              && words.exact(before.begin()).indexOf('.') < 0;
      if (isCountryAndSurname(name)) {
        joined.add(new Name(name.begin(), name.end(), EntityKind.PERSON));
      } else if (given && before != null) {
        joined.removeLast();
        joined.add(new Name(before.begin(), name.end(), EntityKind.PERSON));
      } else {
        joined.add(name);
      }
    }
    names.clear();
    names.addAll(joined);
  }

  /// Whether what was taken for a place is a country's name and a word that ends people's names, not
  /// places'.
  private boolean isCountryAndSurname(Name name) {
    if (name.kind() != EntityKind.PLACE || name.end() != name.begin() + 2) {
      return false;
    }
    int last = name.end() - 1;
    Gazetteer.Listed country = NameLists.at(words, name.begin(), last);
    int levels = NameWords.english().levels(NameWords.english().find(words.lower(last)));
    return country != null
        && country.kind() == EntityKind.COUNTRY
        && !Names.isAllCapitals(words.exact(name.begin()))
        && words.isCapital(last)
        && NameLists.at(words, name.begin(), name.end()) == null
        && NameWords.ofSurname(levels) > NameWords.ofPlace(levels);
  }

  /// Whether an empty line stands before a word; no name goes over one.
  private boolean isBlankLine(int i) {
    int breaks = 0;
    for (int at = words.tokens.end(i - 1); at < words.tokens.begin(i); at++) {
      breaks += words.text.charAt(at) == '\n' ? 1 : 0;
    }
    return breaks > 1;
  }

  private void add(int from, int to, int type) {
    int begin = from;
    int end = to;
    while (begin < end && (!words.isWord(begin) || ARTICLES.contains(words.lower(begin)))) {
      begin++;
    }
    while (end > begin && (!words.isWord(end - 1) || words.isPossessive(end - 1))) {
      end--;
    }
    boolean letter = end == begin + 1 && words.exact(begin).length() == 1;
    if (begin >= end || letter || end - begin > LONGEST || (end == begin + 1 && isAdjective(words.exact(begin)))) {
      return; // a letter alone is the Q of an interview, a grade, a plan; a line of capitals is no name
    }
    EntityKind kind = kind(begin, end, type);
    if (end == begin + 1 && isParty(words.exact(begin))) {
      return;
    }
    if (kind == EntityKind.PERSON) {
      begin = afterTitles(begin, end);
    }
    if (kind == EntityKind.OTHER && type == PEOPLE) {
      return; // an adjective such as "Iranian" before a noun names nothing by itself
    }
    put(begin, end, kind);
  }

  private static final int PEOPLE = 4;

  /// Words of a name.
  private static final int LONGEST = 12;

  private static final Set<String> PARTICIPLES = EntityNameLists.ENGLISH.words("name-finder.participles");

  /// "Norland-based", "Osei-led".
  private static boolean isAdjective(String word) {
    int dash = word.lastIndexOf('-');
    return dash > 0 && PARTICIPLES.contains(word.substring(dash + 1));
  }

  private int afterTitles(int begin, int end) {
    int at = begin;
    while (at < end - 1) {
      int two = at + 2 < end && Titles.shared().get(words.lower(at) + " " + words.lower(at + 1)) != null ? 2 : 0;
      int one = Titles.shared().get(words.lower(at)) != null ? 1 : 0;
      if (two + one == 0) {
        break;
      }
      at += Math.max(two, one);
    }
    return at;
  }

  private EntityKind kind(int begin, int end, int type) {
    Gazetteer lexicon = Gazetteer.shared();
    Gazetteer.Listed listed = NameLists.at(words, begin, end);
    String last = words.lower(end - 1);
    return switch (type) {
      case 1 -> EntityKind.PERSON;
      case 2 -> {
        if (listed != null && listed.kind() == EntityKind.OUTLET) {
          yield EntityKind.OUTLET;
        }
        if (listed != null && listed.kind() == EntityKind.COUNTRY) {
          yield EntityKind.COUNTRY;
        }
        if (listed == null && opensDateline(begin)) {
          yield EntityKind.PLACE;
        }
        boolean newsAgency = end - begin > 1 && last.equals(AGENCY) && words.lower(end - 2).equals(NEWS);
        yield newsAgency || (end - begin > 1 && PRESS.contains(last)) ? EntityKind.OUTLET : EntityKind.ORGANIZATION;
      }
      case 3 -> {
        if (listed != null && (listed.kind() == EntityKind.COUNTRY || listed.kind() == EntityKind.ORGANIZATION)) {
          yield listed.kind();
        }
        yield EntityKind.PLACE;
      }
      case PEOPLE -> {
        if (listed != null && listed.kind() == EntityKind.COUNTRY && !isBeforeNoun(end)) {
          yield EntityKind.COUNTRY;
        }
        boolean people = lexicon.countryOfPeople(words.key(begin, end)) != null || last.endsWith("s");
        yield people && !isBeforeNoun(end) ? EntityKind.GROUP : EntityKind.OTHER;
      }
      default ->
          listed != null && listed.kind() == EntityKind.OUTLET && end - begin > 1
              ? EntityKind.OUTLET
              : EntityKind.OTHER;
    };
  }

  /// What a dateline begins with is where the report was written.
  private boolean opensDateline(int i) {
    int at = words.tokens.begin(i);
    boolean first = i == 0 || words.sentence(i - 1) != words.sentence(i) || isBlankLine(i);
    return first && words.article.kindAt(at) == BlockKind.DATELINE;
  }

  private boolean isBeforeNoun(int i) {
    return i < words.size()
        && words.isWord(i)
        && words.sentence(i) == words.sentence(i - 1)
        && (words.is(i, ArticleWords.NOUN) || words.is(i, ArticleWords.ADJECTIVE));
  }

  private void put(int begin, int end, EntityKind kind) {
    for (int i = begin; i < end; i++) {
      if (taken[i]) {
        return;
      }
    }
    Arrays.fill(taken, begin, end, true);
    names.add(new Name(begin, end, kind));
  }

  /// "Mr. Osei", "Gen. Ilya Marsh": capitalized words after an honorific or a rank are a person.
  private void afterHonorifics() {
    for (int i = 0; i + 1 < words.size(); i++) {
      Titles.Title title = words.isCapital(i) ? Titles.shared().get(words.lower(i)) : null;
      if (title == null || title.kind().equals("office") || taken[i] || taken[i + 1]) {
        continue;
      }
      int end = i + 1;
      while (end < words.size()
          && !taken[end]
          && end - i < 5
          && words.sentence(end) == words.sentence(i)
          && words.isCapital(end)
          && Titles.shared().get(words.lower(end)) == null) {
        end++;
      }
      boolean certain = title.kind().equals("honorific") && !title.words().equals(MISS);
      if (end > i + 1 && certain && !words.isTitled(words.sentence(i))) {
        put(i + 1, end, EntityKind.PERSON);
      }
    }
  }

  /// Listed names of two words or more, and countries, that the tagger missed.
  private void fromLists() {
    int limit = 0; // looked for once for all words before it: a sentence can be as long as the text
    for (int i = 0; i < words.size(); i++) {
      if (taken[i] || !words.isCapital(i)) {
        continue;
      }
      limit = Math.max(limit, i + 1);
      int end = words.tokens.sentenceEnd(words.sentence(i));
      while (limit < end && !taken[limit]) {
        limit++;
      }
      int length = NameLists.lengthAt(words, i, limit);
      Gazetteer.Listed listed = length > 0 ? NameLists.at(words, i, i + length) : null;
      if (listed == null) {
        continue;
      }
      boolean country = listed.kind() == EntityKind.COUNTRY && !isPartOfRun(i, i + length);
      if (length > 1 || country) {
        put(i, i + length, listed.kind());
        i += length - 1;
      }
    }
  }

  private boolean isPartOfRun(int begin, int end) {
    boolean before = begin > 0 && taken[begin - 1] && words.sentence(begin) == words.sentence(begin - 1);
    boolean after =
        end < words.size()
            && words.isCapital(end)
            && words.sentence(end) == words.sentence(begin)
            && !words.isTitled(words.sentence(begin));
    return before || after;
  }

  /// Words that name a person elsewhere name it everywhere: in headlines and where the tagger slipped.
  private void again() {
    Map<String, EntityKind> known = new HashMap<>();
    Set<String> others = new HashSet<>();
    for (Name name : names) {
      if (name.kind() != EntityKind.PERSON) {
        others.add(words.key(name.begin(), name.end()));
      }
    }
    for (Name name : names) {
      String key = words.key(name.begin(), name.end());
      if (name.kind() == EntityKind.PERSON) {
        if (name.end() - name.begin() > 1 || !others.contains(key)) {
          known.put(key, EntityKind.PERSON);
        }
        if (name.end() - name.begin() > 1) {
          String surname = words.folded(name.end() - 1);
          if (surname.length() > 2 && Gazetteer.shared().listed(surname) == null) {
            known.put(surname, EntityKind.PERSON);
          }
        }
      } else if (name.end() - name.begin() > 1 || Names.isAllCapitals(words.exact(name.begin()))) {
        known.putIfAbsent(key, name.kind());
      }
    }
    for (int i = 0; i < words.size(); i++) {
      if (taken[i] || !words.isCapital(i)) {
        continue;
      }
      int end = words.tokens.sentenceEnd(words.sentence(i));
      for (int length = Math.min(5, end - i); length > 0; length--) {
        EntityKind kind = known.get(words.key(i, i + length));
        boolean common = length == 1 && words.isAlsoSmall(i);
        if (kind != null && !common && words.isWord(i + length - 1)) {
          put(i, i + length, kind);
          break;
        }
      }
    }
    for (int n = 0; n < names.size(); n++) {
      Name name = names.get(n);
      boolean one = name.end() - name.begin() == 1;
      EntityKind kind = one ? known.get(words.folded(name.begin())) : null;
      if (kind == EntityKind.PERSON && name.kind() != EntityKind.PERSON && name.kind() != EntityKind.COUNTRY) {
        names.set(n, new Name(name.begin(), name.end(), EntityKind.PERSON));
      }
    }
  }
}
