package org.hearsay.entity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Candidates.Said;
import org.hearsay.entity.Chooser.Choice;
import org.hearsay.entity.Chooser.Option;
import org.jspecify.annotations.Nullable;

/// Whom a description stands for: "the Iranian official", "the ministry", "a senior aide".
///
/// Only definite descriptions look for somebody named. The clues are those of [Clue]; where nobody is likely
/// enough, the description is a speaker of its own, whom the article does not name.
final class NominalResolver {
  private final Words words;
  private final Cast cast;
  private final Salience salience;
  private final Candidates candidates;
  private final List<Draft> unnamed = new ArrayList<>();

  /// Described in the lead and not yet named.
  private @Nullable Draft pending;

  private @Nullable Nominal pendingNominal;

  NominalResolver(Words words, Cast cast, Salience salience, Candidates candidates) {
    this.words = words;
    this.cast = cast;
    this.salience = salience;
    this.candidates = candidates;
  }

  /// Takes note of a description that is a subject and speaks nothing itself.
  void subject(Nominal nominal) {
    Choice choice = person(nominal, nominal.end(), Said.NOTHING);
    Draft who = choice.draft();
    if (who != null && choice.share() > 0.5) {
      who.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      salience.add(nominal.begin(), who, false);
    }
  }

  /// Several people who are the subject of a sentence, whom "they" can mean then.
  Draft people(Nominal nominal) {
    Draft made = new Draft(EntityKind.UNNAMED, cast.flat(nominal.begin(), nominal.end()));
    made.plural = true;
    made.nouns.add(nominal.noun());
    made.modifiers.addAll(nominal.modifiers());
    made.countries.addAll(nominal.countries());
    made.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
    return made;
  }

  /// The one whom a description means, where somebody is likely.
  @Nullable Draft likely(Nominal nominal) {
    boolean seeks = nominal.definite() && !nominal.isPlural() && nominal.role().isPerson();
    Choice choice = seeks ? person(nominal, nominal.end(), Said.NOTHING) : null;
    return choice == null || choice.share() < 0.5 ? null : choice.draft();
  }

  /// @param limit one past the last word of the source
  /// @param said what is said and to whom
  SpeakerResolver.Found resolve(Nominal nominal, int limit, Said said) {
    Gazetteer.Role.Kind kind = nominal.role().kind();
    if (kind == Gazetteer.Role.Kind.BODY || kind == Gazetteer.Role.Kind.PRESS) {
      return body(nominal, limit, said);
    }
    boolean title = nominal.bare() && words.isTitled(words.sentence(nominal.begin()));
    boolean seeks = nominal.definite() && !nominal.isPlural() && nominal.role().isPerson() && !isAnother(nominal);
    Choice choice = seeks ? person(nominal, limit, said) : null;
    Draft who = choice == null ? null : choice.draft();
    if (who == null && (nominal.definite() || nominal.isPlural())) {
      who = sameUnnamed(nominal);
    }
    if (who != null) {
      who.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      return new SpeakerResolver.Found(who, who.kind == EntityKind.UNNAMED ? Way.UNNAMED : Way.DESCRIPTION, choice);
    }
    Draft made = make(nominal, limit);
    if (seeks || (title && !nominal.isPlural() && nominal.role().isPerson())) {
      Draft before = pending;
      if (before != null && !before.isJoined() && fitsUnnamed(nominal, before)) {
        made.join(before);
        return new SpeakerResolver.Found(before, Way.UNNAMED, choice);
      }
      if (words.sentence(nominal.begin()) < LEAD) {
        pending = made;
        pendingNominal = nominal;
      }
    }
    return new SpeakerResolver.Found(made, seeks ? Way.SOUGHT : Way.UNNAMED, choice);
  }

  /// Sentences of the lead, the headline included.
  private static final int LEAD = 4;

  private Draft make(Nominal nominal, int limit) {
    int begin = nominal.begin();
    int end = Math.max(nominal.end(), described(nominal, limit));
    Draft made = new Draft(EntityKind.UNNAMED, cast.flat(begin, end));
    Gazetteer.Role.Kind kind = nominal.role().kind();
    made.plural = nominal.isPlural() || kind == Gazetteer.Role.Kind.GROUP;
    made.body = kind == Gazetteer.Role.Kind.BODY || kind == Gazetteer.Role.Kind.PRESS;
    made.gender = nominal.role().gender();
    made.nouns.add(nominal.noun());
    made.modifiers.addAll(nominal.modifiers());
    made.countries.addAll(nominal.countries());
    made.add(begin, end, Mention.Form.NOMINAL);
    cast.add(made);
    unnamed.add(made);
    return made;
  }

  private int described(Nominal nominal, int limit) {
    int end = nominal.end();
    while (end < limit && end - nominal.begin() < LONGEST && !words.exact(end).equals(",")) {
      end++;
    }
    while (end > nominal.end() && !words.isWord(end - 1)) {
      end--;
    }
    return end;
  }

  private static final int LONGEST = 20;

  /// Nouns that say so little that their bearers often stay without a name.
  private static final Set<String> VAGUE =
      Set.of(
          "official",
          "source",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "representative",
          "aide",
          "insider",
          "man",
          "woman",
          "resident",
          "witness",
          "employee",
          "person",
          "officer",
          "lawyer",
          "attorney",
          "staffer");

  /// "The other witness" is none of those before.
  private boolean isAnother(Nominal nominal) {
    for (int i = nominal.begin(); i < nominal.head(); i++) {
      String word = words.lower(i);
      if (word.equals("other") || word.equals("another") || word.equals("second")) {
        return true;
      }
    }
    return false;
  }

  private Choice person(Nominal nominal, int limit, Said said) {
    List<Option> options = new ArrayList<>();
    char gender = nominal.role().gender();
    for (Option option : candidates.before(nominal.begin(), said, gender, Candidates::isOnePerson)) {
      Draft draft = option.draft();
      if (draft != null && describe(nominal, limit, draft, option)) {
        options.add(option);
      }
    }
    for (Draft draft : ahead(nominal)) {
      Option option = new Option(draft);
      option.add(Clue.AHEAD);
      if (describe(nominal, limit, draft, option) && option.has(Clue.SAME_NOUN)) {
        options.add(option);
      }
    }
    Option nobody = Chooser.nobody(Clue.NOBODY_NOMINAL);
    nobody.addIf(VAGUE.contains(nominal.noun()), Clue.NOBODY_OFFICIAL);
    options.add(nobody);
    return Chooser.choose(options);
  }

  /// People named only after a description that the lead begins with: "the harbour master said", and then
  /// "Harbour Master Ann Lee".
  private List<Draft> ahead(Nominal nominal) {
    List<Draft> found = new ArrayList<>();
    if (words.sentence(nominal.begin()) >= 2 * LEAD) {
      return found;
    }
    int from = nominal.end();
    for (Name name : cast.inside(from, Math.min(words.size(), from + AHEAD))) {
      Draft draft = cast.of(name).last();
      boolean before = draft.places().stream().anyMatch(place -> place.begin() < nominal.begin());
      if (draft.isPerson() && !before && !found.contains(draft)) {
        found.add(draft);
      }
    }
    return found;
  }

  /// Words after a description within which its bearer is named.
  private static final int AHEAD = 150;

  /// Adds what a description says of a candidate.
  ///
  /// @return whether it can be the one
  private boolean describe(Nominal nominal, int limit, Draft draft, Option option) {
    int fit = RoleNouns.fit(nominal, draft.nouns);
    if ((draft.kind == EntityKind.UNNAMED && fit < 3)
        || (nominal.owned() && fit < 4)
        || isIn(draft, nominal.begin(), Math.max(limit, nominal.end()))) {
      return false;
    }
    Set<String> of = of(nominal);
    int known = shared(of, draft);
    option.addIf(!of.isEmpty() && known == 0, Clue.NOT_KNOWN_OF);
    boolean aged = Nominal.isAge(words.folded(nominal.head()));
    boolean sameAge = aged && draft.modifiers.contains(words.folded(nominal.head()));
    boolean otherAge = aged && !sameAge && draft.modifiers.stream().anyMatch(Nominal::isAge);
    option.addIf(fit == 4 || sameAge, Clue.SAME_NOUN);
    option.addIf(fit == 3, Clue.RELATED_NOUN);
    option.addIf(fit < 0 || otherAge, Clue.OTHER_NOUN);
    if (!nominal.countries().isEmpty() && !draft.countries.isEmpty()) {
      boolean same = nominal.countries().stream().anyMatch(draft.countries::contains);
      option.add(same ? Clue.COUNTRY_FITS : Clue.COUNTRY_CLASHES);
    }
    option.add(Clue.SHARED_WORDS, Math.min(2, shared(nominal.modifiers(), draft) + known));
    return true;
  }

  /// Capitalised words that say of what: "Port Ness" in "the mayor of Port Ness".
  private Set<String> of(Nominal nominal) {
    Set<String> of = new LinkedHashSet<>();
    int at = nominal.end();
    if (at < words.size() && Documents.isPreposition(words, at) && !words.lower(at).equals("on")) {
      at++;
      at += at < words.size() && words.lower(at).equals("the") ? 1 : 0;
      while (at < words.size()
          && of.size() < 4
          && words.isCapital(at)
          && words.sentence(at) == words.sentence(nominal.head())) {
        of.add(words.folded(at++));
      }
    }
    return of;
  }

  private static int shared(Set<String> modifiers, Draft draft) {
    int shared = 0;
    for (String word : modifiers) {
      boolean noun = draft.nouns.stream().anyMatch(other -> stem(other).equals(stem(word)));
      shared += noun || draft.modifiers.contains(word) ? 1 : 0;
    }
    return shared;
  }

  private static String stem(String word) {
    return word.substring(0, Math.min(word.length(), 7));
  }

  /// Whether somebody is named in the words of the description: "Osei" in "Osei's aide" and "an aide to Osei".
  private boolean isIn(Draft draft, int begin, int end) {
    for (Name name : cast.inside(begin, end)) {
      if (cast.of(name).last() == draft) {
        return true;
      }
    }
    return false;
  }

  /// "The official" after "a senior official": the same unnamed one.
  private @Nullable Draft sameUnnamed(Nominal nominal) {
    for (int i = unnamed.size() - 1; i >= 0 && i >= unnamed.size() - 20; i--) {
      Draft draft = unnamed.get(i);
      boolean fits = draft.modifiers.containsAll(nominal.modifiers()) && fitsUnnamed(nominal, draft);
      if (!draft.isJoined()
          && draft.plural == nominal.isPlural()
          && fits
          && salience.distance(nominal.begin(), draft) <= NEAR) {
        return draft;
      }
    }
    return null;
  }

  /// Sentences within which two like descriptions are one body of people.
  private static final int NEAR = 6;

  private static boolean fitsUnnamed(Nominal nominal, Draft draft) {
    return RoleNouns.fit(nominal, draft.nouns) >= 3;
  }

  private SpeakerResolver.Found body(Nominal nominal, int limit, Said said) {
    Choice choice = knownBody(nominal, said);
    Draft best = choice.draft();
    if (best != null) {
      best.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      return new SpeakerResolver.Found(best, Way.DESCRIPTION, choice);
    }
    boolean press = nominal.role().kind() == Gazetteer.Role.Kind.PRESS;
    boolean plain = nominal.modifiers().isEmpty() && nominal.countries().isEmpty();
    boolean vague = !nominal.definite() && !nominal.bare();
    if (plain || vague || press || nominal.isPlural()) {
      boolean sought = nominal.definite() && !nominal.isPlural();
      return new SpeakerResolver.Found(make(nominal, limit), sought ? Way.SOUGHT : Way.UNNAMED, choice);
    }
    int begin = nominal.begin();
    while (begin < nominal.head() && isDeterminer(begin)) {
      begin++;
    }
    Draft made = new Draft(EntityKind.ORGANIZATION, cast.flat(begin, nominal.end()));
    made.countries.addAll(nominal.countries());
    made.add(begin, nominal.end(), Mention.Form.NOMINAL);
    cast.add(made);
    return new SpeakerResolver.Found(made, Way.BODY, choice);
  }

  /// The named body that a definite description means: "the ministry", "the news agency".
  Choice knownBody(Nominal nominal, Said said) {
    List<Option> options = new ArrayList<>();
    Bodies.Sort sort = Bodies.sort(nominal);
    if (sort != Bodies.Sort.NONE) {
      for (Option option : candidates.before(nominal.begin(), said, '-', draft -> !draft.isPerson() && !draft.plural)) {
        Draft draft = option.draft();
        if (draft != null
            && !isIn(draft, nominal.begin(), nominal.end())
            && Bodies.describe(nominal, sort, draft, option)) {
          options.add(option);
        }
      }
    }
    options.add(Chooser.nobody(Clue.NOBODY_BODY));
    return Chooser.choose(options);
  }

  private boolean isDeterminer(int i) {
    return switch (words.lower(i)) {
      case "the", "a", "an", "its", "their", "this", "that" -> true;
      default -> false;
    };
  }

  /// The lead describes ("the mayor's aide says"), the next quotation names: they are one, when nothing
  /// else is known of the named one, or just that, and the name is new.
  void spoke(Draft who, int at) {
    Draft described = pending;
    Nominal nominal = pendingNominal;
    if (described == null || nominal == null || who == described) {
      return;
    }
    pending = null;
    boolean fresh = who.isPerson() && (who.nouns.isEmpty() || RoleNouns.fit(nominal, who.nouns) >= 3);
    for (Draft.Place place : who.places()) {
      fresh &= place.begin() > nominal.begin();
    }
    boolean near = words.sentence(at) - words.sentence(nominal.begin()) <= LEAD;
    boolean gender = who.gender == '-' || described.gender == '-' || who.gender == described.gender;
    if (fresh && near && gender && !described.isJoined()) {
      described.join(who);
    }
  }
}
