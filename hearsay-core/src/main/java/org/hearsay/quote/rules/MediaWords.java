package org.hearsay.quote.rules;

import java.util.Set;
import org.hearsay.quote.Hop;
import org.hearsay.quote.rules.CueLexicon.Cue;

/// Tells by their words whether a phrase names a news medium, a document, or people.
public final class MediaWords {
  private static final String CONFERENCE = QuotationRuleLists.ENGLISH.word("conference");
  private static final String PAPER = QuotationRuleLists.ENGLISH.word("paper");
  private static final String PORTAL = QuotationRuleLists.ENGLISH.word("portal");
  private static final String REPORT = QuotationRuleLists.ENGLISH.word("report");
  private static final String REPORTS = QuotationRuleLists.ENGLISH.word("reports");
  private static final String SECRETARY = QuotationRuleLists.ENGLISH.word("secretary");
  private static final String TABLOID = QuotationRuleLists.ENGLISH.word("tabloid");

  private static final Set<String> MEDIA = QuotationRuleLists.ENGLISH.words("media-words.media");

  /// Words for media that count only where other signs show that the phrase passes words on.
  private static final Set<String> MORE_MEDIA = QuotationRuleLists.ENGLISH.words("media-words.more-media");

  private static final Set<String> BROADCAST = QuotationRuleLists.ENGLISH.words("media-words.broadcast");
  private static final Set<String> DOCUMENTS = QuotationRuleLists.ENGLISH.words("media-words.documents");

  /// Nouns for people who work for a medium and are not the medium.
  public static final Set<String> REPORTERS = QuotationRuleLists.ENGLISH.words("media-words.reporters");

  private static final Set<String> OF_MEDIA = QuotationRuleLists.ENGLISH.words("media-words.of-media");

  private MediaWords() {}

  static boolean isOutlet(TaggedSentence s, int from, int to) {
    for (int i = from; i < to && i < from + 14; i++) {
      if (s.isComma(i)) {
        break;
      }
      if (s.isAny(i, MEDIA) && !s.is(i + 1, SECRETARY) && !s.is(i + 1, CONFERENCE)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a phrase names a programme or station.
  static boolean isBroadcast(TaggedSentence s, int from, int to) {
    for (int i = from; i < to; i++) {
      boolean television = s.isCapitalized(i) && s.lower(i).length() < 6 && s.lower(i).contains("tv"); // "NTV"
      if (television || (s.isAny(i, BROADCAST) && (s.isCapitalized(i) || i == to - 1))) {
        return true;
      }
    }
    return false;
  }

  /// Whether the subject of a verb passes on what others said: a medium, a report of one, or a name alone that
  /// "reported" something.
  ///
  /// @param verb -1 where there is none
  public static boolean isRelay(TaggedSentence s, int from, int to, int verb) {
    if (isOutlet(s, from, to)) {
      return true;
    }
    boolean name = to - from <= 5 && to > from;
    for (int i = from; i < to; i++) {
      if (s.isComma(i)) {
        break;
      }
      if (s.isAny(i, MORE_MEDIA) && (s.isCapitalized(i) || s.is(i, PORTAL) || s.is(i, TABLOID) || s.is(i, PAPER))) {
        return true;
      }
      name &= s.isCapitalized(i) || (i == from && s.hasTag(i, "DET"));
    }
    for (int i = from; i < to; i++) {
      name &= !s.isAny(i, REPORTERS);
    }
    boolean report = isDocument(s, from, to) && s.is(head(s, from, to), REPORT);
    boolean reports = false;
    if (verb >= 0) {
      for (Cue cue : s.cues.of(s.lower(verb))) {
        reports |= cue.lemma().equals(REPORT);
      }
    }
    return report || (name && reports && !s.isTitle());
  }

  /// @return the last item of a phrase that is a word for a medium, or -1
  static int lastMedium(TaggedSentence s, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (s.isAny(i, MEDIA)) {
        return i;
      }
    }
    return -1;
  }

  /// The last noun before what a preposition, a comma or a verb adds.
  private static int head(TaggedSentence s, int from, int to) {
    int head = from;
    for (int i = from; i < to; i++) {
      boolean added =
          i > from && (s.isComma(i) || s.hasTag(i, "ADP", "VERB", "SCONJ") || s.isAny(i, Phrases.RELATIVES));
      if (added) {
        break;
      }
      head = i;
    }
    return head;
  }

  private static boolean isDocument(TaggedSentence s, int from, int to) {
    int head = head(s, from, to);
    boolean media = false;
    for (int i = from; i < head; i++) {
      media |= s.isAny(i, OF_MEDIA);
    }
    boolean named = s.isCapitalized(head) && isOutlet(s, head, head + 1);
    return s.isAny(head, DOCUMENTS) && !named && !(media && s.is(head, REPORTS));
  }

  static Hop.Kind kind(TaggedSentence s, int from, int to) {
    if (isDocument(s, from, to)) {
      return Hop.Kind.DOCUMENT;
    }
    if (s.quote(from) >= 0 || s.hasTag(from, "PUNCT")) {
      return Hop.Kind.DOCUMENT; // a title in quotation marks
    }
    if (isOutlet(s, from, to)) {
      return Hop.Kind.OUTLET;
    }
    boolean capital = false;
    boolean medium = false;
    for (int i = from; i < to && !s.isComma(i); i++) {
      medium |= s.isCapitalized(i) && s.isAny(i, MORE_MEDIA);
      capital |= s.isCapitalized(i) && (i > 0 || to - from > 1 || s.hasTag(i, "PROPN"));
    }
    if (medium) {
      return Hop.Kind.OUTLET;
    }
    boolean acronym =
        to - from == 1 && s.word(from).length() >= 3 && s.word(from).chars().allMatch(Character::isUpperCase);
    boolean described =
        s.hasTag(head(s, from, to), "NOUN") && !s.isCapitalized(head(s, from, to)) && !s.isCapitalized(to - 1);
    return acronym ? Hop.Kind.OUTLET : capital && !described ? Hop.Kind.PERSON : Hop.Kind.UNNAMED;
  }
}
