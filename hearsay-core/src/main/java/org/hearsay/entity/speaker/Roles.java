package org.hearsay.entity.speaker;

import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.NameLists;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.name.Titles;
import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// Reads what people are from the words beside their names: "Foreign Ministry spokesman Ann Lee", "Ann Lee,
/// chairwoman of the council,", "the deputy speaker, Ann Lee,".
final class Roles {
  private static final String GENERAL = SpeakerLists.ENGLISH.word("general");
  private static final String STAFF = SpeakerLists.ENGLISH.word("staff");

  private static final int LONGEST = 12;
  private static final Set<String> STOPS = SpeakerLists.ENGLISH.words("roles.stops");

  /// "Everything President Osei has done": no part of a role.
  private static final Set<String> INDEFINITE = SpeakerLists.ENGLISH.words("roles.indefinite");

  private final ArticleWords words;

  Roles(ArticleWords words) {
    this.words = words;
  }

  void read(Name name, DraftEntity draft) {
    int begin = name.begin();
    if (words.article.kindAt(words.tokens.begin(begin)) == BlockKind.CAPTION) {
      return; // its credit and the captions beside it run into its words
    }
    while (begin > 0
        && words.sentence(begin - 1) == words.sentence(name.begin())
        && isHonorific(begin - 1)
        && !isOfficeOfGeneral(begin - 1)) {
      begin--;
      if (isRoleNoun(begin)) {
        draft.nouns.add(Nominal.singular(words.lower(begin))); // a rank: "Inspector", "General"
      }
    }
    if (begin > 2
        && words.exact(begin - 1).equals(")")
        && words.exact(begin - 3).equals("(")
        && words.sentence(begin - 3) == words.sentence(begin)) {
      begin -= 3; // "superintendent of police (SP) Ann Lee"
    }
    age(begin, name.end(), draft);
    before(begin, draft);
    after(name.end(), draft);
    inverse(begin, draft);
  }

  /// "Ann Lee, 21," and "21-year-old Ann Lee" can be "the 21-year-old" later.
  private void age(int begin, int end, DraftEntity draft) {
    if (begin > 0 && words.sentence(begin - 1) == words.sentence(begin) && Nominal.isAge(words.folded(begin - 1))) {
      draft.modifiers.add(words.folded(begin - 1));
    }
    boolean comma =
        end + 1 < words.size() && words.exact(end).equals(",") && words.sentence(end + 1) == words.sentence(end);
    String years = comma ? words.exact(end + 1) : "";
    boolean number = !years.isEmpty() && years.length() <= 3 && years.chars().allMatch(c -> c >= '0' && c <= '9');
    boolean closed = end + 2 >= words.size() || !words.isWord(end + 2);
    if (number && closed) {
      draft.modifiers.add(years + Nominal.YEAR_OLD);
    }
  }

  /// "Secretary General", "Attorney General": no rank.
  private boolean isOfficeOfGeneral(int i) {
    return words.lower(i).equals(GENERAL) && i > 0 && words.sentence(i - 1) == words.sentence(i) && isRoleNoun(i - 1);
  }

  private boolean isHonorific(int i) {
    Titles.Title title = Titles.shared().get(words.lower(i));
    return title != null && !title.kind().equals("office");
  }

  /// The group that ends right before the name.
  private void before(int end, DraftEntity draft) {
    int begin = end;
    int sentence = end < words.size() ? words.sentence(end) : -1;
    while (begin > 0 && end - begin < LONGEST && words.sentence(begin - 1) == sentence) {
      int at = begin - 1;
      boolean of = words.lower(at).equals("of") && at > 0 && isRoleNoun(at - 1) && begin < end;
      boolean group =
          Nominal.isGroupWord(words, at)
              && !words.is(at, ArticleWords.VERB)
              && !isFunctionWord(at)
              && !INDEFINITE.contains(words.lower(at));
      boolean join = words.lower(at).equals("and") && begin < end && isRoleNoun(at - 1);
      if (!of && !group && !join) {
        break;
      }
      begin--;
    }
    if (begin == end) {
      return;
    }
    boolean role = isRoleNoun(end - 1);
    int of = end - 2;
    if (!role && of > begin && words.lower(of).equals("of") && isRoleNoun(of - 1)) {
      role = true;
    }
    if (!role) {
      return;
    }
    take(begin, end, draft);
  }

  /// A capitalized "But" or "The" that opens the sentence.
  private boolean isFunctionWord(int i) {
    return words.isInitial(i) && !words.is(i, ArticleWords.NOUN) && !words.is(i, ArticleWords.ADJECTIVE);
  }

  private boolean isRoleNoun(int i) {
    if (i < 0) {
      return false;
    }
    Gazetteer.Role role = Gazetteer.shared().role(words.lower(i));
    return role != null && role.isPerson();
  }

  /// The group after a comma: an apposition.
  private void after(int end, DraftEntity draft) {
    if (end + 1 >= words.size() || !words.exact(end).equals(",")) {
      return;
    }
    if (words.sentence(end + 1) != words.sentence(end)) {
      return;
    }
    int limit = words.tokens.sentenceEnd(words.sentence(end));
    int from = end + 2 < limit && words.lower(end + 1).equals("also") ? end + 2 : end + 1;
    Nominal nominal = Nominal.at(words, from, limit);
    if (nominal == null || !nominal.role().isPerson() || nominal.isPlural()) {
      return;
    }
    if (nominal.bare()
        && words.isCapital(nominal.begin())
        && nominal.head() == nominal.begin() + 1
        && words.is(nominal.head(), ArticleWords.VERB)) {
      return;
    }
    int stop = nominal.end();
    if (stop < limit && words.lower(stop).equals("of")) {
      while (stop < limit && stop - nominal.end() < LONGEST && !isStop(stop)) {
        stop++;
      }
    }
    int begin = nominal.begin();
    while (begin < nominal.head() && !Nominal.isGroupWord(words, begin)) {
      begin++;
    }
    take(begin, stop, draft);
    int far = stop;
    while (far < limit && far - stop < LONGEST && !words.exact(far).equals(",") && !words.is(far, ArticleWords.VERB)) {
      far++;
    }
    Nominal.countries(words, nominal.begin(), far, draft.countries);
  }

  private boolean isStop(int i) {
    return words.exact(i).equals(",")
        || words.is(i, ArticleWords.VERB)
        || STOPS.contains(words.lower(i))
        || (!words.isWord(i) && !words.isPossessive(i));
  }

  /// "Iran's foreign minister, Ann Lee,": the group before a comma before the name.
  private void inverse(int begin, DraftEntity draft) {
    if (begin < 2 || !words.exact(begin - 1).equals(",") || words.sentence(begin) != words.sentence(begin - 2)) {
      return;
    }
    int from = begin - 1;
    int first = words.tokens.sentenceBegin(words.sentence(begin));
    while (from > first
        && begin - from < LONGEST
        && (Nominal.isGroupWord(words, from - 1) || isDeterminer(from - 1))
        && !words.is(from - 1, ArticleWords.VERB)) {
      from--;
    }
    @Nullable Nominal nominal = Nominal.at(words, from, begin - 1);
    if (nominal != null
        && nominal.end() == begin - 1
        && nominal.definite()
        && nominal.role().isPerson()
        && !nominal.isPlural()) {
      int start = nominal.begin();
      while (start < nominal.head() && !Nominal.isGroupWord(words, start)) {
        start++;
      }
      take(start, begin - 1, draft);
    }
  }

  private boolean isDeterminer(int i) {
    String lower = words.lower(i);
    return lower.equals("the") || lower.equals("its") || lower.equals("their");
  }

  /// Keeps the words of a role: without the country before it, its nouns and other words apart.
  private void take(int from, int end, DraftEntity draft) {
    int begin = from;
    Nominal.countries(words, begin, end, draft.countries);
    for (int i = begin; i < end - 1; i++) {
      if (words.isPossessive(i)) {
        begin = i + 1;
      }
      if (words.lower(i).equals("of")) {
        break;
      }
    }
    Gazetteer lexicon = Gazetteer.shared();
    while (begin < end - 1) {
      boolean country =
          lexicon.countryOfAdjective(words.folded(begin)) != null || (words.isCapital(begin) && isCountry(begin));
      if (!country && !isDeterminer(begin)) {
        break;
      }
      begin++;
    }
    for (int i = begin; i < end; i++) {
      Gazetteer.Role role = lexicon.role(words.lower(i));
      if (role != null && role.isPerson()) {
        boolean staff = i + 2 < end && words.lower(i + 1).equals("of") && words.lower(i + 2).equals(STAFF);
        draft.nouns.add(staff ? Nominal.CHIEF_OF_STAFF : Nominal.singular(words.lower(i)));
        if (draft.gender == '-' && role.gender() != '-') {
          draft.gender = role.gender();
        }
      } else if (words.isWord(i)) {
        draft.modifiers.add(words.folded(i));
      }
    }
    draft.addRole(ArticleCast.flat(words.text(begin, end)));
    acronyms(begin, end, draft);
  }

  /// First letters of a role, from its noun or a word before it to its end, small words left out.
  private void acronyms(int begin, int end, DraftEntity draft) {
    StringBuilder letters = new StringBuilder();
    boolean noun = false;
    for (int i = end - 1; i >= begin && letters.length() < 4; i--) {
      if (words.isWord(i) && !STOPS.contains(words.lower(i)) && !words.lower(i).equals("of") && !isDeterminer(i)) {
        noun |= isRoleNoun(i);
        letters.insert(0, Character.toUpperCase(words.exact(i).charAt(0)));
        if (letters.length() > 1 && noun) {
          draft.acronyms.add(letters.toString());
        }
      }
    }
  }

  private boolean isCountry(int i) {
    Gazetteer.Listed listed = NameLists.at(words, i, i + 1);
    return listed != null && listed.kind() == EntityKind.COUNTRY;
  }
}
