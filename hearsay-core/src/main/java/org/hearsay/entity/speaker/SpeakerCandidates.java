package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.Name;
import org.hearsay.entity.name.RoleNouns;
import org.hearsay.entity.speaker.CandidateChooser.Option;
import org.jspecify.annotations.Nullable;

/// The people and bodies that a pronoun or a description may mean, with the clues for each.
final class SpeakerCandidates {
  /// A name below this part of a sentence's distance is far; the steps are those of [Clue].
  private static final int[] STEPS = {0, 1, 2, 4, 8};

  private static final Clue[] BACK = {
    Clue.SAME_SENTENCE, Clue.ONE_BACK, Clue.TWO_BACK, Clue.THREE_BACK, Clue.FIVE_BACK, Clue.FAR_BACK
  };

  /// Who is named in the words said, and to whom they are said.
  ///
  /// @param words first words and words after the last of what is said, in turn
  record Said(Set<DraftEntity> content, Set<DraftEntity> addressed, List<Integer> words) {
    static final Said NOTHING = new Said(Set.of(), Set.of(), List.of());

    /// The same where the words count like all others: descriptions mean who is named in them more often than pronouns.
    Said named() {
      return new Said(content, addressed, List.of());
    }

    boolean has(int word) {
      for (int i = 0; i + 1 < words.size(); i += 2) {
        if (word >= words.get(i) && word < words.get(i + 1)) {
          return true;
        }
      }
      return false;
    }
  }

  private final ArticleCast cast;
  private final Salience salience;

  SpeakerCandidates(ArticleCast cast, Salience salience) {
    this.cast = cast;
    this.salience = salience;
  }

  /// Everybody mentioned before a place who fits, the one mentioned last first.
  ///
  /// @param at the pronoun or the first word of the description
  /// @param said what is said and to whom
  /// @param gender m or f; - where the words do not tell
  List<Option> before(int at, Said said, char gender, Predicate<DraftEntity> fits) {
    List<Salience.Seen> seen = new ArrayList<>();
    boolean pronoun = gender != '-' && !said.words().isEmpty();
    for (Salience.Seen one : salience.before(at, pronoun, said::has)) {
      DraftEntity draft = one.draft();
      boolean other = ArticleCast.surelyClashes(draft, gender);
      if (!other && fits.test(draft)) {
        seen.add(one);
      }
    }
    boolean only = seen.stream().filter(one -> isHere(one, at) && !clashes(one.draft(), gender)).count() == 1;
    DraftEntity last = salience.lastSpeaker(at);
    Set<DraftEntity> spoke = salience.speakers(at);
    DraftEntity subject = lastSubject(seen, gender);
    DraftEntity nearest = nearest(seen, gender);
    int most = 0;
    int second = 0;
    int fitting = 0;
    for (Salience.Seen one : seen) {
      if (one.quoted() || clashes(one.draft(), gender)) {
        continue;
      }
      fitting++;
      int named = one.draft().places().size();
      second = named > most ? most : Math.max(second, named);
      most = Math.max(most, named);
    }
    List<Option> options = new ArrayList<>();
    for (Salience.Seen one : seen) {
      DraftEntity draft = one.draft();
      Option option = new Option(draft);
      option.add(back(one.distance()));
      boolean here = isHere(one, at);
      option.addIf(here, Clue.SAME_PARAGRAPH);
      option.addIf(here && only && !clashes(draft, gender), Clue.ONLY_HERE);
      boolean acted = one.sinceAt() >= 0 && salience.sameParagraph(one.sinceAt(), at);
      option.addIf(draft == subject && acted, Clue.LAST_SUBJECT_HERE);
      option.addIf(draft == last && acted, Clue.LAST_SPEAKER_HERE);
      option.addIf(one.subject(), Clue.SUBJECT);
      option.addIf(spoke.contains(draft), Clue.SPOKE);
      option.addIf(one.owner(), Clue.OWNER);
      option.addIf(one.quoted(), Clue.QUOTED_ONLY);
      option.addIf(draft == subject, Clue.LAST_SUBJECT);
      option.addIf(draft == last, Clue.LAST_SPEAKER);
      option.addIf(draft == nearest, Clue.NEAREST);
      boolean fit = !one.quoted() && !clashes(draft, gender);
      option.addIf(fit && fitting == 1, Clue.ONLY_ONE);
      option.addIf(fit && fitting > 1 && draft.places().size() == most && most >= FAR_MORE * second, Clue.MOST_BY_FAR);
      option.addIf(said.content().contains(draft), Clue.IN_CONTENT);
      option.addIf(said.addressed().contains(draft), Clue.ADDRESSED);
      option.addIf(draft.kind == EntityKind.UNNAMED, Clue.UNNAMED);
      option.addIf(draft.kind == EntityKind.COUNTRY || draft.kind == EntityKind.PLACE, Clue.COUNTRY);
      option.addIf(draft.kind == EntityKind.OUTLET || DocumentNouns.isPlatform(draft.name), Clue.OUTLET);
      option.add(Clue.OFTEN, Math.log1p(Math.min(MOST_NAMES, draft.places().size())));
      gender(option, draft, gender);
      options.add(option);
    }
    pair(options, seen, gender == '-' ? null : nearest);
    return options;
  }

  /// Of two who are named as a pair, neither is nearer or more of a subject than the other, and that a given name is
  /// listed for one sex says little against the other's.
  ///
  /// @param nearest absent where no pronoun is asked about
  private void pair(List<Option> options, List<Salience.Seen> seen, @Nullable DraftEntity nearest) {
    for (int second = 0; second < seen.size(); second++) {
      for (int first = second + 1; seen.get(second).draft() == nearest && first < seen.size(); first++) {
        boolean clash = options.get(first).has(Clue.GENDER_CLASHES) || options.get(second).has(Clue.GENDER_CLASHES);
        if (!clash && salience.arePaired(seen.get(first), seen.get(second))) {
          for (Clue clue : OF_BOTH) {
            boolean either = options.get(first).has(clue) || options.get(second).has(clue);
            options.get(first).addIf(either, clue);
            options.get(second).addIf(either, clue);
          }
        }
      }
    }
  }

  private static final List<Clue> OF_BOTH =
      List.of(Clue.NEAREST, Clue.SUBJECT, Clue.LAST_SUBJECT, Clue.LAST_SUBJECT_HERE, Clue.GENDER_LISTED);

  private static final int MOST_NAMES = 20;

  /// A candidate is clearly the main one where it is mentioned this many times more often than any other.
  private static final int FAR_MORE = 3;

  private boolean isHere(Salience.Seen one, int at) {
    return !one.quoted() && salience.sameParagraph(one.at(), at);
  }

  private static void gender(Option option, DraftEntity draft, char gender) {
    if (gender == '-' || draft.gender == '-') {
      return;
    }
    if (draft.gender != gender) {
      option.add(Clue.GENDER_CLASHES);
    } else {
      option.add(draft.sureGender ? Clue.GENDER_FITS : Clue.GENDER_LISTED);
    }
  }

  private static Clue back(int distance) {
    for (int i = 0; i < STEPS.length; i++) {
      if (distance <= STEPS[i]) {
        return BACK[i];
      }
    }
    return Clue.FAR_BACK;
  }

  private static boolean clashes(DraftEntity draft, char gender) {
    return gender != '-' && draft.gender != '-' && draft.gender != gender;
  }

  private static @Nullable DraftEntity lastSubject(List<Salience.Seen> seen, char gender) {
    DraftEntity last = null;
    int at = -1;
    for (Salience.Seen one : seen) {
      if (one.sinceAt() > at && !clashes(one.draft(), gender)) {
        last = one.draft();
        at = one.sinceAt();
      }
    }
    return last;
  }

  private static @Nullable DraftEntity nearest(List<Salience.Seen> seen, char gender) {
    for (Salience.Seen one : seen) {
      if (!one.quoted() && !clashes(one.draft(), gender)) {
        return one.draft();
      }
    }
    return null;
  }

  boolean isSubject(Name name) {
    return salience.isSubject(name.begin(), name.end());
  }

  boolean isLastSpeaker(DraftEntity who, int at) {
    return salience.lastSpeaker(at) == who;
  }

  /// One person or an unnamed one; no body.
  static boolean isOnePerson(DraftEntity who) {
    return !who.plural && !who.body && (who.isPerson() || who.kind == EntityKind.UNNAMED);
  }

  /// Several people, or a body, whom one calls "they".
  static boolean isMany(DraftEntity who) {
    return who.plural || who.body || who.kind == EntityKind.GROUP || who.kind == EntityKind.ORGANIZATION;
  }

  /// What one calls "it".
  static boolean isThing(DraftEntity who) {
    boolean thing = who.body || who.kind != EntityKind.UNNAMED;
    return !who.plural && !who.isPerson() && thing && who.kind != EntityKind.GROUP;
  }

  /// The people of one surname, where a source says no more than that.
  List<Option> namesakes(Name name, Said said) {
    List<DraftEntity> sharers = cast.namesakes(name);
    if (sharers.size() < 2) {
      return List.of();
    }
    List<Option> options = before(name.begin(), said, '-', sharers::contains);
    DraftEntity first =
        options.stream()
            .map(Option::draft)
            .filter(Objects::nonNull)
            .min(Comparator.comparingInt(DraftEntity::first))
            .orElse(null);
    for (Option option : options) {
      DraftEntity draft = option.draft();
      option.addIf(draft != null && draft == first, Clue.NAMED_FIRST);
      option.addIf(draft != null && draft.nouns.stream().anyMatch(RoleNouns::isKin), Clue.KIN);
    }
    return options;
  }
}
