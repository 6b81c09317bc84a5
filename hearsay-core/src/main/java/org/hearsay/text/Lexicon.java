package org.hearsay.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.prov.Resource;

/// The short word lists that the classes of one package need for one language, each by its name.
///
/// They stand in `hearsay/<language>/<folder>/lists.txt`. The head of the file gives origin, licence and date. A line
/// `[name]` begins a list; each further line is one entry of it. Lines that begin with `#` are remarks. A blank at the
/// begin or the end of an entry is written `␣`, so that no editor takes it away.
///
/// Reading costs a look into the program's own archive, so that a package keeps its lists in a constant.
public final class Lexicon {
  private static final Pattern HEAD = Pattern.compile("\\[[a-z0-9-]+\\.[a-z0-9-]+]");
  private static final Pattern REFERENCE = Pattern.compile("@\\{([a-z0-9.-]+)}");

  /// The list of single words: the name that the code has for a word, a tabulator, the word.
  private static final String KEY_WORDS = "key.words";

  private final String path;
  private final Map<String, List<String>> lists;
  private final Map<String, String> keyWords;

  private Lexicon(String path, Map<String, List<String>> lists) {
    this.path = path;
    this.lists = lists;
    this.keyWords = lists.containsKey(KEY_WORDS) ? pairs(KEY_WORDS) : Map.of();
  }

  /// The lists of a folder for English.
  ///
  /// @param folder as `quote`
  public static Lexicon english(String folder) {
    return of(Resource.ENGLISH, folder);
  }

  /// The lists of a folder for a language.
  ///
  /// @param language as its folder is named: `en`
  /// @param folder as `quote`
  /// @throws IllegalStateException when the program was built without them
  public static Lexicon of(String language, String folder) {
    return at(Resource.of(language, folder + "/lists.txt"));
  }

  /// @param path from the root, as `/hearsay/en/quote/rules/lists.txt`
  /// @throws IllegalStateException when the program was built without them
  static Lexicon at(String path) {
    Map<String, List<String>> lists = new HashMap<>();
    List<String> open = new ArrayList<>();
    Resource.lines(path, line -> read(line, lists, open));
    return new Lexicon(path, lists);
  }

  /// @param open the name of the list that the line belongs to, as its only element; empty before the first list
  private static void read(String line, Map<String, List<String>> lists, List<String> open) {
    boolean head = line.charAt(0) == '[' && HEAD.matcher(line).matches();
    if (head) {
      open.clear();
      open.add(line.substring(1, line.length() - 1));
      if (lists.put(open.getFirst(), new ArrayList<>()) != null) {
        throw new IllegalStateException("two lists are named " + open.getFirst());
      }
    } else if (open.isEmpty()) {
      throw new IllegalStateException("a line before the first list: " + line);
    } else {
      lists.getOrDefault(open.getFirst(), new ArrayList<>()).add(line.replace('␣', ' '));
    }
  }

  /// The entries of a list in their order.
  ///
  /// @throws IllegalStateException when the file has no such list
  public List<String> entries(String name) {
    List<String> entries = lists.get(name);
    if (entries == null) {
      throw new IllegalStateException("the file " + path + " has no list [" + name + "]");
    }
    return Collections.unmodifiableList(entries);
  }

  /// The entries of a list without an order.
  public Set<String> words(String name) {
    return Set.copyOf(entries(name));
  }

  /// A word that the code looks for by itself, from the list `key.words`.
  ///
  /// @param key the name that the code has for it
  public String word(String key) {
    String word = keyWords.get(key);
    if (word == null) {
      throw new IllegalStateException("the list [" + KEY_WORDS + "] of " + path + " has no word named " + key);
    }
    return word;
  }

  /// A list whose entries are a word, a tabulator, and what belongs to the word; in their order.
  public Map<String, String> pairs(String name) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String entry : entries(name)) {
      int tab = entry.indexOf('\t');
      if (tab < 0) {
        throw new IllegalStateException("the list [" + name + "] of " + path + " has an entry without a tabulator");
      }
      pairs.put(entry.substring(0, tab), entry.substring(tab + 1));
    }
    return Collections.unmodifiableMap(pairs);
  }

  /// A list whose entries are a word, a tabulator and a number.
  public Map<String, Double> numbers(String name) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    pairs(name).forEach((word, number) -> numbers.put(word, Double.valueOf(number)));
    return Map.copyOf(numbers);
  }

  /// A list whose entries are a word, a tabulator and a whole number.
  public Map<String, Integer> wholeNumbers(String name) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    pairs(name).forEach((word, number) -> numbers.put(word, Integer.valueOf(number)));
    return Map.copyOf(numbers);
  }

  /// A list whose entries are a word, a tabulator and the name of what it is a sign of.
  ///
  /// @param type of whose constants the names are
  public <E extends Enum<E>> Map<String, E> kinds(String name, Class<E> type) {
    Map<String, E> kinds = new LinkedHashMap<>();
    pairs(name).forEach((word, kind) -> kinds.put(word, Enum.valueOf(type, kind)));
    return Map.copyOf(kinds);
  }

  /// A regular expression: the lines of a list, one behind the other, with `@{name}` standing for another list's.
  public String expression(String name) {
    return resolved(String.join("", entries(name)));
  }

  /// The same, ready to be used.
  public Pattern pattern(String name) {
    return Pattern.compile(expression(name));
  }

  /// A list of which each entry is a regular expression of its own.
  public List<Pattern> patterns(String name) {
    return entries(name).stream().map(entry -> Pattern.compile(resolved(entry))).toList();
  }

  /// The entries of a list in their order, with `@{name}` standing for the expression of another list.
  public List<String> expressions(String name) {
    return entries(name).stream().map(this::resolved).toList();
  }

  private String resolved(String expression) {
    return withEdges(
        REFERENCE
            .matcher(expression)
            .replaceAll(reference -> Matcher.quoteReplacement(expression(reference.group(1)))));
  }

  /// A border of a word, where Java's own walks back over all accents that stand in a row, at each of them.
  private static final String EDGE = "(?:(?<=\\w)(?!\\w)|(?<!\\w)(?=\\w))";

  private static final Pattern ESCAPE = Pattern.compile("\\\\(.)", Pattern.DOTALL);

  /// The same expression with borders of words (`\b`) that cost the same wherever they are looked for. An accent that
  /// stands by itself is no part of a word.
  public static String withEdges(String expression) {
    return ESCAPE
        .matcher(expression)
        .replaceAll(escape -> Matcher.quoteReplacement(escape.group(1).equals("b") ? EDGE : escape.group()));
  }
}
