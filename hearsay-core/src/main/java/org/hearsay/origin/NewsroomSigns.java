package org.hearsay.origin;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.NumberTable;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;

/// Finds names that the reports of a story use as names of newsrooms, whatever words they consist of: it interviewed
/// somebody, it "has learned" something, papers were "seen by" it.
///
/// One clear sign is enough. Of unclear signs two of different kinds are needed, in any reports of the story. A name
/// that some report uses for a person needs more.
final class NewsroomSigns {
  private enum Sign {
    CLEAR,
    PRINTED,
    DATELINE,
    /// Named with the report's own outlet in a line of its own: "Bay Echo with Pellican".
    BESIDE,
    INTERVIEWS,
    QUOTES,
    CALLED,
    REPORTS,
    /// It reported what somebody said: "the mayor said, Pellican reported".
    PASSED_ON,
    /// Told by people without a name: "two people familiar with the matter told Pellican".
    BY_SOURCES,
    WAS_TOLD,
    /// The same, with words in quotation marks beside it.
    WAS_TOLD_THIS,
    /// A capital "The" within a sentence, as papers write their names: "told The Lantern".
    TITLED,
    /// One word that is usual in names of papers: "told Mail".
    PAPER,
    BY_ITS_ACCOUNT
  }

  /// The weight of each sign, and how much a name needs; from `newsroom-signs.tsv`, which says what each number rests
  /// on.
  ///
  /// @param enough weight from which on a name is taken for a newsroom's
  /// @param enoughForPerson the same for a person's name elsewhere in the story, or a common word
  private record SignWeights(Map<Sign, Double> signs, double enough, double enoughForPerson) {
    static final SignWeights LOADED = load();

    private static SignWeights load() {
      NumberTable table = NumberTable.read("/hearsay/origin/newsroom-signs.tsv");
      Map<Sign, Double> signs = new EnumMap<>(Sign.class);
      for (Sign sign : Sign.values()) {
        signs.put(sign, table.number(sign.name().toLowerCase(Locale.ROOT).replace('_', '-')));
      }
      SignWeights weights = new SignWeights(signs, table.number("enough"), table.number("enough-for-a-person"));
      table.close();
      return weights;
    }

    double of(Set<Sign> some) {
      return some.stream().mapToDouble(sign -> signs.getOrDefault(sign, 0.0)).sum();
    }
  }

  /// Words before a newsroom's name, such as "seen by".
  private static final Map<String, Sign> BEFORE = OriginLists.ENGLISH.kinds("newsroom-signs.before", Sign.class);

  /// Words after a newsroom's name, such as "has learned".
  private static final Map<String, Sign> AFTER = OriginLists.ENGLISH.kinds("newsroom-signs.after", Sign.class);

  /// Words after "reported" where a newsroom tells something; not as in "reported losses".
  private static final List<String> TOLD_ON = OriginLists.ENGLISH.entries("newsroom-signs.told-on");

  /// Words for people without a name who tell newsrooms something: "close to the matter".
  private static final List<String> UNNAMED = OriginLists.ENGLISH.entries("newsroom-signs.unnamed");

  /// Verbs of speech; where another one follows ("said, X reported"), X is the one that reports.
  private static final List<String> SAID = OriginLists.ENGLISH.entries("newsroom-signs.said");

  /// Words after "told" and a name that show an interview.
  private static final String INTERVIEW = OriginLists.ENGLISH.word("interview");

  /// Other names that begin with "The", such as "The Hague".
  private static final List<String> THE_IN_NAME = OriginLists.ENGLISH.entries("newsroom-signs.the-in-name");

  /// Words after "quoted" and a name: "quoted the mayor as saying".
  private static final String AS_SAYING = OriginLists.ENGLISH.word("as-saying");

  private static boolean hasThe(String text, int begin) {
    return THE_IN_NAME.stream().anyMatch(name -> text.startsWith(name, begin));
  }

  private static boolean bySources(String lower, int told) {
    return UNNAMED.stream().anyMatch(who -> lower.startsWith(who, told - who.length()));
  }

  private static boolean passedOn(String lower, int name) {
    int article = name - (lower.startsWith("the ", name - 4) ? 4 : 0);
    int begin = article - (lower.startsWith("as ", article - 3) ? 3 : 0);
    return SAID.stream().anyMatch(said -> lower.startsWith(said, begin - said.length()));
  }

  /// Last words in names of bodies that are no newsrooms, such as "council".
  private static final Set<String> BODIES = OriginLists.ENGLISH.words("newsroom-signs.bodies");

  private final Map<String, Set<Sign>> signs = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  /// Common words that need as much weight as names of people: "told Congress", "seen by Republicans".
  private final Set<String> ordinary = new TreeSet<>();

  /// @return each name that is used as a newsroom's, in one spelling
  static Set<String> in(Iterable<ReadArticle> reads) {
    NewsroomSigns found = new NewsroomSigns();
    Set<String> people = new TreeSet<>();
    for (ReadArticle read : reads) {
      found.read(read.text());
      for (Entity entity : read.entities()) {
        if (entity.kind() == EntityKind.PERSON) {
          people.add(OutletAliases.plain(entity.name()));
          people.addAll(OutletAliases.words(entity.name()));
        }
      }
    }
    Set<String> newsrooms = new TreeSet<>();
    found.signs.forEach((key, kinds) -> {
      boolean person = people.contains(key) || found.ordinary.contains(key);
      if (SignWeights.LOADED.of(kinds)
          >= (person ? SignWeights.LOADED.enoughForPerson() : SignWeights.LOADED.enough())) {
        newsrooms.add(found.names.getOrDefault(key, key));
      }
    });
    return newsrooms;
  }

  private void read(ArticleText words) {
    Article article = words.article();
    String text = article.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return;
    }
    datelines(article);
    beside(article);
    BEFORE.forEach((phrase, sign) -> {
      for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length())) {
        int begin = at + phrase.length();
        begin += lower.startsWith("the ", begin) ? 4 : 0;
        int end = Credits.withoutMark(text, begin, Credits.nameEnd(text, begin, 1));
        boolean interview = sign == Sign.WAS_TOLD && lower.startsWith(INTERVIEW, end);
        if ((at == 0 || !Character.isLetter(lower.charAt(at - 1))) && article.kindAt(at) != BlockKind.HEADLINE) {
          add(text, begin, end, interview ? Sign.INTERVIEWS : sign);
          if (sign == Sign.WAS_TOLD && bySources(lower, at)) {
            add(text, begin, end, Sign.BY_SOURCES);
          }
          if (sign == Sign.WAS_TOLD && quotesBeside(words, at, end)) {
            add(text, begin, end, Sign.WAS_TOLD_THIS);
          }
          if (sign == Sign.WAS_TOLD || sign == Sign.BY_ITS_ACCOUNT) {
            boolean titled = text.startsWith("The ", at + phrase.length()) && !hasThe(text, begin);
            boolean paper = paper(lower.substring(begin, end));
            if (titled || paper) {
              add(text, begin, end, titled ? Sign.TITLED : Sign.PAPER);
            }
          }
        }
      }
    });
    AFTER.forEach((phrase, sign) -> {
      for (int at = lower.indexOf(phrase); at > 0; at = lower.indexOf(phrase, at + phrase.length())) {
        int end = at + phrase.length();
        boolean fits =
            switch (sign) {
              case REPORTS -> TOLD_ON.stream().anyMatch(next -> lower.startsWith(next, end));
              case QUOTES -> asSaying(lower, end);
              default -> end == lower.length() || !Character.isLetter(lower.charAt(end));
            };
        if (fits && article.kindAt(at) != BlockKind.HEADLINE) {
          int begin = Credits.nameEnd(text, at, -1);
          int stop = text.substring(begin, at).lastIndexOf(". ");
          begin += stop < 0 ? 0 : stop + 2;
          add(
              text,
              begin + (lower.startsWith("the ", begin) ? 4 : 0),
              at,
              sign == Sign.REPORTS && passedOn(lower, begin) ? Sign.PASSED_ON : sign);
        }
      }
    });
  }

  private void datelines(Article article) {
    for (Block block : article.blocks()) {
      boolean opens = block.kind() == BlockKind.DATELINE || block.kind() == BlockKind.BODY;
      TextSpan named = opens ? Credits.dateline(article.text(), block.span()) : null;
      if (named != null) {
        add(article.text(), named.begin(), named.end(), Sign.DATELINE);
      }
    }
  }

  /// Words for media in general, such as "broadcaster".
  private static final Set<String> GENERAL = OriginLists.ENGLISH.words("newsroom-signs.general");

  /// Single words that papers have as a name; other things seldom have them with a capital letter.
  private static final Set<String> TITLES = OriginLists.ENGLISH.words("newsroom-signs.titles");

  /// The first letters of such names in one word.
  private static final List<String> BEGINNINGS = OriginLists.ENGLISH.entries("newsroom-signs.beginnings");

  /// The last letters of such names in one word.
  private static final List<String> ENDINGS = OriginLists.ENGLISH.entries("newsroom-signs.endings");

  private static boolean paper(String word) {
    boolean made =
        word.length() > 6
            && word.indexOf(' ') < 0
            && (BEGINNINGS.stream().anyMatch(word::startsWith) || ENDINGS.stream().anyMatch(word::endsWith));
    return made || TITLES.contains(word) || (Newsrooms.isMedium(word) && !GENERAL.contains(word));
  }

  /// Whether words in quotation marks end just before somebody "told X", or begin just after.
  private static boolean quotesBeside(ArticleText words, int told, int end) {
    String text = words.article().text();
    QuotedText quoted = QuotedText.of(words);
    if ((text.startsWith(": ", end) || text.startsWith(", ", end)) && quoted.beginsAt(end + 2)) {
      return true;
    }
    int last = quoted.lastEnd(Math.max(0, told - SPEAKER), told);
    return last >= 2
        && text.substring(last, told).indexOf('\n') < 0
        && !text.substring(last - 1, told).contains(". ")
        && ",.?!…".indexOf(text.charAt(last - 2)) >= 0;
  }

  /// Most characters of a speaker's name and role.
  private static final int SPEAKER = 80;

  private static final int LONGEST_LINE = 60;

  private void beside(Article article) {
    Outlet outlet = article.outlet();
    String text = article.text();
    if (outlet == null) {
      return;
    }
    String own = OutletAliases.plain(outlet.name());
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      int with = end - begin <= LONGEST_LINE ? text.indexOf(" with ", begin) : -1;
      if (with > 0 && with < end && begin > 0) {
        int from = text.startsWith("By ", begin) ? begin + 3 : begin;
        int name = with + " with ".length() + (text.startsWith("the ", with + " with ".length()) ? 4 : 0);
        if (OutletAliases.plain(text.substring(from, with)).equals(own) && Credits.nameEnd(text, name, 1) == end) {
          add(text, name, end, Sign.BESIDE);
        }
      }
      begin = end + 1;
    }
  }

  /// Most characters from "quoted" to the end of "as saying".
  private static final int QUOTED_NAME = 100;

  private static boolean asSaying(String lower, int from) {
    String next = lower.substring(from, Math.min(lower.length(), from + QUOTED_NAME));
    int at = next.indexOf(AS_SAYING);
    int stop = next.indexOf('.');
    return at >= 0 && (stop < 0 || at < stop);
  }

  private static final Set<String> WEEK = OriginLists.ENGLISH.words("newsroom-signs.week");

  private void add(String text, int begin, int until, Sign sign) {
    int space = until > begin ? text.lastIndexOf(' ', until - 1) : -1;
    int end =
        space > begin && WEEK.contains(text.substring(space + 1, until)) ? space : until; // "told The Lantern Monday"
    if (end - begin < 2) {
      return;
    }
    String name = text.substring(begin, end);
    List<String> words = OutletAliases.words(name);
    String last = words.isEmpty() ? "" : words.getLast();
    if (words.isEmpty() || BODIES.contains(last) || !Character.isUpperCase(name.charAt(0))) {
      return;
    }
    // A word that is none by itself may start a sentence with a capital letter, and within one it is a name.
    boolean starts = begin < 2 || text.charAt(begin - 1) == '\n' || ".!?”\"".indexOf(text.charAt(begin - 2)) >= 0;
    boolean paper = paper(name.toLowerCase(Locale.ROOT));
    if (starts && common(name) && !(paper && sign == Sign.QUOTES)) {
      return;
    }
    if (common(name) && !paper) {
      ordinary.add(OutletAliases.plain(name));
    }
    String key = OutletAliases.plain(name);
    signs.computeIfAbsent(key, k -> new TreeSet<>()).add(sign);
    names.merge(key, name, (a, b) -> a.compareTo(b) <= 0 ? a : b); // the maps of phrases have no order
  }

  /// Whether it is one word that has its capital letter only because it starts a sentence: "Officials have learned".
  private static boolean common(String name) {
    String only = name.toLowerCase(Locale.ROOT);
    return name.indexOf(' ') < 0
        && (Commonness.stop(only) || Commonness.weight(only) < OriginThresholds.loaded().commonWord());
  }
}
