package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.text.WellFormed;
import org.jspecify.annotations.Nullable;

/// Small changes of strings that several readers need.
final class Strings {
  private static final Pattern TAG =
      Pattern.compile(
          "</(?:p|div|a|b|i|em|strong|span|h[1-6]|ul|li|blockquote)\\s*>|<(?:p|br)\\s*/?>", Pattern.CASE_INSENSITIVE);

  private Strings() {}

  /// Without white space around it; absent where nothing is left.
  static @Nullable String orNull(@Nullable String value) {
    if (value == null) {
      return null;
    }
    String plain = WellFormed.of(value).strip();
    return plain.isEmpty() ? null : plain;
  }

  /// All white space made single.
  static String oneLine(String value) {
    StringBuilder out = new StringBuilder(value.length());
    boolean space = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (Character.isWhitespace(c) || c == '\u00a0') {
        space = !out.isEmpty();
      } else {
        if (space) {
          out.append(' ');
          space = false;
        }
        out.append(c);
      }
    }
    return out.toString();
  }

  /// Whether the text has tags of markup in it.
  static boolean isMarkup(String text) {
    return text.indexOf('<') >= 0 && TAG.matcher(text).find();
  }

  /// As one body, by what it looks like.
  static HeldBody body(String text) {
    return isMarkup(text) ? new HeldBody.Fragment(text) : new HeldBody.Plain(WellFormed.of(text));
  }

  /// The names in a line such as "By Ann Lee; Bo Marsh".
  static List<String> names(@Nullable String line) {
    List<String> names = new ArrayList<>();
    if (line != null) {
      for (String part : line.split(";")) {
        String name = withoutBy(oneLine(part));
        if (!name.isEmpty()) {
          names.add(name);
        }
      }
    }
    return names;
  }

  static String withoutBy(String name) {
    return name.regionMatches(true, 0, "by ", 0, 3) ? name.substring(3).strip() : name;
  }

  /// The letters and digits of a field's name, in small letters: `publish_date` and `publishDate` are one.
  static String letters(String name) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < name.length() && out.length() < 60; i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        out.append(c);
      }
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }

  static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most) + "…";
  }
}
