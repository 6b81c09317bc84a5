package org.hearsay.quote;

import java.util.Set;

/// Tells by their words whether a phrase names a news medium, a document, or people.
final class Outlets {
  private static final Set<String> MEDIA =
      Set.of(
          "agency", "news", "newspaper", "newspapers", "magazine", "media", "press", "television",
          "tv", "radio", "channel", "broadcaster", "outlet", "outlets", "website", "wire", "daily",
          "weekly", "times", "post", "journal", "herald", "tribune", "gazette", "telegraph", "guardian",
          "mirror", "observer", "chronicle", "globe", "reuters", "afp", "ap", "bbc", "cnn", "abc",
          "nbc", "cbs", "npr", "politico", "bloomberg", "upi", "dpa", "tass", "interfax", "xinhua",
          "newsweek", "axios", "network", "reporter");
  private static final Set<String> DOCUMENTS =
      Set.of(
          "report", "statement", "document", "documents", "letter", "memo", "study", "poll", "polls",
          "survey", "records", "filing", "transcript", "book", "email", "emails", "tweet",
          "post", "paper", "indictment", "complaint", "lawsuit", "website", "data", "figures",
          "remarks", "comments", "account", "analysis");

  private Outlets() {}

  static boolean isOutlet(Sentence s, int from, int to) {
    for (int i = from; i < to && i < from + 14; i++) {
      if (s.isComma(i)) {
        break;
      }
      if (s.isAny(i, MEDIA) && !s.is(i + 1, "secretary") && !s.is(i + 1, "conference")) {
        return true;
      }
    }
    return false;
  }

  /// @return the last item of a phrase that is a word for a medium, or -1
  static int lastMedium(Sentence s, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (s.isAny(i, MEDIA)) {
        return i;
      }
    }
    return -1;
  }

  static Hop.Kind kind(Sentence s, int from, int to) {
    if (isOutlet(s, from, to)) {
      return Hop.Kind.OUTLET;
    }
    boolean capital = false;
    for (int i = from; i < to; i++) {
      if (s.isAny(i, DOCUMENTS)) {
        return Hop.Kind.DOCUMENT;
      }
      capital |= s.isCapitalized(i) && i > 0;
    }
    boolean acronym = to - from == 1 && s.word(from).length() >= 3 && s.word(from).chars().allMatch(Character::isUpperCase);
    return acronym ? Hop.Kind.OUTLET : capital ? Hop.Kind.PERSON : Hop.Kind.UNNAMED;
  }
}
