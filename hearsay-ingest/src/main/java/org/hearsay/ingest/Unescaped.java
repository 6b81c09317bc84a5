package org.hearsay.ingest;

import org.jsoup.parser.Parser;

/// Words of pages as readers see them.
final class Unescaped {
  /// Templates escape a text once more each time that it goes through one.
  private static final int LAYERS = 3;

  private Unescaped() {}

  /// With the entities of HTML decoded, also where they are escaped twice or thrice, and without tags of emphasis.
  static String of(String text) {
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

  private static String withoutTags(String text) {
    return text.replaceAll("</?(?:b|i|em|strong|span|br|sup|sub|q)(?:\\s[^<>]{0,200})?/?>", "");
  }
}
