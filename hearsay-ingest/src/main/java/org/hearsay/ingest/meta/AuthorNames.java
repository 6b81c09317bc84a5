package org.hearsay.ingest.meta;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.KnownOutlets;
import org.hearsay.text.WellFormed;

/// The names in what metadata state as the authors: without "By", degrees, offices, addresses and buttons, and with the
/// family last.
public final class AuthorNames {
  private static final List<String> OPENINGS = IngestLists.ENGLISH.entries("author-names.openings");
  private static final List<String> ENDINGS = IngestLists.ENGLISH.entries("author-names.endings");
  private static final Set<String> DEGREES = IngestLists.ENGLISH.words("author-names.degrees");
  private static final Set<String> ROLES = IngestLists.ENGLISH.words("author-names.roles");
  private static final Set<String> NOBODY = IngestLists.ENGLISH.words("author-names.nobody");

  private static final Pattern BORDER = Pattern.compile("\\s*(?:;|\\n|,? (?:and|&|with) )\\s*");
  private static final Pattern TAIL = Pattern.compile("\\s*(?:[|•·/]| [-–—] ).*", Pattern.DOTALL);
  private static final Pattern BRACKETS = Pattern.compile("\\s*[(<\\[][^()<>\\[\\]]{0,100}[)>\\]]\\s*$");

  /// Where somebody reported from: "Ann Lee in Tolle".
  private static final Pattern PLACE =
      Pattern.compile("(?<=\\S)\\s+(?:in|at|from|for)\\s+(?:the\\s+)?\\p{Lu}.*$", Pattern.DOTALL);

  /// "Ann Lee is a reporter at …"
  private static final Pattern IS = Pattern.compile("\\s+is\\s+(?:an?|the)\\s.*$", Pattern.DOTALL);

  private static final Pattern LINK = Pattern.compile("</?[A-Za-z][^<>]{0,400}>");
  private static final Pattern AGENCY = Pattern.compile("\\p{Lu}{2,5}");

  /// Characters of one name, and of all that is looked at.
  private static final int LONGEST = 80;

  private static final int LONGEST_LINE = 1000;

  private AuthorNames() {}

  /// Each person once, in the order given. Names of newsrooms stay where there is no other.
  public static List<String> of(List<String> stated) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String line : stated) {
      String plain = WellFormed.of(line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) : line);
      plain = plain.indexOf('<') >= 0 ? LINK.matcher(plain).replaceAll("") : plain;
      for (String part : BORDER.split(opened(plain))) {
        for (String name : byCommas(part)) {
          names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        }
      }
    }
    List<String> people = names.values().stream().filter(name -> !isRole(name)).toList();
    return people.isEmpty() ? List.copyOf(names.values()) : people;
  }

  /// Such as "Harbour Correspondent", which crawlers list as one author more.
  private static boolean isRole(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return ROLES.contains(small.substring(small.lastIndexOf(' ') + 1));
  }

  /// The names of a list that a program wrote as one string, such as "['Ann Lee', 'Bo Marsh']"; the string itself where it
  /// is none.
  public static List<String> listed(String line) {
    String plain = line.strip();
    boolean list = plain.length() > 1 && plain.startsWith("[") && plain.endsWith("]") && plain.length() <= LONGEST_LINE;
    if (!list) {
      return List.of(line);
    }
    List<String> names = new ArrayList<>();
    for (String part : plain.substring(1, plain.length() - 1).split(",\\s*(?=['\"])")) {
      String name = part.strip().replaceAll("^['\"]|['\"]$", "").strip();
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  /// What is left without the words in front, such as "By" or "View all posts by".
  private static String opened(String line) {
    String rest = line.strip();
    for (boolean again = true; again; ) {
      again = false;
      for (String opening : OPENINGS) {
        boolean stands = rest.length() > opening.length() && rest.regionMatches(true, 0, opening, 0, opening.length());
        if (stands && Character.isWhitespace(rest.charAt(opening.length()))) {
          rest = rest.substring(opening.length()).strip();
          again = true;
        }
      }
    }
    return rest;
  }

  private static List<String> byCommas(String part) {
    List<String> pieces = new ArrayList<>();
    for (String piece : part.split("\\s*,\\s*")) {
      String clean = clean(piece);
      if (!clean.isEmpty()) {
        pieces.add(clean);
      }
    }
    if (pieces.size() == 2 && isTurned(pieces.get(0), pieces.get(1))) {
      return List.of(pieces.get(1) + " " + pieces.get(0));
    }
    if (pieces.size() > 1) {
      String first = pieces.getFirst();
      pieces.removeIf(piece -> !piece.equals(first) && isNoName(piece));
    }
    return pieces;
  }

  /// "Marsh, Bo": the family, which is one word, and one or two given names.
  private static boolean isTurned(String family, String given) {
    boolean short2 = words(family) == 1 && words(given) <= 2;
    return short2
        && !isNoName(given)
        && isNameLike(family)
        && isNameLike(given)
        && KnownOutlets.named(family) == null
        && KnownOutlets.named(given) == null;
  }

  private static boolean isNameLike(String piece) {
    return Character.isUpperCase(piece.codePointAt(0))
        && piece.codePoints().allMatch(c -> Character.isLetter(c) || " .'’-".indexOf(c) >= 0)
        && !AGENCY.matcher(piece).matches();
  }

  private static int words(String piece) {
    return piece.split("\\s+").length;
  }

  /// A degree, an office, or the letters of an agency.
  private static boolean isNoName(String piece) {
    return DEGREES.contains(piece.toLowerCase(Locale.ROOT)) || isRole(piece) || AGENCY.matcher(piece).matches();
  }

  /// "Ann Lee May 12, 2031": a name has no digits.
  private static String withoutDay(String name) {
    String[] words = name.split("\\s+");
    int end = 0;
    while (end < words.length && words[end].chars().noneMatch(Character::isDigit)) {
      end++;
    }
    if (end == words.length) {
      return name;
    }
    while (end > 0 && BEFORE_DAY.contains(words[end - 1].toLowerCase(Locale.ROOT).replaceAll("[.,:]", ""))) {
      end--;
    }
    if (end == 0) {
      return words[0].chars().allMatch(Character::isDigit) ? "" : name;
    }
    return String.join(" ", Arrays.copyOf(words, end)).replaceFirst("[,\\s]+$", "");
  }

  private static final Set<String> BEFORE_DAY = IngestLists.ENGLISH.words("author-names.before-day");

  private static String clean(String piece) {
    if (piece.contains("://")) {
      return "";
    }
    String plain = opened(TAIL.matcher(ShownText.clean(piece)).replaceFirst(""));
    plain = withoutDay(PLACE.matcher(IS.matcher(plain).replaceFirst("")).replaceFirst(""));
    plain = BRACKETS.matcher(plain).replaceFirst("").strip();
    String small = plain.toLowerCase(Locale.ROOT);
    boolean address = plain.contains("@") || small.startsWith("www.");
    boolean nobody = NOBODY.contains(small) || ENDINGS.stream().anyMatch(ending -> small.startsWith(ending + " "));
    boolean letters = plain.codePoints().anyMatch(Character::isLetter);
    return address || nobody || !letters || plain.length() > LONGEST ? "" : plain;
  }
}
