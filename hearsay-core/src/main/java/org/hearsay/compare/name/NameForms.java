package org.hearsay.compare.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.name.PersonName;
import org.hearsay.words.Sound;

/// Names in the forms in which they are compared letter by letter.
final class NameForms {
  /// What says only what sort of firm it is.
  private static final Set<String> LEGAL = IdentityLists.ENGLISH.words("name-forms.legal");

  private static final Map<String, String> NUMBERS = IdentityLists.ENGLISH.pairs("name-forms.numbers");

  /// Cyrillic as English newspapers write it.
  private static final Map<String, String> CYRILLIC = IdentityLists.ENGLISH.pairs("name-forms.cyrillic");

  /// Spellings of one sound in names from other scripts.
  private static final Map<String, String> SPELLINGS = IdentityLists.ENGLISH.pairs("name-forms.spellings");

  private NameForms() {}

  /// The parts of a name of any sort, lower case: titles, honorifics and words for a sort of firm left out,
  /// "Lee, Ann" turned round, numbers as digits. All words, where nothing else would be left.
  static List<String> parts(String name) {
    String plain = name.replace("&", " and ").replace("(", " ").replace(")", " ").replace("\"", " ");
    int comma = plain.indexOf(',');
    if (comma > 0 && comma == plain.lastIndexOf(',')) {
      String after = plain.substring(comma + 1).strip();
      boolean legal = PersonName.keys(after.replace(".", "")).stream().allMatch(LEGAL::contains);
      plain = legal ? plain.substring(0, comma) : after + " " + plain.substring(0, comma);
    }
    List<String> words = PersonName.keys(plain);
    List<String> kept = new ArrayList<>();
    for (String word : words) {
      if (!LEGAL.contains(word)) {
        kept.add(NUMBERS.getOrDefault(word, word));
      }
    }
    List<String> untitled = PersonName.parse(plain).keys();
    if (untitled.size() < words.size() && !untitled.isEmpty()) {
      List<String> short1 = new ArrayList<>(untitled);
      short1.removeIf(LEGAL::contains);
      short1.replaceAll(word -> NUMBERS.getOrDefault(word, word));
      kept = short1.isEmpty() ? kept : short1;
    }
    return kept.isEmpty() ? words : List.copyOf(kept);
  }

  /// A part as it would be written from its sound, double letters single.
  static String latin(String part) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < part.length(); i++) {
      char c = part.charAt(i);
      if (c < 0x80) {
        letters.append(c);
      } else {
        String letter = Character.toString(c);
        letters.append(CYRILLIC.getOrDefault(letter, letter));
      }
    }
    String plain = letters.toString().toLowerCase(Locale.ROOT);
    for (Map.Entry<String, String> spelling : SPELLINGS.entrySet()) {
      plain = plain.replace(spelling.getKey(), spelling.getValue());
    }
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (c >= '\u2e80') { // a sign of these scripts is a syllable: to change it is no slip of one letter
        single.append(c).append(c).append(c);
      } else if (i == 0 || c != plain.charAt(i - 1) || Character.isDigit(c)) {
        single.append(c);
      }
    }
    return single.toString();
  }

  /// How alike two parts are, from 0 to 1.
  static double alike(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return 0;
    }
    if (a.length() == 1 || b.length() == 1) {
      return a.charAt(0) == b.charAt(0) ? 0.85 : 0;
    }
    if (Nicknames.same(a, b)) {
      return 0.95;
    }
    double share = share(latin(a), latin(b));
    boolean sounds = a.length() > 2 && b.length() > 2 && Sound.key(a).equals(Sound.key(b));
    return sounds ? Math.max(share, (share + 0.9) / 2) : share;
  }

  /// Letters that need no change, as a share of the longer word.
  static double share(String a, String b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 0 : 1 - (double) Sound.distance(a, b, longer) / longer;
  }

  /// Whether the letters are those that the parts begin with: "pla" of "people's liberation army".
  static boolean acronym(String letters, List<String> parts) {
    StringBuilder first = new StringBuilder();
    parts.forEach(part -> first.append(part.charAt(0)));
    return letters.contentEquals(first);
  }
}
