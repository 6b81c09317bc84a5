package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.FoldedName;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Generations;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.NameLists;
import org.hearsay.entity.name.Names;
import org.hearsay.entity.name.PersonName;
import org.hearsay.entity.name.Titles;
import org.hearsay.text.Spaces;
import org.jspecify.annotations.Nullable;

/// Everybody and everything that one article names: names joined to entities.
///
/// Full names come first, so that a short form anywhere finds its full one. Where two full names fit, the
/// one named last before it wins. Two different full names are never one person.
final class ArticleCast {
  private static final Set<String> SMALL = SpeakerLists.ENGLISH.words("article-cast.small");

  private final ArticleWords words;
  private final List<DraftEntity> drafts = new ArrayList<>();
  private final Map<Name, DraftEntity> byName = new HashMap<>();
  private final List<Name> names;
  private final Map<String, Alone> surnames;
  private final Map<String, List<DraftEntity>> people = new HashMap<>();
  private final Map<String, List<DraftEntity>> bodies = new HashMap<>();

  /// Bodies of more than one word, by the nouns of their names.
  private final Map<String, List<DraftEntity>> heads = new HashMap<>();

  /// People of more than one word, by the last of them.
  private final Map<String, List<DraftEntity>> families = new HashMap<>();

  private final Map<String, DraftEntity> initials = new HashMap<>();
  private final Spellings spellings = new Spellings();
  private int searches;
  private final Generations generations;

  ArticleCast(ArticleWords words, List<Name> names) {
    this.words = words;
    this.names = agreed(words, names);
    this.surnames = surnames();
    generations = new Generations(words, this.names);
    List<Name> ordered = new ArrayList<>(this.names);
    ordered.sort((a, b) -> {
      int longer = Integer.compare(keys(b), keys(a));
      return longer != 0 ? longer : a.compareTo(b);
    });
    for (Name name : ordered) {
      if (isPerson(name)) {
        person(name);
      } else {
        body(name);
      }
    }
  }

  /// The same words are the same sort of name all through an article: most of their places say which, of equal
  /// numbers the first. Names of the lists, where one word can be a place and a person, stay as they were found.
  private static List<Name> agreed(ArticleWords words, List<Name> names) {
    Map<String, Map<EntityKind, Integer>> sorts = new HashMap<>();
    for (Name name : names) {
      String key = words.key(name.begin(), name.end());
      sorts.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(name.kind(), 1, Integer::sum);
    }
    List<Name> agreed = new ArrayList<>();
    for (Name name : names) {
      EntityKind most = name.kind();
      int count = 0;
      if (NameLists.at(words, name.begin(), name.end()) == null) {
        for (Map.Entry<EntityKind, Integer> sort :
            sorts.getOrDefault(words.key(name.begin(), name.end()), Map.of()).entrySet()) {
          if (sort.getValue() > count) {
            most = sort.getKey();
            count = sort.getValue();
          }
        }
      }
      agreed.add(new Name(name.begin(), name.end(), most));
    }
    return agreed;
  }

  /// What a name is. One word that is part of a longer name of the article is of that name's sort, however it
  /// looked by itself; longer names come first.
  private boolean isPerson(Name name) {
    boolean person = name.kind() == EntityKind.PERSON;
    if (name.end() - name.begin() > 1) {
      return person;
    }
    String key = words.key(name.begin(), name.end());
    boolean ofPerson = people.getOrDefault(key, List.of()).stream().anyMatch(draft -> draft.name.indexOf(' ') > 0);
    if (person) {
      return ofPerson || bodies.getOrDefault(key, List.of()).stream().noneMatch(draft -> isBody(draft.kind));
    }
    return ofPerson
        && listed(name) == null
        && !bodies.containsKey(key)
        && !Names.isAllCapitals(words.exact(name.begin()));
  }

  private int keys(Name name) {
    return name.end() - name.begin();
  }

  List<DraftEntity> drafts() {
    return drafts;
  }

  List<Name> names() {
    return names;
  }

  DraftEntity of(Name name) {
    DraftEntity draft = byName.get(name);
    if (draft == null) {
      throw new IllegalArgumentException("not a name of this article: " + name);
    }
    return draft;
  }

  /// Whether another person of the article has the same surname.
  boolean hasRelative(DraftEntity draft) {
    return families.getOrDefault(draft.lastWord(), List.of()).stream()
        .anyMatch(other -> other != draft && !other.isJoined() && !other.name.equals(draft.name));
  }

  /// Says that a name is another's than was thought.
  void move(Name name, DraftEntity draft) {
    byName.put(name, draft);
  }

  void add(DraftEntity draft) {
    drafts.add(draft);
    if (draft.isPerson() && draft.name.indexOf(' ') >= 0) {
      families.computeIfAbsent(draft.lastWord(), word -> new ArrayList<>()).add(draft);
    }
    draft.inCast = true;
  }

  void addNew(DraftEntity draft) {
    if (!draft.inCast) {
      add(draft);
    }
  }

  private void person(Name name) {
    FoldedName parsed = FoldedName.of(PersonName.parse(flat(name.begin(), name.end())));
    List<String> keys = parsed.keys();
    if (keys.isEmpty()) {
      body(name);
      return;
    }
    char gender = titleGender(name.begin());
    DraftEntity best = null;
    int bestRank = -1;
    for (DraftEntity draft : candidates(parsed)) {
      FoldedName full = draft.folded;
      if (full == null || !parsed.joins(full) || generations.apart(parsed.name(), full.name())) {
        continue;
      }
      boolean clash = gender != '-' && draft.gender != '-' && draft.gender != gender;
      if ((clash && draft.sureGender) || (keys.size() == 1 && isKnownAlone(keys.getFirst(), draft))) {
        continue;
      }
      // A list of given names knows a gender less surely than "Mr." does.
      int rank = clash ? 0 : rank(parsed, full, draft, name.begin());
      if (rank > bestRank) {
        best = draft;
        bestRank = rank;
      }
    }
    best = best == null ? otherForm(parsed, words.exact(name.begin()), gender) : best;
    if (best == null) {
      best = new DraftEntity(EntityKind.PERSON, plain(name));
      best.gender = gender != '-' ? gender : givenGender(parsed.name());
      add(best);
      best.folded = parsed;
      for (String key : Set.copyOf(keys)) {
        people.computeIfAbsent(key, k -> new ArrayList<>()).add(best);
      }
      people.computeIfAbsent(parsed.joined(), k -> new ArrayList<>()).add(best);
      if (keys.size() > 1) {
        spellings.add(keys.getLast(), best);
        initials.putIfAbsent(PersonName.initials(keys), best);
      }
    }
    if (gender != '-') {
      best.gender = gender;
      best.sureGender = true;
    }
    best.add(name.begin(), name.end(), Mention.Form.NAME);
    byName.put(name, best);
  }

  /// Whether a surname is that of somebody whom all readers know, and not that of a relative who is named in full:
  /// "President Osei's daughter … Ama Osei … Mr. Osei" stands alone first, and a title gives it another gender.
  private boolean isKnownAlone(String surname, DraftEntity full) {
    Alone alone = surnames.get(surname);
    if (alone == null
        || alone.gender() == '-'
        || full.gender == '-'
        || full.gender == alone.gender()
        || full.name.indexOf(' ') < 0) {
      return false;
    }
    return full.firstFull() > alone.first();
  }

  /// Where a surname stands alone.
  ///
  /// @param first word
  /// @param gender that titles give it all through the article; - where they tell none or both
  private record Alone(int first, char gender) {}

  private Map<String, Alone> surnames() {
    Map<String, Alone> found = new HashMap<>();
    Set<String> both = new HashSet<>();
    for (Name name : names) {
      List<String> keys = isPersonal(name) ? PersonName.parse(flat(name.begin(), name.end())).keys() : List.of();
      if (keys.size() != 1) {
        continue;
      }
      char gender = titleGender(name.begin());
      Alone before = found.getOrDefault(keys.getFirst(), new Alone(name.begin(), '-'));
      boolean other = gender != '-' && before.gender() != '-' && gender != before.gender();
      if (other) {
        both.add(keys.getFirst());
      }
      found.put(
          keys.getFirst(), new Alone(Math.min(before.first(), name.begin()), gender == '-' ? before.gender() : gender));
    }
    found.keySet().removeAll(both);
    return found;
  }

  private static boolean isPersonal(Name name) {
    return name.kind() == EntityKind.PERSON;
  }

  /// Forms that are no plain surname: the first of two surnames ("Abdo" of Mario Abdo Lopez), initials ("MBS"), and a
  /// surname that is spelled otherwise by one letter. Each only where nothing plainer fits.
  private @Nullable DraftEntity otherForm(FoldedName parsed, String exact, char gender) {
    List<String> keys = parsed.keys();
    DraftEntity found = null;
    List<DraftEntity> some = people.getOrDefault(keys.getFirst(), List.of());
    for (DraftEntity draft : some.subList(Math.max(0, some.size() - MOST), some.size())) {
      FoldedName full = draft.folded;
      List<String> whole = full == null ? List.of() : full.keys();
      if (whole.size() <= keys.size()) {
        continue;
      }
      boolean inside =
          keys.size() == 1
              && (keys.getFirst().length() > 2 || isWord(exact))
              && whole.size() > 2
              && whole.subList(1, whole.size() - 1).contains(keys.getFirst());
      boolean begins = keys.size() > 1 && whole.subList(0, keys.size()).equals(keys);
      if ((inside || begins) && !surelyClashes(draft, gender)) {
        found = draft;
      }
    }
    if (found != null || keys.size() > 1) {
      return found;
    }
    String only = keys.getFirst();
    if (only.length() > 2 && only.length() < 5 && Names.isAllCapitals(exact)) {
      DraftEntity whose = initials.get(only);
      return whose == null || surelyClashes(whose, gender) ? null : whose;
    }
    DraftEntity spelled = spellings.near(only);
    return spelled == null || surelyClashes(spelled, gender) ? null : spelled;
  }

  /// A short surname such as "Ho", no initials.
  private static boolean isWord(String exact) {
    return exact.length() == 2 && Character.isLowerCase(exact.charAt(1));
  }

  /// Whether somebody is known to be of another gender.
  static boolean surelyClashes(DraftEntity draft, char gender) {
    return gender != '-' && draft.gender != '-' && draft.gender != gender && draft.sureGender;
  }

  /// Full names that share the last or the first word with a name.
  private List<DraftEntity> candidates(FoldedName name) {
    List<String> keys = name.keys();
    searches++;
    List<DraftEntity> found = new ArrayList<>();
    for (String key : List.of(keys.getLast(), keys.getFirst(), name.joined())) {
      List<DraftEntity> some = people.getOrDefault(key, List.of());
      for (DraftEntity draft : some.subList(0, Math.min(some.size(), MOST))) {
        if (draft.search != searches) {
          draft.search = searches;
          found.add(draft);
        }
      }
    }
    return found;
  }

  /// Everybody whom a short name can mean; itself where it is no short name of a person.
  List<DraftEntity> namesakes(Name name) {
    if (!of(name).isPerson()) {
      return List.of();
    }
    FoldedName parsed = FoldedName.of(PersonName.parse(flat(name.begin(), name.end())));
    List<String> keys = parsed.keys();
    if (keys.size() != 1) {
      return List.of();
    }
    char gender = titleGender(name.begin());
    List<DraftEntity> found = new ArrayList<>();
    for (DraftEntity draft : candidates(parsed)) {
      FoldedName full = draft.folded;
      boolean other = surelyClashes(draft, gender);
      boolean inside =
          full != null
              && full.keys().size() > 2
              && full.keys().subList(1, full.keys().size()).contains(keys.getFirst());
      if (full != null
          && !full.name().isShort()
          && (inside || parsed.joins(full))
          && !generations.apart(parsed.name(), full.name())
          && !other
          && !found.contains(draft.last())) {
        found.add(draft.last());
      }
    }
    return found;
  }

  /// People of one surname that are looked at; keeps hostile articles linear.
  private static final int MOST = 16;

  /// Surname before given name, then the one mentioned last before.
  private int rank(FoldedName shorter, FoldedName full, DraftEntity draft, int at) {
    boolean same = shorter.keys().equals(full.keys());
    boolean surname = shorter.surname().equals(full.surname());
    int before = -1;
    for (DraftEntity.Place place : draft.places().subList(0, Math.min(draft.places().size(), MOST))) {
      if (place.begin() < at) {
        before = Math.max(before, place.begin());
      }
    }
    return (same ? 2_000_000_000 : 0) + (!same && surname ? 1_000_000_000 : 0) + Math.min(before + 1, 900_000_000);
  }

  private char titleGender(int begin) {
    if (begin == 0 || words.sentence(begin) != words.sentence(begin - 1)) {
      return '-';
    }
    Titles.Title title = Titles.shared().get(words.lower(begin - 1));
    return title == null ? '-' : title.gender();
  }

  private static char givenGender(PersonName name) {
    char gender = name.given().isEmpty() ? '-' : Gazetteer.shared().given(PersonName.fold(name.given()));
    return gender == '?' ? '-' : gender;
  }

  private void body(Name name) {
    String key = bodyKey(name);
    DraftEntity found = null;
    for (DraftEntity draft : bodies.getOrDefault(key, List.of())) {
      if (sameSort(draft.kind, name.kind()) || (name.kind() == EntityKind.PERSON && isBody(draft.kind))) {
        found = draft;
        break;
      }
    }
    found = found == null && listed(name) == null ? headed(name.begin(), name.end()) : found;
    if (found == null) {
      found = new DraftEntity(name.kind() == EntityKind.PERSON ? EntityKind.OTHER : name.kind(), plain(name));
      Gazetteer.Listed listed = listed(name);
      if (listed != null && !listed.country().isEmpty()) {
        found.countries.add(listed.country());
      }
      add(found);
      for (String form : forms(name, key)) {
        bodies.computeIfAbsent(form, k -> new ArrayList<>()).add(found);
      }
      if (isBody(found.kind) && name.end() - name.begin() > 1) {
        List<String> keys = PersonName.keys(found.name);
        for (String head :
            keys.isEmpty()
                ? List.<String>of()
                : Stream.of(OrganizationNouns.head(keys), keys.getLast()).distinct().toList()) {
          heads.computeIfAbsent(head, k -> new ArrayList<>()).add(found);
        }
      }
    }
    if (isFuller(plain(name), found, name)) {
      found.name = plain(name);
    }
    found.add(name.begin(), name.end(), Mention.Form.NAME);
    byName.put(name, found);
  }

  /// The body whose name has one capitalized word for its noun, or its last, or its letters: "the Gazette" after "the
  /// Ness Gazette", "the Federation" after "the Rowing Federation of Ness". Of several the one that was named last.
  ///
  /// @return null for none, and where no "the" stands before the word
  @Nullable DraftEntity headed(int begin, int end) {
    boolean the =
        begin > 0 && words.lower(begin - 1).equals("the") && words.sentence(begin - 1) == words.sentence(begin);
    if (!the || end - begin != 1 || !words.isCapital(begin)) {
      return null;
    }
    DraftEntity found = null;
    int last = -1;
    List<DraftEntity> some =
        (Names.isAllCapitals(words.exact(begin)) ? bodies : heads).getOrDefault(words.folded(begin), List.of());
    for (DraftEntity draft : some.subList(0, Math.min(some.size(), MOST))) {
      for (DraftEntity.Place place : draft.places().subList(0, Math.min(draft.places().size(), MOST))) {
        if (place.begin() < begin && place.begin() > last) {
          last = place.begin();
          found = draft;
        }
      }
    }
    return found;
  }

  /// The longest form stands for all; of a country the form that the lists use, where the article has it.
  private boolean isFuller(String form, DraftEntity draft, Name name) {
    Gazetteer.Listed listed = draft.kind == EntityKind.COUNTRY ? listed(name) : null;
    if (listed != null) {
      return form.equals(listed.name()) || (form.length() > draft.name.length() && !draft.name.equals(listed.name()));
    }
    return form.length() > draft.name.length();
  }

  private static boolean sameSort(EntityKind one, EntityKind other) {
    return one == other || (isBody(one) && isBody(other));
  }

  static boolean isBody(EntityKind kind) {
    return kind == EntityKind.ORGANIZATION || kind == EntityKind.OUTLET || kind == EntityKind.OTHER;
  }

  private Gazetteer.@Nullable Listed listed(Name name) {
    return NameLists.at(words, name.begin(), name.end());
  }

  private String bodyKey(Name name) {
    Gazetteer.Listed listed = listed(name);
    String key = listed != null ? Gazetteer.key(listed.name()) : words.key(name.begin(), name.end());
    return key.isEmpty() ? words.exact(name.begin()) : key;
  }

  /// Keys under which later, shorter forms of a body find it: its acronym, given in brackets or made of
  /// its initials, and its name without the country before it or the head noun after it.
  private List<String> forms(Name name, String key) {
    List<String> forms = new ArrayList<>(List.of(key));
    int begin = name.begin();
    int end = name.end();
    if (isBody(name.kind()) && end - begin > 1) {
      StringBuilder initials = new StringBuilder();
      for (int i = begin; i < end; i++) {
        if (words.isWord(i) && !SMALL.contains(words.lower(i))) {
          initials.append(words.exact(i).charAt(0));
        }
      }
      for (int first = 0; first < 3 && initials.length() - first > 2; first++) {
        forms.add(
            initials.substring(first).toLowerCase(Locale.ROOT)); // "the HPB" of the Port Ness Harbour Patrol Board
      }
      if (end + 2 < words.size() && words.exact(end).equals("(") && words.exact(end + 2).equals(")")) {
        forms.add(words.folded(end + 1));
      }
      Gazetteer lexicon = Gazetteer.shared();
      if (lexicon.countryOfAdjective(words.folded(begin)) != null || words.isPossessive(begin + 1)) {
        forms.add(words.key(words.isPossessive(begin + 1) ? begin + 2 : begin + 1, end));
      }
      int head = end;
      boolean event = false; // "the Harbour Awards" are not "Harbour"
      while (head > begin + 1 && lexicon.head(words.lower(head - 1)) != null) {
        head--;
        event |= "other".equals(lexicon.head(words.lower(head)));
      }
      if (head < end && head > begin && !event) {
        String rest = words.key(begin, head);
        boolean place =
            lexicon.listed(words.text(begin, head), rest) != null || lexicon.countryOfAdjective(rest) != null;
        if (!place && !rest.isEmpty()) {
          forms.add(rest);
        }
      }
    }
    return forms.stream().filter(form -> !form.isEmpty()).distinct().toList();
  }

  /// The names that touch a range.
  List<Name> inside(int begin, int end) {
    int low = 0;
    int high = names.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names.get(middle).end() <= begin) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int to = low;
    while (to < names.size() && names.get(to).begin() < end) {
      to++;
    }
    return names.subList(low, to);
  }

  String plain(Name name) {
    return flat(name.begin(), name.end());
  }

  /// Words as the article writes them, with single blanks between.
  String flat(int begin, int end) {
    return flat(words.text(begin, end));
  }

  static String flat(String exact) {
    StringBuilder out = new StringBuilder(exact.length());
    boolean blank = false;
    for (int i = 0; i < exact.length(); i++) {
      char c = exact.charAt(i);
      if (Spaces.isSpace(c)) {
        blank = !out.isEmpty();
      } else {
        out.append(blank ? " " : "").append(c);
        blank = false;
      }
    }
    return out.toString();
  }
}
