package org.hearsay.entity.speaker;

import java.util.Locale;
import java.util.Set;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who is "I" and "you" in a letter or an e-mail: those whom its head names after `From:` and `To:`.
final class LetterParties {
  private static final Set<String> FROM = SpeakerLists.ENGLISH.words("letter-parties.from");
  private static final Set<String> TO = SpeakerLists.ENGLISH.words("letter-parties.to");
  private static final Set<String> I = SpeakerLists.ENGLISH.words("letter-parties.i");
  private static final Set<String> YOU = SpeakerLists.ENGLISH.words("letter-parties.you");

  /// Lines of a head.
  private static final int MOST_LINES = 12;

  private final @Nullable DraftEntity writer;
  private final @Nullable DraftEntity reader;

  LetterParties(ArticleWords words, ArticleCast cast) {
    DraftEntity from = null;
    DraftEntity to = null;
    int begin = 0;
    for (int line = 0; line < MOST_LINES && begin < words.text.length(); line++) {
      int end = words.text.indexOf('\n', begin);
      end = end < 0 ? words.text.length() : end;
      int colon = words.text.indexOf(':', begin);
      if (colon > begin && colon < end && colon - begin < MOST_LABEL) {
        String label = words.text.substring(begin, colon).strip().toLowerCase(Locale.ROOT);
        from = from == null && FROM.contains(label) ? named(words, cast, colon + 1, end) : from;
        to = to == null && TO.contains(label) ? named(words, cast, colon + 1, end) : to;
      }
      begin = end + 1;
    }
    writer = to == null ? null : from; // a head names both
    reader = from == null ? null : to;
  }

  private static final int MOST_LABEL = 12;

  private static @Nullable DraftEntity named(ArticleWords words, ArticleCast cast, int begin, int end) {
    for (Name name : cast.inside(words.tokens.tokenAt(begin), words.tokens.tokenAt(end))) {
      if (cast.of(name).isPerson()) {
        return cast.of(name).last();
      }
    }
    return null;
  }

  /// @return null where the words are no such pronoun, or the article is no letter
  @Nullable DraftEntity meant(String text, TextSpan source) {
    String word = source.in(text).toLowerCase(Locale.ROOT);
    return I.contains(word) ? writer : YOU.contains(word) ? reader : null;
  }
}
