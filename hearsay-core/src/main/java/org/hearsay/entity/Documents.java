package org.hearsay.entity;

import java.util.Locale;
import java.util.Set;

/// Words that speak for somebody: "the statement", "her post", "the council's report".
final class Documents {
  private Documents() {}

  private static final Set<String> NOUNS =
      Set.of(
          "statement", "statements", "report", "reports", "letter", "remarks", "comments", "speech", "testimony", "circular",
          "post", "posts", "tweet", "tweets", "filing", "filings", "release", "notice", "document", "documents", "memo",
          "email", "e-mail", "message", "messages", "advisory", "bulletin", "article", "study", "survey", "account", "blog",
          "lawsuit", "complaint", "petition", "ruling", "decree", "communique", "communiqué", "op-ed", "editorial", "column",
          "briefing", "note", "reply", "response", "affidavit", "memoir", "video", "address", "ad", "advert", "book");

  private static final Set<String> SPEECH =
      Set.of("claim", "claims", "comment", "comments", "remark", "remarks", "words", "statement", "statements", "speech", "accusation", "accusations", "allegation", "allegations", "assertion", "assertions", "criticism", "warning", "announcement", "tweet", "tweets", "letter", "testimony", "interview", "denial", "account", "argument", "response", "reply", "post", "posts");

  /// What somebody has who speaks: "Osei's remarks" brings Osei to mind as a speaker.
  static boolean isSpeech(String lower) {
    return SPEECH.contains(lower);
  }

  private static final Set<String> PLATFORMS =
      Set.of("twitter", "facebook", "instagram", "youtube", "tiktok", "weibo", "telegram", "whatsapp", "linkedin", "reddit", "snapchat", "medium", "substack", "x");

  /// Where people publish for themselves.
  static boolean isPlatform(String name) {
    return PLATFORMS.contains(name.toLowerCase(Locale.ROOT));
  }

  private static final Set<String> OWN = Set.of("statement", "release", "filing", "filings", "post", "tweet", "notice", "message");

  /// Documents that whoever they are about has made: "a statement" is the company's, "a report" may be anybody's.
  static boolean isOwn(String noun) {
    return OWN.contains(noun);
  }

  /// The document that a source is about.
  ///
  /// @return its word; -1 where the words are no document
  static int head(Words words, int begin, int end) {
    int head = -1;
    for (int i = begin; i < end; i++) {
      if (words.exact(i).equals(",") || (head >= 0 && isPreposition(words, i))) {
        break;
      }
      boolean follows = i > begin || end - begin == 1;
      if (NOUNS.contains(words.lower(i)) && (follows || !words.isCapital(i))) {
        head = i;
      } else if (head >= 0 && words.is(i, Words.NOUN)) {
        head = -1; // "press secretary", "report author"
      }
    }
    return head;
  }

  static boolean isPreposition(Words words, int i) {
    return switch (words.lower(i)) {
      case "by", "from", "of", "on", "in", "to", "for", "with", "about", "at" -> true;
      default -> false;
    };
  }

  /// Whether the word names the one whose document it is: "a statement from", "the report by".
  static boolean isAuthorship(Words words, int i) {
    return switch (words.lower(i)) {
      case "by", "from", "of" -> true;
      default -> false;
    };
  }
}
