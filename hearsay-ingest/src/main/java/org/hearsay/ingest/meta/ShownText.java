package org.hearsay.ingest.meta;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WellFormed;
import org.jsoup.parser.Parser;

/// Words of pages as readers see them.
public final class ShownText {
  /// Templates escape a text once more each time that it goes through one.
  private static final int LAYERS = 3;

  /// Zero-width space, word joiner, byte order mark, soft hyphen, marks of direction.
  private static final String UNSEEN =
      "\u200B\u2060\uFEFF\u00AD\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  private static final Pattern ENTITY = Pattern.compile("&(?:[A-Za-z]{2,8}\\d{0,2}|#\\d{2,6}|#[xX][0-9A-Fa-f]{2,5});");

  private ShownText() {}

  /// With the entities of HTML decoded, also where they are escaped twice or thrice, and without tags of emphasis.
  public static String unescaped(String text) {
    String plain = text;
    for (int i = 0; i < LAYERS && plain.indexOf('&') >= 0; i++) {
      String next = Parser.unescapeEntities(plain, false);
      if (next.equals(plain)) {
        break;
      }
      plain = next;
    }
    return plain.indexOf('<') >= 0 ? withoutTags(plain) : plain;
  }

  /// With the entities decoded that are left in a text that is no markup any more. An ampersand alone stays.
  public static String decoded(String text) {
    String plain = text;
    for (int i = 0; i < LAYERS && plain.indexOf('&') >= 0 && plain.indexOf(';') >= 0; i++) {
      Matcher entity = ENTITY.matcher(plain);
      String next = entity.replaceAll(found -> Matcher.quoteReplacement(Parser.unescapeEntities(found.group(), false)));
      if (next.equals(plain)) {
        break;
      }
      plain = next;
    }
    return WellFormed.of(plain);
  }

  /// White space made single, as browsers show it; characters without width left out, and marks of direction.
  public static String clean(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    boolean space = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = !out.isEmpty();
      } else if (UNSEEN.indexOf(c) < 0) {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return WellFormed.of(out.toString());
  }

  private static String withoutTags(String text) {
    return text.replaceAll("</?(?:b|i|em|strong|span|br|sup|sub|q)(?:\\s[^<>]{0,200})?/?>", "");
  }
}
