package org.hearsay.ingest;

import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// Whether a text is English, by the share of its commonest little words.
final class Languages {
  /// The words that open any list of English word frequencies; compiled for Hearsay, 2026-11-22.
  private static final Set<String> LITTLE =
      Set.of(
          "the", "of", "and", "to", "in", "is", "was", "that", "it", "for", "on", "with", "as", "he", "she", "be", "at",
          "by", "this", "had", "not", "are", "but", "from", "or", "have", "an", "they", "which", "were", "his", "her",
          "has", "said", "who", "will", "we", "you", "their", "been", "would", "after", "about", "when", "there", "if",
          "i");

  private static final int ENOUGH_WORDS = 40;
  private static final int MAX_WORDS = 2000;

  private Languages() {}

  /// Whether little will be found in the text: it is in another language, or in an unknown one and long enough to tell.
  static boolean foreign(Article article) {
    String code = article.language();
    return !code.equals("en") && (!code.equals("und") || article.text().length() > 6 * ENOUGH_WORDS);
  }

  /// The text itself goes before the metadata, since templates of pages often state the wrong language.
  ///
  /// @param stated by the metadata, such as "en-GB"
  /// @return an ISO 639-1 code; "und" where not known
  static String of(String text, @Nullable String stated) {
    if (!looksEnglish(text) && stated != null && stated.matches("[A-Za-z]{2,3}([-_].{0,20})?")) {
      String code = stated.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
      return code.equals("eng") ? "en" : code;
    }
    return looksEnglish(text) ? "en" : "und";
  }

  private static boolean looksEnglish(String text) {
    int words = 0;
    int little = 0;
    int position = 0;
    while (position < text.length() && words < MAX_WORDS) {
      int begin = position;
      while (position < text.length() && Character.isLetter(text.charAt(position))) {
        position++;
      }
      if (position > begin) {
        words++;
        if (position - begin <= 5 && LITTLE.contains(text.substring(begin, position).toLowerCase(Locale.ROOT))) {
          little++;
        }
      } else {
        position++;
      }
    }
    // Prose has a third of such words; headlines and lists a tenth; other languages one in fifty.
    return little > 0 && little * 100 >= words * (words < ENOUGH_WORDS ? 5 : 12);
  }
}
