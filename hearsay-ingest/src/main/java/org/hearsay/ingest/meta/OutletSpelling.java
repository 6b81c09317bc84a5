package org.hearsay.ingest.meta;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an article itself writes the name of its site. `bay-echo.example` shows only "bayecho"; an article that
/// has "Bay Echo" shows where one word ends and the next begins.
public final class OutletSpelling {
  /// Names further on are not looked for.
  private static final int LOOKED_AT = 100_000;

  /// A dateline with the agency's name stands in front.
  private static final int DATELINE = 300;

  /// Characters of "© 2031 ".
  private static final int YEAR = 7;

  private static final int WORDS = 6;
  private static final int SHORTEST = 4;

  /// Parts of a domain below which sites are registered.
  private static final Set<String> REGISTRIES = Set.of("co", "com", "org", "net", "gov", "ac", "edu");

  private OutletSpelling() {}

  /// The site's name in the article's own letters. Several capitalized words that make up the site's label are
  /// taken wherever they stand; a single word only where it can be nothing else: in the brackets of a dateline,
  /// or after ©.
  ///
  /// @param site a host name, such as `bayecho.example`
  public static @Nullable String inText(String site, String text) {
    String label = label(site);
    if (label.length() < SHORTEST) {
      return null;
    }
    int end = Math.min(text.length(), LOOKED_AT);
    for (int at = 0; at < end; at++) {
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (starts && Character.toLowerCase(text.charAt(at)) == label.charAt(0)) {
        String name = nameAt(text, at, end, label);
        if (name != null) {
          return name;
        }
      }
    }
    return null;
  }

  private static String label(String site) {
    String[] parts = site.toLowerCase(Locale.ROOT).split("\\.");
    int at = parts.length - 2;
    if (at > 0 && REGISTRIES.contains(parts[at])) {
      at--;
    }
    StringBuilder label = new StringBuilder();
    if (at >= 0) {
      parts[at].codePoints().filter(Character::isLetterOrDigit).forEach(label::appendCodePoint);
    }
    return label.toString();
  }

  /// The name that begins here, if it has the letters of the site's label.
  private static @Nullable String nameAt(String text, int begin, int end, String label) {
    int matched = 0;
    int words = 0;
    int at = begin;
    while (at < end && matched < label.length() && words < WORDS) {
      if (!Character.isUpperCase(text.charAt(at)) && !Character.isDigit(text.charAt(at))) {
        return null;
      }
      words++;
      while (at < end && isOfWord(text.charAt(at))) {
        char c = text.charAt(at++);
        if (!Character.isLetterOrDigit(c)) {
          continue;
        }
        if (matched == label.length() || Character.toLowerCase(c) != label.charAt(matched)) {
          return null;
        }
        matched++;
      }
      if (matched < label.length()) {
        if (at >= end || (text.charAt(at) != ' ' && text.charAt(at) != '-')) {
          return null;
        }
        at++;
      }
    }
    boolean whole = matched == label.length();
    return whole && (words > 1 || isAlone(text, begin, at)) ? text.substring(begin, at) : null;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '&';
  }

  private static boolean isAlone(String text, int begin, int end) {
    boolean bracketed =
        begin > 0
            && begin < DATELINE
            && text.charAt(begin - 1) == '('
            && end + 1 < text.length()
            && text.charAt(end) == ')'
            && isDashAhead(text, end + 1);
    String before = text.substring(Math.max(0, begin - YEAR), begin);
    int sign = before.lastIndexOf('©');
    boolean owned = sign >= 0 && isYear(before.substring(sign + 1));
    return bracketed || owned;
  }

  private static boolean isDashAhead(String text, int from) {
    int at = from;
    while (at < text.length() && at - from < 3 && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length() && "-–—".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isYear(String between) {
    return between.chars().allMatch(c -> c == ' ' || Character.isDigit(c));
  }
}
