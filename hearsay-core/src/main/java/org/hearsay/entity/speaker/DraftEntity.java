package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.FoldedName;
import org.hearsay.prov.Digest;
import org.jspecify.annotations.Nullable;

/// An entity while it is being gathered.
final class DraftEntity {
  final EntityKind kind;
  private final List<Place> places = new ArrayList<>();
  private final Set<Place> known = new HashSet<>();
  private final Set<String> roles = new LinkedHashSet<>();

  /// Nouns of the roles, in lower case and singular: "spokesman", "minister".
  final Set<String> nouns = new LinkedHashSet<>();

  /// Other words of the roles: "foreign", "deputy", "presidential".
  final Set<String> modifiers = new LinkedHashSet<>();

  /// First letters of the roles: "SP" for a superintendent of police.
  final Set<String> acronyms = new LinkedHashSet<>();

  /// Countries that the roles name.
  final Set<String> countries = new LinkedHashSet<>();

  /// Whether the article's list of entities has it.
  boolean inCast;

  /// m, f or - where not known.
  char gender = '-';

  /// Whether a title tells the gender, and not only a list of given names.
  boolean sureGender;

  /// Several people or things: "officials".
  boolean plural;

  /// A body that the article only describes: "the company".
  boolean body;

  /// The fullest form so far.
  String name;

  /// A person's first form, by which others are joined to it; absent for all else.
  @Nullable FoldedName folded;

  /// The last search that has come upon it, so that a search takes each once.
  int search = -1;

  /// Where an entity is mentioned.
  record Place(int begin, int end, Mention.Form form) {}

  DraftEntity(EntityKind kind, String name) {
    this.kind = kind;
    this.name = name;
  }

  void add(int begin, int end, Mention.Form form) {
    Place place = new Place(begin, end, form);
    if (known.add(place)) {
      places.add(place);
      note(place);
    }
  }

  /// Takes back a name that turned out to be somebody else's.
  void remove(int begin, int end) {
    Place place = new Place(begin, end, Mention.Form.NAME);
    if (known.remove(place)) {
      places.remove(place);
      first = Integer.MAX_VALUE;
      firstFull = Integer.MAX_VALUE;
      places.forEach(this::note);
    }
  }

  /// The last word of the name.
  String lastWord() {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  void addRole(String role) {
    if (!role.isEmpty() && roles.size() < MOST_ROLES) {
      roles.add(role);
    }
  }

  /// Enough for any honest article; hostile ones repeat names thousands of times.
  private static final int MOST_ROLES = 8;

  private void note(Place place) {
    first = Math.min(first, place.begin());
    if (place.form() == Mention.Form.NAME && place.end() - place.begin() > 1) {
      firstFull = Math.min(firstFull, place.begin());
    }
  }

  private int first = Integer.MAX_VALUE;
  private int firstFull = Integer.MAX_VALUE;

  /// The same of names of more than one word.
  int firstFull() {
    return firstFull;
  }

  /// The first word of the first place; the largest number where there is none.
  int first() {
    return first;
  }

  List<Place> places() {
    return places;
  }

  Set<String> roles() {
    return roles;
  }

  private @Nullable DraftEntity joined;

  /// Says that this is the same as another, which takes over what is known of this one.
  void join(DraftEntity other) {
    joined = other;
    for (Place place : places) {
      other.add(place.begin(), place.end(), place.form());
    }
    roles.forEach(other::addRole);
    other.nouns.addAll(nouns);
    other.modifiers.addAll(modifiers);
    other.countries.addAll(countries);
  }

  boolean isJoined() {
    return joined != null;
  }

  /// The entity that this one has become part of; itself where none.
  DraftEntity last() {
    DraftEntity at = this;
    while (at.joined != null) {
      at = at.joined;
    }
    return at;
  }

  boolean isPerson() {
    return kind == EntityKind.PERSON;
  }

  private @Nullable String id;

  /// Asked for only when all mentions are gathered.
  String id(ArticleWords words) {
    String known = id;
    if (known == null) {
      known = makeId(words);
      id = known;
    }
    return known;
  }

  private String makeId(ArticleWords words) {
    return Digest.of(words.article.id(), kind.name(), name, Integer.toString(words.tokens.begin(first)));
  }

  Entity entity(ArticleWords words) {
    return new Entity(
        id(words),
        name,
        kind,
        List.copyOf(roles),
        places.stream().map(p -> new Mention(words.span(p.begin(), p.end()), p.form())).toList());
  }
}
