package org.hearsay.claim;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// A person's name taken apart to be compared with others.
///
/// @param titles honorifics and offices before the name, lower case
/// @param parts names in their order, lower case, without marks over letters; hyphenated ones apart
record NameParts(List<String> titles, List<String> parts) {
  /// Compiled for Hearsay, Apache-2.0, 2026-11-22.
  private static final Set<String> TITLES =
      Set.of(
          "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "sir", "dame", "lord", "lady", "rev", "reverend",
          "president", "premier", "chancellor", "prime", "minister", "vice", "deputy", "secretary", "senator", "sen",
          "rep", "representative", "congressman", "congresswoman", "gov", "governor", "mayor", "judge", "justice",
          "king", "queen", "prince", "princess", "sheikh", "sheik", "emir", "sultan", "pope", "bishop", "archbishop",
          "cardinal", "ayatollah", "imam", "rabbi", "general", "gen", "colonel", "col", "major", "maj", "captain", "capt",
          "lieutenant", "lt", "sergeant", "sgt", "admiral", "adm", "commander", "chief", "chairman", "chairwoman",
          "ambassador", "attorney", "speaker", "coach", "detective", "officer", "inspector", "former", "then", "supreme",
          "leader", "foreign", "defense", "defence", "interior", "finance", "crown", "state", "the");

  private static final Set<String> PARTICLES =
      Set.of("de", "da", "di", "del", "della", "van", "von", "der", "den", "bin", "ibn", "al", "el", "la", "le", "dos");

  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "mp", "qc", "kc");

  NameParts {
    titles = List.copyOf(titles);
    parts = List.copyOf(parts);
  }

  static NameParts of(String name) {
    List<String> words = words(name);
    List<String> titles = new ArrayList<>();
    int first = 0;
    while (first < words.size() - 1 && TITLES.contains(words.get(first))) {
      titles.add(words.get(first++));
    }
    List<String> parts = new ArrayList<>(words.subList(first, words.size()));
    while (parts.size() > 1 && SUFFIXES.contains(parts.getLast())) {
      parts.removeLast();
    }
    return new NameParts(titles, parts);
  }

  /// Lower case, without marks over letters, points and possessive endings; split at spaces and hyphens.
  static List<String> words(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFD);
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        word.append(c);
      } else if (Character.getType(c) == Character.NON_SPACING_MARK || c == '.') {
        continue;
      } else if ((c == '\'' || c == '’') && i + 1 < plain.length() && !possessive(plain, i)) {
        continue;
      } else {
        flush(words, word);
        if (c == '\'' || c == '’') {
          i++;
        }
      }
    }
    flush(words, word);
    return words;
  }

  private static boolean possessive(String name, int apostrophe) {
    return (name.charAt(apostrophe + 1) == 's' || name.charAt(apostrophe + 1) == ' ')
        && (apostrophe + 2 >= name.length() || !Character.isLetter(name.charAt(apostrophe + 2)));
  }

  private static void flush(List<String> words, StringBuilder word) {
    if (!word.isEmpty()) {
      words.add(word.toString().toLowerCase(Locale.ROOT));
      word.setLength(0);
    }
  }

  boolean full() {
    return parts.size() > 1;
  }

  String family() {
    return parts.isEmpty() ? "" : parts.getLast();
  }

  /// Whether the two can name one person: one family name, and the given names do not contradict.
  boolean fits(NameParts other) {
    if (parts.isEmpty() || other.parts.isEmpty()) {
      return false;
    }
    if (parts.equals(other.parts)) {
      return true;
    }
    if (!family().equals(other.family())) {
      return parts.size() != other.parts.size() && String.join("", parts).equals(String.join("", other.parts));
    }
    List<String> few = parts.size() <= other.parts.size() ? parts : other.parts;
    List<String> many = few == parts ? other.parts : parts;
    int at = 0;
    for (String part : few.subList(0, few.size() - 1)) {
      boolean found = PARTICLES.contains(part);
      for (int i = at; i < many.size() - 1 && !found; i++) {
        if (sameGiven(part, many.get(i))) {
          at = i + 1;
          found = true;
        }
      }
      if (!found) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameGiven(String a, String b) {
    return a.equals(b)
        || (a.length() == 1 || b.length() == 1) && a.charAt(0) == b.charAt(0)
        || Nicknames.same(a, b);
  }

  /// Whether one is the other with one part misheard or mistyped.
  boolean slipOf(NameParts other) {
    if (parts.size() != other.parts.size() || parts.size() < 2) {
      return false;
    }
    int differing = -1;
    for (int i = 0; i < parts.size(); i++) {
      if (!parts.get(i).equals(other.parts.get(i))) {
        if (differing >= 0) {
          return false;
        }
        differing = i;
      }
    }
    return differing >= 0 && Sound.slip(parts.get(differing), other.parts.get(differing));
  }

  Set<String> partSet() {
    return new HashSet<>(parts);
  }
}
