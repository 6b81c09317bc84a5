package org.hearsay.server.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.jspecify.annotations.Nullable;

/// Which changes a user wants to be told of.
///
/// @param words all of which must stand in what changed, or in the title of its story; words in quotation marks together
/// @param outlet that must have brought it; empty for any
/// @param kinds of changes; empty for all
public record AlertRule(String words, String outlet, Set<String> kinds) {
  /// Longest rule, in characters.
  public static final int MOST = 300;

  public AlertRule {
    kinds = Set.copyOf(kinds);
  }

  /// Where a change stands.
  ///
  /// @param outlet that brought it; empty where several did
  /// @param title of its story; empty where it is in none
  public record Surroundings(String outlet, String title) {}

  /// Why a change fits, in a sentence; absent where it does not.
  public @Nullable String reason(Change change, Surroundings around) {
    if (!kinds.isEmpty() && !kinds.contains(change.kind().word())) {
      return null;
    }
    if (!outlet.isBlank() && !plain(around.outlet()).contains(plain(outlet))) {
      return null;
    }
    List<String> found = new ArrayList<>();
    String changed = plain(change.what() + " | " + change.before() + " | " + change.after());
    String title = plain(around.title());
    for (String part : parts(words)) {
      String plain = plain(part);
      if (changed.contains(plain)) {
        found.add("“" + part + "” stands in what changed");
      } else if (title.contains(plain)) {
        found.add("“" + part + "” stands in the title of the story");
      } else {
        return null;
      }
    }
    List<String> reasons = new ArrayList<>();
    reasons.add("kind: " + change.kind().word().replace('-', ' '));
    if (!outlet.isBlank()) {
      reasons.add("outlet: " + around.outlet());
    }
    reasons.addAll(found);
    return String.join("; ", reasons);
  }

  /// Words, and words in quotation marks as one.
  static List<String> parts(String words) {
    List<String> parts = new ArrayList<>();
    String[] pieces = words.replaceAll("[“”„]", "\"").split("\"", -1);
    for (int i = 0; i < pieces.length; i++) {
      boolean isPhrase = i % 2 == 1 && i < pieces.length - 1;
      for (String part : isPhrase ? new String[] {pieces[i]} : pieces[i].split("\\s+")) {
        if (!plain(part).isBlank()) {
          parts.add(part.strip());
        }
      }
    }
    return parts;
  }

  /// Letters and digits in small letters, with a blank around each word.
  private static String plain(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}|]+", " ").strip();
    return plain.isEmpty() ? "" : " " + plain + " ";
  }
}
