package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.Nominal;
import org.hearsay.entity.name.RoleNouns;
import org.hearsay.entity.speaker.CandidateChooser.Choice;
import org.hearsay.entity.speaker.CandidateChooser.Option;
import org.hearsay.entity.speaker.SpeakerCandidates.Said;
import org.jspecify.annotations.Nullable;

/// Whom a description stands for: "the Iranian official", "the ministry", "a senior aide".
///
/// Only definite descriptions look for somebody named. The clues are those of [Clue]; where nobody is likely
/// enough, the description is a speaker of its own, whom the article does not name.
final class NominalResolver {
  private static final String SECOND = SpeakerLists.ENGLISH.word("second");

  private final ArticleWords words;
  private final ArticleCast cast;
  private final Salience salience;
  private final SpeakerCandidates candidates;
  private final List<DraftEntity> unnamed = new ArrayList<>();

  /// Described in the lead and not yet named.
  private @Nullable DraftEntity pending;

  private @Nullable Nominal pendingNominal;

  NominalResolver(ArticleWords words, ArticleCast cast, Salience salience, SpeakerCandidates candidates) {
    this.words = words;
    this.cast = cast;
    this.salience = salience;
    this.candidates = candidates;
  }

  /// Takes note of a description that is a subject and speaks nothing itself.
  void subject(Nominal nominal) {
    Choice choice = person(nominal, nominal.end(), Said.NOTHING);
    DraftEntity who = choice.draft();
    if (who != null && choice.share() > 0.5) {
      who.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      salience.add(nominal.begin(), who, false);
    }
  }

  /// Several people who are the subject of a sentence, whom "they" can mean then.
  DraftEntity people(Nominal nominal) {
    DraftEntity made = new DraftEntity(EntityKind.UNNAMED, cast.flat(nominal.begin(), nominal.end()));
    made.plural = true;
    made.nouns.add(nominal.noun());
    made.modifiers.addAll(nominal.modifiers());
    made.countries.addAll(nominal.countries());
    made.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
    return made;
  }

  /// The one whom a description means, where somebody is likely.
  @Nullable DraftEntity likely(Nominal nominal) {
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
    DraftEntity who = choice == null ? null : choice.draft();
    if (who == null && (nominal.definite() || nominal.isPlural())) {
      who = sameUnnamed(nominal);
    }
    if (who != null) {
      who.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      return new SpeakerResolver.Found(
          who, who.kind == EntityKind.UNNAMED ? ResolutionWay.UNNAMED : ResolutionWay.DESCRIPTION, choice);
    }
    DraftEntity made = make(nominal, limit);
    if (seeks || (title && !nominal.isPlural() && nominal.role().isPerson())) {
      DraftEntity before = pending;
      if (before != null && !before.isJoined() && fitsUnnamed(nominal, before)) {
        made.join(before);
        return new SpeakerResolver.Found(before, ResolutionWay.UNNAMED, choice);
      }
      if (words.sentence(nominal.begin()) < LEAD) {
        pending = made;
        pendingNominal = nominal;
      }
    }
    return new SpeakerResolver.Found(made, seeks ? ResolutionWay.SOUGHT : ResolutionWay.UNNAMED, choice);
  }

  /// Sentences of the lead, the headline included.
  private static final int LEAD = 4;

  private DraftEntity make(Nominal nominal, int limit) {
    int begin = nominal.begin();
    int end = Math.max(nominal.end(), described(nominal, limit));
    DraftEntity made = new DraftEntity(EntityKind.UNNAMED, cast.flat(begin, end));
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
  private static final Set<String> VAGUE = SpeakerLists.ENGLISH.words("nominal-resolver.vague");

  /// "The other witness" is none of those before.
  private boolean isAnother(Nominal nominal) {
    for (int i = nominal.begin(); i < nominal.head(); i++) {
      String word = words.lower(i);
      if (word.equals("other") || word.equals("another") || word.equals(SECOND)) {
        return true;
      }
    }
    return false;
  }

  private Choice person(Nominal nominal, int limit, Said said) {
    List<Option> options = new ArrayList<>();
    char gender = nominal.role().gender();
    for (Option option : candidates.before(nominal.begin(), said, gender, SpeakerCandidates::isOnePerson)) {
      DraftEntity draft = option.draft();
      if (draft != null && describe(nominal, limit, draft, option)) {
        options.add(option);
      }
    }
    for (DraftEntity draft : ahead(nominal)) {
      Option option = new Option(draft);
      option.add(Clue.AHEAD);
      if (describe(nominal, limit, draft, option) && option.has(Clue.SAME_NOUN)) {
        options.add(option);
      }
    }
    Option nobody = CandidateChooser.nobody(Clue.NOBODY_NOMINAL);
    nobody.addIf(VAGUE.contains(nominal.noun()), Clue.NOBODY_OFFICIAL);
    options.add(nobody);
    return CandidateChooser.choose(options);
  }

  /// People named only after a description that the lead begins with: "the harbour master said", and then
  /// "Harbour Master Ann Lee".
  private List<DraftEntity> ahead(Nominal nominal) {
    List<DraftEntity> found = new ArrayList<>();
    if (words.sentence(nominal.begin()) >= 2 * LEAD) {
      return found;
    }
    int from = nominal.end();
    for (Name name : cast.inside(from, Math.min(words.size(), from + AHEAD))) {
      DraftEntity draft = cast.of(name).last();
      boolean before = draft.first() < nominal.begin();
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
  private boolean describe(Nominal nominal, int limit, DraftEntity draft, Option option) {
    int fit = RoleNouns.fit(nominal, draft.nouns);
    if ((draft.kind == EntityKind.UNNAMED && fit < 3)
        || (nominal.owned() && fit < 4)
        || isIn(draft, nominal.begin(), Math.max(limit, nominal.end()))) {
      return false;
    }
    Set<String> of = of(nominal);
    int known = shared(of, draft);
    int shared = shared(nominal.modifiers(), draft) + known;
    boolean plain = fit < 3 && nominal.modifiers().isEmpty() && of.isEmpty();
    if (isRelativeOf(nominal, draft) || (plain && BESIDE_OTHERS.contains(nominal.noun()))) {
      return false;
    }
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
    option.add(Clue.SHARED_WORDS, Math.min(2, shared));
    return true;
  }

  /// Nouns for people who stand beside those whom a report names, where nothing more is said of them: "the caretaker".
  private static final Set<String> BESIDE_OTHERS = SpeakerLists.ENGLISH.words("nominal-resolver.beside-others");

  /// "Emil Sorn, whom the coach called …": the coach is not Sorn.
  private boolean isRelativeOf(Nominal nominal, DraftEntity draft) {
    int whom = nominal.begin() - 1;
    if (whom < 1 || !words.lower(whom).equals("whom")) {
      return false;
    }
    int end = words.exact(whom - 1).equals(",") ? whom - 1 : whom;
    return draft.places().stream().anyMatch(place -> place.end() == end);
  }

  /// Capitalized words that say of what: "Port Ness" in "the mayor of Port Ness".
  private Set<String> of(Nominal nominal) {
    Set<String> of = new LinkedHashSet<>();
    int at = nominal.end();
    if (at < words.size() && DocumentNouns.isPreposition(words, at) && !words.lower(at).equals("on")) {
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

  private static int shared(Set<String> modifiers, DraftEntity draft) {
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
  private boolean isIn(DraftEntity draft, int begin, int end) {
    for (Name name : cast.inside(begin, end)) {
      if (cast.of(name).last() == draft) {
        return true;
      }
    }
    return false;
  }

  /// "The official" after "a senior official": the same unnamed one.
  private @Nullable DraftEntity sameUnnamed(Nominal nominal) {
    for (int i = unnamed.size() - 1; i >= 0 && i >= unnamed.size() - 20; i--) {
      DraftEntity draft = unnamed.get(i);
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

  /// Of several people only the same word means the same ones: "prosecutors" are not the lawyers spoken of before.
  private static boolean fitsUnnamed(Nominal nominal, DraftEntity draft) {
    return RoleNouns.fit(nominal, draft.nouns) >= (nominal.isPlural() ? 4 : 3);
  }

  private SpeakerResolver.Found body(Nominal nominal, int limit, Said said) {
    Choice choice = knownBody(nominal, said);
    DraftEntity best = choice.draft();
    if (best != null) {
      best.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      return new SpeakerResolver.Found(best, ResolutionWay.DESCRIPTION, choice);
    }
    boolean press = nominal.role().kind() == Gazetteer.Role.Kind.PRESS;
    boolean plain = nominal.modifiers().isEmpty() && nominal.countries().isEmpty();
    boolean vague = !nominal.definite() && !nominal.bare();
    if (plain || vague || press || nominal.isPlural()) {
      boolean sought = nominal.definite() && !nominal.isPlural();
      return new SpeakerResolver.Found(
          make(nominal, limit), sought ? ResolutionWay.SOUGHT : ResolutionWay.UNNAMED, choice);
    }
    int begin = nominal.begin();
    while (begin < nominal.head() && isDeterminer(begin)) {
      begin++;
    }
    DraftEntity made = new DraftEntity(EntityKind.ORGANIZATION, cast.flat(begin, nominal.end()));
    made.countries.addAll(nominal.countries());
    made.add(begin, nominal.end(), Mention.Form.NOMINAL);
    cast.add(made);
    return new SpeakerResolver.Found(made, ResolutionWay.BODY, choice);
  }

  /// The named body that a definite description means: "the ministry", "the news agency".
  Choice knownBody(Nominal nominal, Said said) {
    List<Option> options = new ArrayList<>();
    OrganizationNouns.Sort sort = OrganizationNouns.sort(nominal);
    if (sort != OrganizationNouns.Sort.NONE) {
      for (Option option : candidates.before(nominal.begin(), said, '-', draft -> !draft.isPerson() && !draft.plural)) {
        DraftEntity draft = option.draft();
        if (draft != null
            && !isIn(draft, nominal.begin(), nominal.end())
            && OrganizationNouns.describe(nominal, sort, draft, option)) {
          options.add(option);
        }
      }
    }
    options.add(CandidateChooser.nobody(Clue.NOBODY_BODY));
    return CandidateChooser.choose(options);
  }

  private boolean isDeterminer(int i) {
    return switch (words.lower(i)) {
      case "the", "a", "an", "its", "their", "this", "that" -> true;
      default -> false;
    };
  }

  /// The lead describes ("the mayor's aide says"), the next quotation names: they are one, when nothing
  /// else is known of the named one, or just that, and the name is new.
  void spoke(DraftEntity who, int at) {
    DraftEntity described = pending;
    Nominal nominal = pendingNominal;
    if (described == null || nominal == null || who == described) {
      return;
    }
    pending = null;
    boolean fresh = who.isPerson() && (who.nouns.isEmpty() || RoleNouns.fit(nominal, who.nouns) >= 3);
    fresh &= who.first() > nominal.begin();
    boolean near = words.sentence(at) - words.sentence(nominal.begin()) <= LEAD;
    boolean gender = who.gender == '-' || described.gender == '-' || who.gender == described.gender;
    if (fresh && near && gender && !described.isJoined()) {
      described.join(who);
    }
  }
}
