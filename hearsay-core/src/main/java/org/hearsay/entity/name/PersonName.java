package org.hearsay.entity.name;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Spaces;

/// A person's name in its parts, as written: `Gen. Ann B. van der Lee Jr.` has the title `Gen.`, the
/// given name `Ann`, the middle name `B.`, the surname `van der Lee` and the suffix `Jr.`.
///
/// A single word is taken for a surname. Names that put the family name first (Kim Jong Un) parse like
/// others, by position; [#joins] therefore compares whole words before it compares parts.
///
/// @param title words before the name such as "President" or "Mr.", joined by blanks; empty where none
/// @param given first name or initial; empty for a bare surname
/// @param middle what stands between given name and surname, possibly initials
/// @param surname with its particles ("van der Lee", "al-Hadi", "bin Saleh"); empty for no name at all
/// @param suffix such as "Jr." or "III"; empty where none
public record PersonName(String title, String given, List<String> middle, String surname, String suffix)
    implements Serializable {

  private static final Set<String> PARTICLES = EntityNameLists.ENGLISH.words("person-name.particles");

  private static final Set<String> GENERATIONS = EntityNameLists.ENGLISH.words("person-name.generations");

  private static final Set<String> SUFFIXES = EntityNameLists.ENGLISH.words("person-name.suffixes");

  public PersonName {
    middle = List.copyOf(middle);
  }

  /// @param name any text; never fails
  public static PersonName parse(String name) {
    List<String> words = words(name);
    int begin = 0;
    Titles titles = Titles.shared();
    int end = words.size();
    StringBuilder title = new StringBuilder();
    for (int length = titles.lengthAt(words, begin);
        length > 0 && begin + length < end;
        length = titles.lengthAt(words, begin)) {
      for (int i = begin; i < begin + length; i++) {
        title.append(title.isEmpty() ? "" : " ").append(words.get(i));
      }
      begin += length;
    }
    String suffix = "";
    if (end - begin > 1 && SUFFIXES.contains(bare(words.get(end - 1)))) {
      suffix = words.get(--end);
    }
    if (begin >= end) {
      return new PersonName(title.toString(), "", List.of(), "", suffix);
    }
    int surname = surnameBegin(words, begin, end);
    String given = surname > begin ? words.get(begin) : "";
    List<String> middle = surname > begin + 1 ? words.subList(begin + 1, surname) : List.of();
    return new PersonName(title.toString(), given, middle, String.join(" ", words.subList(surname, end)), suffix);
  }

  private static int surnameBegin(List<String> words, int begin, int end) {
    int surname = end - 1;
    while (surname - 1 > begin && isParticle(words.get(surname - 1))) {
      surname--;
    }
    // "van Dyk" alone is a surname; "Ben Carter" and "Abu Hamza" keep their first word as a given name.
    boolean small = end - begin > 1 && Character.isLowerCase(words.get(begin).charAt(0));
    return small && isParticle(words.get(begin)) ? begin : surname;
  }

  /// The words of a name, split at white space; a trailing possessive and outer punctuation are cut.
  static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int at = 0;
    int length = name.length();
    while (at < length) {
      while (at < length && Spaces.isSpace(name.charAt(at))) {
        at++;
      }
      int begin = at;
      while (at < length && !Spaces.isSpace(name.charAt(at))) {
        at++;
      }
      String word = Names.trimMarks(name.substring(begin, at));
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }

  static boolean isParticle(String word) {
    return PARTICLES.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String bare(String word) {
    return word.replace(".", "").toLowerCase(Locale.ROOT);
  }

  /// The name without title and suffix.
  public String plain() {
    StringBuilder out = new StringBuilder(given);
    for (String part : middle) {
      out.append(out.isEmpty() ? "" : " ").append(part);
    }
    return out.append(out.isEmpty() ? "" : " ").append(surname).toString();
  }

  /// The suffix that tells father and son apart, as "jr"; empty where there is none.
  public String generation() {
    return GENERATIONS.contains(bare(suffix)) ? bare(suffix) : "";
  }

  /// Whether the name is a surname alone, with or without a title.
  public boolean isShort() {
    return given.isEmpty();
  }

  /// The words of the plain name in lower case, without accents, dots, hyphens and apostrophes.
  public List<String> keys() {
    return keys(plain());
  }

  /// The surname in lower case, without accents, dots, apostrophes and particles.
  public String surnameKey() {
    List<String> keys = keys(surname);
    return keys.isEmpty() ? "" : keys.getLast();
  }

  /// First letters of words as [#keys()] makes them.
  public static String initials(List<String> keys) {
    StringBuilder initials = new StringBuilder();
    keys.forEach(key -> initials.append(key.charAt(0)));
    return initials.toString();
  }

  /// Words as [#keys()] makes them, of any text.
  public static List<String> keys(String name) {
    List<String> keys = new ArrayList<>();
    for (String word : words(name)) {
      String folded = fold(word);
      int from = 0;
      for (int i = 0; i <= folded.length(); i++) {
        if (i == folded.length() || folded.charAt(i) == '-') {
          if (i > from) {
            keys.add(folded.substring(from, i));
          }
          from = i + 1;
        }
      }
    }
    return keys;
  }

  /// Lower case without accents; only letters, digits and hyphens stay.
  public static String fold(String word) {
    String split = Normalizer.normalize(word, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(split.length());
    split
        .codePoints()
        .forEach(c -> {
          if (Character.isLetterOrDigit(c)) {
            out.appendCodePoint(Character.toLowerCase(c));
          } else if (c == '-' || c == '‐' || c == '‑') {
            out.append('-');
          }
        });
    return out.toString();
  }

  /// Whether a shorter form can stand for a fuller one in the same article: a surname for a full name, an
  /// initial for a given name, a name without its middle names. Two full names that differ never join.
  ///
  /// @param fuller a form with at least as many words
  public boolean joins(PersonName fuller) {
    return FoldedName.of(this).joins(FoldedName.of(fuller));
  }

  /// Whether both have a suffix, and not the same.
  boolean otherSuffix(PersonName other) {
    return !suffix.isEmpty() && !other.suffix.isEmpty() && !bare(suffix).equals(bare(other.suffix));
  }
}
