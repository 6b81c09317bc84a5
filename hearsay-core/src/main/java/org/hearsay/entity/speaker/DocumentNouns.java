package org.hearsay.entity.speaker;

import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Nominal;

/// Words that speak for somebody: "the statement", "her post", "the council's report".
final class DocumentNouns {
  private DocumentNouns() {}

  private static final Set<String> NOUNS = SpeakerLists.ENGLISH.words("document-nouns.nouns");

  private static final Set<String> SPEECH = SpeakerLists.ENGLISH.words("document-nouns.speech");

  /// What somebody has who speaks: "Osei's remarks" brings Osei to mind as a speaker.
  static boolean isSpeech(String lower) {
    return SPEECH.contains(lower);
  }

  private static final Set<String> PLATFORMS = SpeakerLists.ENGLISH.words("document-nouns.platforms");

  /// Where people publish for themselves.
  static boolean isPlatform(String name) {
    return PLATFORMS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static final Set<String> OWN = SpeakerLists.ENGLISH.words("document-nouns.own");

  /// Documents that whoever they are about has made: "a statement" is the company's, "a report" may be anybody's.
  static boolean isOwn(String noun) {
    return OWN.contains(noun);
  }

  /// Whether a word is one for a document.
  static boolean isDocument(ArticleWords words, int at) {
    return NOUNS.contains(words.lower(at));
  }

  /// The document that a source is about.
  ///
  /// @return its word; -1 where the words are no document
  static int head(ArticleWords words, int begin, int end) {
    int head = -1;
    for (int i = begin; i < end; i++) {
      if (words.exact(i).equals(",") || (head >= 0 && isPreposition(words, i))) {
        break;
      }
      boolean follows = i > begin || end - begin == 1;
      if (NOUNS.contains(words.lower(i)) && (follows || !words.isCapital(i))) {
        head = i;
      } else if (head >= 0 && words.is(i, ArticleWords.NOUN) && !PUBLISHED.contains(words.lower(i))) {
        head = -1; // "press secretary", "report author"
      }
    }
    return head;
  }

  static boolean isPreposition(ArticleWords words, int i) {
    return switch (words.lower(i)) {
      case "by", "from", "of", "on", "in", "to", "for", "with", "about", "at" -> true;
      default -> false;
    };
  }

  private static final Set<String> PUBLISHED = SpeakerLists.ENGLISH.words("document-nouns.published");

  /// Where the one is named whose document it is.
  ///
  /// @param head the document
  /// @return the word before the name: "by" in "the report published by"; -1 where there is none
  static int authorship(ArticleWords words, int head) {
    int at = head + 1;
    if (at < words.size() && words.exact(at).equals(",")) {
      at++;
    }
    int published = published(words, head, at);
    if (published != at) {
      return published;
    }
    boolean names =
        at < words.size()
            && words.sentence(at) == words.sentence(head)
            && (isAuthorship(words, at) || isOwnPage(words, at));
    return names ? at : -1;
  }

  /// The "by" after a verb of publishing: "emails sent to the club, obtained by the Echo".
  ///
  /// @param at the word after the document
  /// @return -1 where such a verb tells nobody; the word itself where it is none
  private static int published(ArticleWords words, int head, int at) {
    int end = Math.min(words.tokens.sentenceEnd(words.sentence(head)), at + LATER);
    boolean first = at < end && PUBLISHED.contains(words.lower(at));
    for (int verb = at; first && verb < end; verb++) {
      boolean read = verb == at || (words.exact(verb - 1).equals(",") && PUBLISHED.contains(words.lower(verb)));
      for (int by = verb + 1; read && by < Math.min(end, verb + 4); by++) {
        if (words.lower(by).equals("by")) {
          return by;
        }
      }
    }
    return first ? -1 : at;
  }

  /// Words after a document among which such verbs stand.
  private static final int LATER = 14;

  private static final Set<String> PAGES = SpeakerLists.ENGLISH.words("document-nouns.pages");

  /// Words from "on" to the owner's mark, and from there to "page".
  private static final int OWNER = 6;

  private static final int PAGE = 3;

  /// "On the club's Facebook page": whose page it is has written there. "On her page" is left to pronouns.
  static boolean isOwnPage(ArticleWords words, int at) {
    if (!words.lower(at).equals("on") && !words.lower(at).equals("to")) {
      return false;
    }
    int end = words.tokens.sentenceEnd(words.sentence(at));
    for (int owner = at + 2; owner < Math.min(end, at + OWNER); owner++) {
      if (words.isPossessive(owner)) {
        for (int page = owner + 1; page < Math.min(end, owner + 1 + PAGE); page++) {
          if (PAGES.contains(words.lower(page))) {
            return true;
          }
        }
        return false;
      }
    }
    return false;
  }

  private static final Set<String> PERSONAL = SpeakerLists.ENGLISH.words("document-nouns.personal");

  /// Documents that people write in their own name; reports and surveys are bodies'.
  static boolean isPersonal(String noun) {
    return PERSONAL.contains(Nominal.singular(noun)) || PERSONAL.contains(noun);
  }

  /// Whether the word names the one whose document it is: "a statement from", "the report by".
  static boolean isAuthorship(ArticleWords words, int i) {
    return switch (words.lower(i)) {
      case "by", "from", "of" -> true;
      default -> false;
    };
  }
}
