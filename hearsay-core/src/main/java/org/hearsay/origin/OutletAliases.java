package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.hearsay.entity.name.PersonName;
import org.hearsay.text.KnownOutlets;
import org.hearsay.words.Commonness;
import org.jspecify.annotations.Nullable;

/// The outlets and agencies that a story's reports come from or name, each under all its names.
///
/// "Coast Wire Agency", "Coast Wire", "CWA" in a dateline and "the Wire" are one outlet, as long as only one outlet of
/// the story can be meant.
final class OutletAliases {
  /// Words in names of agencies and outlets that others often leave out.
  private static final Set<String> COMMON_PARTS = OriginLists.ENGLISH.words("outlet-aliases.common-parts");

  /// First letters of words that agencies leave out of their names but keep in their letters: news agency, press
  /// agency.
  private static final List<String> SUFFIXES = OriginLists.ENGLISH.entries("outlet-aliases.suffixes");

  /// Words after the first word of an agency's name.
  private static final Set<String> AGENCY_PARTS = OriginLists.ENGLISH.words("outlet-aliases.agency-parts");

  private final OutletIndex outlets = new OutletIndex();

  /// Those that were read.
  private final Set<List<String>> read = new HashSet<>();

  private final Map<String, String> keys = new HashMap<>();

  /// Whether some report has both a name and a longer one that ends with it, by their words.
  private final BiPredicate<List<String>, List<String>> beside;

  /// @param read names of outlets whose reports were read: each is one by itself, also beside a longer name
  /// @param names in any order; a longer name stands for a shorter one
  /// @param beside whether some report has both a name and a longer one that ends with it, by their words
  OutletAliases(Iterable<String> read, Iterable<String> names, BiPredicate<List<String>, List<String>> beside) {
    this.beside = beside;
    for (String name : read) {
      List<String> words = words(name);
      if (!words.isEmpty() && this.read.add(words)) {
        outlets.add(words, telling(words));
      }
    }
    Set<String> ordered =
        new java.util.TreeSet<>(Comparator.comparingInt((String name) -> -name.length()).thenComparing(name -> name));
    names.forEach(ordered::add);
    for (String name : ordered) {
      List<String> words = words(name);
      if (!words.isEmpty() && match(name, words) == null) {
        outlets.add(words, telling(words));
      }
    }
  }

  /// Equal for all names of one outlet.
  String key(String name) {
    return keys.computeIfAbsent(name, this::find);
  }

  boolean same(String a, String b) {
    String key = key(a);
    return !key.isEmpty() && key.equals(key(b));
  }

  private String find(String name) {
    List<String> words = words(name);
    List<String> outlet = match(name, words);
    return String.join(" ", outlet == null ? words : outlet);
  }

  /// The one outlet that can be meant; absent where there is none or more than one.
  private @Nullable List<String> match(String name, List<String> words) {
    String letters = letters(name);
    for (Initials how : letters.length() < 2 ? new Initials[0] : Initials.values()) {
      List<List<String>> lettered = lettered(letters, how).toList();
      List<List<String>> here = lettered.stream().filter(read::contains).toList();
      if (here.size() == 1 || lettered.size() == 1) {
        return here.size() == 1
            ? here.getFirst()
            : lettered.getFirst(); // a story's own outlet before one that a list knows
      }
    }
    if (words.isEmpty() || outlets.has(words)) {
      return words.isEmpty() ? null : words;
    }
    Stream<List<String>> shortened = outlets.withEdge(words).stream().filter(outlet -> shortens(words, outlet));
    Stream<List<String>> initials =
        words.size() == 1 && letters.length() >= 2
            ? Stream.of(Initials.values()).flatMap(how -> lettered(letters, how))
            : Stream.empty();
    List<List<String>> found =
        Stream.of(outlets.telling(telling(words)).stream(), shortened, initials)
            .flatMap(each -> each)
            .distinct()
            .limit(2)
            .toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /// The outlets that letters may stand for.
  private Stream<List<String>> lettered(String letters, Initials how) {
    return switch (how) {
      case ALL -> outlets.withInitials(letters).stream();
      case AGENCY ->
          SUFFIXES.stream()
              .filter(letters::endsWith)
              .map(suffix -> letters.substring(0, letters.length() - suffix.length()))
              .distinct()
              .flatMap(rest -> outlets.withInitials(rest).stream())
              .filter(outlet -> outlet.stream().noneMatch(Newsrooms::isMedium));
      case WITHIN ->
          letters.length() > 4
              ? Stream.empty()
              : outlets.ofOneWord(letters.charAt(0)).stream().filter(outlet -> inOrder(letters, outlet.getFirst()));
    };
  }

  /// Whether some words can stand for an outlet whose name begins or ends with them.
  private boolean shortens(List<String> words, List<String> outlet) {
    int extra = outlet.size() - words.size();
    // Of the "Saltby Tribune" others leave off the place, seldom the word for the paper: what is left is the town.
    // Of the "Pellican Press Agency" they leave off what says that it is one.
    List<String> rest = outlet.subList(words.size(), outlet.size());
    boolean agency = rest.size() > 1 && AGENCY_PARTS.containsAll(rest);
    boolean begins =
        outlet.subList(0, words.size()).equals(words) && (agency || rest.stream().noneMatch(Newsrooms::isMedium));
    // Who says "the Tribune" has said before which one; else it may be another.
    return begins || (outlet.subList(extra, outlet.size()).equals(words) && beside.test(words, outlet));
  }

  /// The letters of a name that is written in capitals, as small letters; empty where one of its words has small
  /// letters, not counting words beside the name that start small.
  private static String letters(String written) {
    String name = capitalized(written);
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLowerCase(c)) {
        return "";
      }
      if (Character.isUpperCase(c)) {
        letters.append(Character.toLowerCase(c));
      }
    }
    return letters.toString();
  }

  /// Ways in which letters stand for an outlet, the surest first.
  private enum Initials {
    /// The first letters of its words.
    ALL,
    /// The same, with those of the words that an agency leaves out.
    AGENCY,
    /// Letters of its only word.
    WITHIN
  }

  /// Of "the CW news agency" only "CW": the words that do not start small.
  private static String capitalized(String written) {
    String name = written.strip();
    int from = 0;
    int to = name.length();
    for (int space = name.indexOf(' ');
        space > 0 && Character.isLowerCase(name.charAt(from));
        space = name.indexOf(' ', from)) {
      from = space + 1;
    }
    for (int space = name.lastIndexOf(' ');
        space > from && Character.isLowerCase(name.charAt(space + 1));
        space = name.lastIndexOf(' ', to - 1)) {
      to = space;
    }
    return name.substring(from, to);
  }

  /// Whether letters stand in a word in their order, the first of them first: "CW" for "Coastwire".
  private static boolean inOrder(CharSequence letters, String word) {
    if (word.charAt(0) != letters.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < letters.length(); i++) {
      at = word.indexOf(letters.charAt(i), at) + 1;
      if (at == 0) {
        return false;
      }
    }
    return true;
  }

  private static List<String> telling(List<String> words) {
    List<String> telling = words.stream().filter(word -> !COMMON_PARTS.contains(word)).toList();
    return telling.isEmpty() ? words : telling;
  }

  /// The words of a name. An outlet with several known names has one of them. Otherwise the name as written, without a
  /// country in the possessive before it; of a domain without its ending.
  static List<String> words(String name) {
    int possessive = Math.max(name.indexOf("'s "), name.indexOf("’s "));
    String own = possessive > 0 ? name.substring(possessive + 3) : name;
    KnownOutlets.Known known = KnownOutlets.named(own);
    boolean domain = own.indexOf('.') > 0 && own.indexOf(' ') < 0;
    if (known == null && domain) {
      known = KnownOutlets.atDomain(own);
    }
    if (known != null) {
      own = known.name();
    } else if (domain) {
      int dot = own.lastIndexOf('.');
      own = own.substring(own.lastIndexOf('.', dot - 1) + 1, dot);
    }
    List<String> words = new ArrayList<>();
    for (String word : PersonName.keys(own)) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (!Commonness.stop(lower)) {
        words.add(lower);
      }
    }
    return words;
  }

  /// Equal for all spellings of one name; the story does not matter.
  static String plain(String name) {
    return String.join(" ", telling(words(name)));
  }
}
