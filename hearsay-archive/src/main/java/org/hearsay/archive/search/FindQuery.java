package org.hearsay.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;

/// What somebody looks for: words, "phrases", and `name:value`. All of it must be there. There are no other signs: no
/// star, no AND, no brackets.
///
/// @param parts at least one
public record FindQuery(List<FindPart> parts) {
  /// Longest query, in characters, and most parts of one.
  public static final int MOST_CHARACTERS = 2_000;

  private static final int MOST_PARTS = 50;

  private static final Set<String> NAMES = Set.of("speaker", "outlet", "said", "published", "kind", "stance");
  private static final Set<String> OF_QUOTATIONS = Set.of("speaker", "said", "kind", "stance");
  private static final Pattern DAYS = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

  public FindQuery {
    parts = List.copyOf(parts);
  }

  /// @throws IllegalArgumentException where there is nothing to look for or too much, or a value is of no use
  public static FindQuery of(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the query has %,d characters, and at most %,d are looked for at once; look for fewer words"
              .formatted(text.length(), MOST_CHARACTERS));
    }
    List<FindPart> parts = new ArrayList<>();
    String written = text.replace('“', '"').replace('”', '"').replace('„', '"');
    int at = 0;
    while (at < written.length()) {
      if (Character.isWhitespace(written.charAt(at))) {
        at++;
        continue;
      }
      int end = end(written, at);
      add(parts, written.substring(at, end));
      at = end;
    }
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("there is no word to look for in '" + text.strip() + "'");
    }
    if (parts.size() > MOST_PARTS) {
      throw new IllegalArgumentException(
          "the query has %d words, and at most %d are looked for at once; look for fewer"
              .formatted(parts.size(), MOST_PARTS));
    }
    return new FindQuery(parts);
  }

  /// Where a word or phrase ends; a phrase that is not closed ends with the query.
  private static int end(String text, int from) {
    boolean quoted = false;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        if (quoted) {
          return i + 1;
        }
        if (i > from && text.charAt(i - 1) != ':') {
          return i;
        }
        quoted = true;
      } else if (!quoted && Character.isWhitespace(c)) {
        return i;
      }
    }
    return text.length();
  }

  private static void add(List<FindPart> parts, String written) {
    int colon = written.indexOf(':');
    String name = colon < 0 ? "" : written.substring(0, colon).toLowerCase(Locale.ROOT);
    if (NAMES.contains(name)) {
      parts.add(named(name, written));
      return;
    }
    List<String> terms = PassageLayout.terms(PlainWording.of(written));
    if (terms.isEmpty()) {
      return;
    }
    parts.add(new FindPart(written, PassageLayout.TEXT, terms, terms.size() > 1));
  }

  private static FindPart named(String name, String written) {
    String value = written.substring(name.length() + 1).replace("\"", "").strip();
    String lower = value.toLowerCase(Locale.ROOT);
    List<String> terms =
        switch (name) {
          case "kind" -> List.of(oneOf(name, lower, QuotationKind.values()));
          case "stance" -> List.of(oneOf(name, lower, Stance.values()));
          case "said", "published" -> List.of(days(name, value));
          default -> PassageLayout.terms(PlainWording.of(value));
        };
    if (terms.isEmpty()) {
      throw new IllegalArgumentException(
          "'" + written + "' names nobody; write a name behind the colon, such as " + name + ":Lee");
    }
    return new FindPart(written, name, terms, false);
  }

  private static String oneOf(String name, String value, Enum<?>[] allowed) {
    List<String> words = Stream.of(allowed).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    if (!words.contains(value)) {
      throw new IllegalArgumentException(
          "'" + name + ":" + value + "' is not known; it is one of " + String.join(", ", words));
    }
    return value;
  }

  private static String days(String name, String value) {
    if (!DAYS.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "'" + name + ":" + value + "' is no day; write a year, a month or a day: 2031, 2031-05, 2031-05-12");
    }
    return value;
  }

  /// Whether the query asks for something that only quotations have.
  boolean isOfQuotations() {
    return parts.stream().anyMatch(part -> OF_QUOTATIONS.contains(part.field()));
  }
}
