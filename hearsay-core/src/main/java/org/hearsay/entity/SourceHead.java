package org.hearsay.entity;

import org.jspecify.annotations.Nullable;

/// Which name the words of a source are about.
final class SourceHead {
  private final Words words;
  private final Cast cast;

  SourceHead(Words words, Cast cast) {
    this.words = words;
    this.cast = cast;
  }

  /// The name that a source is about; null where it only stands beside the noun ("Lee's lawyer").
  @Nullable Name name(int begin, int end, @Nullable Nominal nominal) {
    Name first = null;
    for (Name name : cast.inside(begin, end)) {
      boolean owner = name.end() + 1 < end && words.isPossessive(name.end());
      if (owner) {
        continue;
      }
      if (nominal == null) {
        boolean apart = name.begin() > begin && isPreposition(name.begin() - 1);
        if (apart) {
          continue;
        }
        boolean touches = first != null && first.end() == name.begin();
        if (name.kind() == EntityKind.PERSON && (first == null || touches)) {
          return name; // "Coast Wire's Ann Lee" and "Coast Wire Ann Lee" are Ann Lee
        }
        boolean narrower = first != null && isPlace(first) && Cast.isBody(name.kind());
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
      if (isBodyName(name, nominal)) {
        return name; // "credit company Harbour Trust"
      }
    }
    return nominal == null ? first : apposition(nominal, end);
  }

  private static boolean isPlace(Name name) {
    return name.kind() == EntityKind.COUNTRY || name.kind() == EntityKind.PLACE;
  }

  private static boolean isBodyName(Name name, Nominal nominal) {
    return name.begin() == nominal.end()
        && (nominal.role().kind() == Gazetteer.Role.Kind.BODY || nominal.role().kind() == Gazetteer.Role.Kind.PRESS)
        && Cast.isBody(name.kind());
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
      if (words.is(comma, Words.VERB)) {
        return null;
      }
      comma++;
    }
    if (comma + 1 >= limit || !words.exact(comma).equals(",") || comma > end) {
      return null;
    }
    for (Name name : cast.inside(comma + 1, Math.min(limit, comma + TITLES))) {
      boolean starts = name.begin() == comma + 1 || titlesOnly(comma + 1, name.begin());
      boolean ends = name.begin() < end || name.end() >= limit || !words.is(name.end(), Words.VERB);
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
      case "of", "for", "from", "to", "in", "at", "by", "with", "on", "against", "near", "about" -> true;
      default -> false;
    };
  }
}
