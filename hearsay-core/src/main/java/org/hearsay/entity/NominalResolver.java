package org.hearsay.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Whom a description stands for: "the Iranian official", "the ministry", "a senior aide".
///
/// Only definite descriptions look for somebody named. Points count: the noun fits what is known of the
/// candidate, the country fits, other words fit, and how near the candidate was last in mind.
final class NominalResolver {
  /// People who are weighed for one description; keeps hostile articles linear.
  private static final int MOST = 100;

  /// What nearness can add at most.
  private static final double MOST_FOR_NEARNESS = 5;

  /// Points below which a description stays unnamed: a fitting noun nearby, or a nearby speaker of whom
  /// nothing speaks against it.
  private static final double ENOUGH = 5;

  private final Words words;
  private final Cast cast;
  private final Salience salience;
  private final List<Nominal> subjects = new ArrayList<>();
  private final List<Draft> unnamed = new ArrayList<>();

  /// Described in the lead and not yet named.
  private @Nullable Draft pending;

  private int pendingAt;

  NominalResolver(Words words, Cast cast, Salience salience) {
    this.words = words;
    this.cast = cast;
    this.salience = salience;
  }

  /// Finds descriptions that open a sentence and are its subject; sources of quotations are not among them.
  void readSubjects(List<Quotation> quotations) {
    boolean[] source = new boolean[words.size() + 1];
    for (Quotation quotation : quotations) {
      for (TextSpan span : quotation.source()) {
        int at = words.tokens.tokenAt(span.begin());
        if (at < words.size()) {
          source[at] = true;
        }
      }
    }
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      if (begin >= end || !words.lower(begin).equals("the") || source[begin]) {
        continue;
      }
      Nominal nominal = Nominal.at(words, begin, end);
      if (nominal != null
          && nominal.role().isPerson()
          && !nominal.isPlural()
          && salience.isSubject(begin, nominal.end())
          && !hasNameAfter(nominal)) {
        subjects.add(nominal);
      }
    }
  }

  private boolean hasNameAfter(Nominal nominal) {
    int at = nominal.end();
    return at < words.size() && words.isCapital(at);
  }

  List<Nominal> subjects() {
    return subjects;
  }

  /// Takes note of a description that is a subject and speaks nothing itself.
  void subject(Nominal nominal) {
    Draft who = candidate(nominal);
    if (who != null) {
      who.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      salience.add(nominal.begin(), who, false);
    }
  }

  /// @param limit one past the last word of the source
  SpeakerResolver.Found resolve(Nominal nominal, int limit) {
    Gazetteer.Role.Kind kind = nominal.role().kind();
    if (kind == Gazetteer.Role.Kind.BODY || kind == Gazetteer.Role.Kind.PRESS) {
      return body(nominal, limit);
    }
    boolean title = nominal.bare() && words.isTitled(words.sentence(nominal.begin()));
    boolean seeks = nominal.definite() && !nominal.isPlural() && nominal.role().isPerson();
    Draft who = seeks ? candidate(nominal) : null;
    if (who == null && (nominal.definite() || nominal.isPlural())) {
      who = sameUnnamed(nominal);
    }
    if (who != null) {
      who.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      return new SpeakerResolver.Found(who, SpeakerResolver.Way.DESCRIPTION);
    }
    Draft made = make(nominal, limit);
    if (seeks || (title && !nominal.isPlural() && nominal.role().isPerson())) {
      if (pending != null && fitsUnnamed(nominal, pending)) {
        made.join(pending);
        return new SpeakerResolver.Found(pending, SpeakerResolver.Way.UNNAMED);
      }
      if (words.sentence(nominal.begin()) < LEAD) {
        pending = made;
        pendingAt = nominal.begin();
      }
    }
    return new SpeakerResolver.Found(made, SpeakerResolver.Way.UNNAMED);
  }

  /// Sentences of the lead, the headline included.
  private static final int LEAD = 4;

  private Draft make(Nominal nominal, int limit) {
    int begin = nominal.begin();
    int end = Math.max(nominal.end(), described(nominal, limit));
    Draft made = new Draft(EntityKind.UNNAMED, cast.flat(begin, end));
    made.plural = nominal.isPlural() || nominal.role().kind() == Gazetteer.Role.Kind.GROUP;
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

  private @Nullable Draft candidate(Nominal nominal) {
    Draft best = null;
    double most = ENOUGH - 0.01;
    Draft last = salience.lastSpeaker(nominal.begin());
    int weighed = 0;
    for (int i = cast.drafts().size() - 1; i >= 0 && weighed < MOST; i--) {
      Draft draft = cast.drafts().get(i);
      if (draft.isJoined() || draft.plural || !(draft.isPerson() || draft.kind == EntityKind.UNNAMED)) {
        continue;
      }
      weighed++;
      double points = points(nominal, draft, last);
      if (points > most) {
        most = points;
        best = draft;
      }
    }
    return best;
  }

  private double points(Nominal nominal, Draft draft, @Nullable Draft last) {
    char gender = nominal.role().gender();
    if (gender != '-' && draft.gender != '-' && gender != draft.gender) {
      return -1;
    }
    double points = RoleNouns.fit(nominal, draft.nouns);
    if ((draft.kind == EntityKind.UNNAMED && points < 4) || (nominal.owned() && points < 3)) {
      return -1;
    }
    if (!nominal.countries().isEmpty() && !draft.countries.isEmpty()) {
      points += nominal.countries().stream().anyMatch(draft.countries::contains) ? 2 : -6;
    }
    points += Math.min(2, shared(nominal.modifiers(), draft));
    if (points + MOST_FOR_NEARNESS < ENOUGH || isIn(draft, nominal)) {
      return -1;
    }
    int distance = salience.distance(nominal.begin(), draft);
    if (distance == Integer.MAX_VALUE) {
      return -1;
    }
    points += distance <= 1 ? 4 : distance == 2 ? 2.5 : distance == 3 ? 2 : distance <= 6 ? 1 : 0;
    return points + (draft == last ? 1 : 0);
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

  /// Whether somebody is named in the words of the description: "Osei" in "Osei's aide".
  private boolean isIn(Draft draft, Nominal nominal) {
    for (Name name : cast.inside(nominal.begin(), nominal.end())) {
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
      boolean words = draft.modifiers.containsAll(nominal.modifiers());
      if (!draft.isJoined() && draft.plural == nominal.isPlural() && words && fitsUnnamed(nominal, draft)
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

  private SpeakerResolver.Found body(Nominal nominal, int limit) {
    Draft best = knownBody(nominal);
    if (best != null) {
      best.add(nominal.begin(), nominal.end(), Mention.Form.NOMINAL);
      return new SpeakerResolver.Found(best, SpeakerResolver.Way.DESCRIPTION);
    }
    boolean press = nominal.role().kind() == Gazetteer.Role.Kind.PRESS;
    boolean plain = nominal.modifiers().isEmpty() && nominal.countries().isEmpty();
    boolean vague = !nominal.definite() && !nominal.bare();
    if (plain || vague || press || nominal.isPlural()) {
      return new SpeakerResolver.Found(make(nominal, limit), SpeakerResolver.Way.UNNAMED);
    }
    int begin = nominal.begin();
    while (begin < nominal.head() && isDeterminer(begin)) {
      begin++;
    }
    Draft made = new Draft(EntityKind.ORGANIZATION, cast.flat(begin, nominal.end()));
    made.countries.addAll(nominal.countries());
    made.add(begin, nominal.end(), Mention.Form.NOMINAL);
    cast.add(made);
    return new SpeakerResolver.Found(made, SpeakerResolver.Way.BODY);
  }

  /// The named body that a definite description means: "the ministry", "the news agency".
  @Nullable Draft knownBody(Nominal nominal) {
    if (!nominal.definite() || nominal.isPlural()) {
      return null;
    }
    String head = Nominal.singular(nominal.role().noun());
    boolean press = nominal.role().kind() == Gazetteer.Role.Kind.PRESS;
    Draft best = null;
    int nearest = BODY_NEAR + 1;
    int weighed = 0;
    for (int i = cast.drafts().size() - 1; i >= 0 && weighed < MOST; i--) {
      Draft draft = cast.drafts().get(i);
      if (draft.isJoined()
          || !(Cast.isBody(draft.kind) || (head.equals("country") && draft.kind == EntityKind.COUNTRY))) {
        continue;
      }
      weighed++;
      if (!bodyFits(nominal, head, press, draft) || isIn(draft, nominal)) {
        continue;
      }
      int distance = salience.distance(nominal.begin(), draft);
      if (distance >= nearest) {
        continue;
      }
      best = draft;
      nearest = distance;
    }
    return best;
  }

  private boolean isDeterminer(int i) {
    return switch (words.lower(i)) {
      case "the", "a", "an", "its", "their", "this", "that" -> true;
      default -> false;
    };
  }

  private static final int BODY_NEAR = 30;

  private boolean bodyFits(Nominal nominal, String head, boolean press, Draft draft) {
    List<String> keys = PersonName.keys(draft.name);
    if (keys.isEmpty()) {
      return false;
    }
    boolean sameHead = keys.getLast().equals(head) || (head.equals("country") && draft.kind == EntityKind.COUNTRY);
    boolean outlet = press && draft.kind == EntityKind.OUTLET;
    if (!sameHead && !outlet) {
      return false;
    }
    for (String word : nominal.modifiers()) {
      boolean country = Gazetteer.shared().countryOfAdjective(word) != null;
      if (!country && !keys.contains(word) && !outlet) {
        return false;
      }
    }
    return nominal.countries().isEmpty()
        || draft.countries.isEmpty()
        || nominal.countries().stream().anyMatch(draft.countries::contains);
  }

  /// The lead describes ("the mayor's aide says"), the next quotation names: they are one, when nothing
  /// else is known of the named one and the name is new.
  void spoke(Draft who, int at) {
    Draft described = pending;
    if (described == null || who == described) {
      return;
    }
    pending = null;
    boolean fresh = who.isPerson() && who.nouns.isEmpty();
    for (Draft.Place place : who.places()) {
      fresh &= place.begin() > pendingAt;
    }
    boolean near = words.sentence(at) - words.sentence(pendingAt) <= LEAD;
    boolean gender = who.gender == '-' || described.gender == '-' || who.gender == described.gender;
    if (fresh && near && gender && !described.isJoined()) {
      described.join(who);
    }
  }
}
