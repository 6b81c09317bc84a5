package org.hearsay.origin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.story.Commonness;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;

/// Finds names that a story's reports use as those of newsrooms, whatever the names are made of: somebody was interviewed
/// by it, it "has learned" something, papers were "seen by" it.
///
/// One clear sign is enough, of unclear ones it takes two of different kinds, in any reports of the story; a name that a
/// report has for a person needs more.
final class NewsroomSigns {
  /// What a name needs to be taken for a newsroom's.
  private static final int ENOUGH = 4;

  /// The same for what is elsewhere a person's name.
  private static final int ENOUGH_PERSON = 7;

  private enum Sign {
    CLEAR(4),
    INTERVIEWS(4),
    QUOTES(4),
    CALLED(4),
    REPORTS(3),
    WAS_TOLD(2),
    BY_ITS_ACCOUNT(1);

    final int weight;

    Sign(int weight) {
      this.weight = weight;
    }
  }

  /// What stands before a newsroom's name. Compiled for Hearsay, Apache-2.0, 2026-11-22.
  private static final Map<String, Sign> BEFORE =
      Map.ofEntries(
          Map.entry("in an interview with ", Sign.INTERVIEWS), Map.entry("interviewed by ", Sign.INTERVIEWS),
          Map.entry("seen by ", Sign.CLEAR), Map.entry("obtained by ", Sign.CLEAR), Map.entry("read by ", Sign.CLEAR),
          Map.entry("reviewed by ", Sign.CLEAR), Map.entry("leaked to ", Sign.CLEAR), Map.entry("first reported by ", Sign.CLEAR),
          Map.entry("first appeared in ", Sign.CLEAR), Map.entry("originally published by ", Sign.CLEAR),
          Map.entry("originally published in ", Sign.CLEAR), Map.entry("originally appeared in ", Sign.CLEAR),
          Map.entry("republished from ", Sign.CLEAR), Map.entry("news agency ", Sign.CALLED), Map.entry("the newspaper ", Sign.CALLED),
          Map.entry("the broadcaster ", Sign.CALLED), Map.entry("the magazine ", Sign.CALLED), Map.entry("told ", Sign.WAS_TOLD),
          Map.entry("according to ", Sign.BY_ITS_ACCOUNT));

  /// What stands after it.
  private static final Map<String, Sign> AFTER =
      Map.ofEntries(
          Map.entry(" has learned", Sign.CLEAR), Map.entry(" has learnt", Sign.CLEAR), Map.entry(" can reveal", Sign.CLEAR),
          Map.entry(" quoted ", Sign.QUOTES), Map.entry(" cited ", Sign.QUOTES), Map.entry(" news agency", Sign.CALLED),
          Map.entry(" newspaper", Sign.CALLED), Map.entry(" reported", Sign.REPORTS), Map.entry(" reports", Sign.REPORTS));

  /// What follows "reported" where a newsroom tells something: not "reported losses". Compiled for Hearsay, Apache-2.0, 2026-11-22.
  private static final List<String> TOLD_ON = List.of(".", ",", " that ", " on ", " earlier", " first", " last ", " citing ", " in ");

  /// Last words of names of bodies that speak and are told things, and are no newsrooms. Compiled for Hearsay, Apache-2.0, 2026-11-22.
  private static final Set<String> BODIES =
      Set.of(
          "ministry", "court", "police", "department", "office", "commission", "council", "university", "bank", "party", "institute",
          "association", "union", "government", "parliament", "congress", "senate", "committee", "board", "authority", "society",
          "federation", "hospital", "bureau", "house", "company", "group", "foundation", "army", "navy", "force", "service", "services");

  private final Map<String, Set<Sign>> signs = new TreeMap<>();
  private final Map<String, String> names = new TreeMap<>();

  /// @return one writing for each name that is used as a newsroom's
  static Set<String> in(Iterable<ReadArticle> reads) {
    NewsroomSigns found = new NewsroomSigns();
    Set<String> people = new TreeSet<>();
    for (ReadArticle read : reads) {
      found.read(read.article());
      for (Entity entity : read.entities()) {
        if (entity.kind() == EntityKind.PERSON) {
          people.add(OutletNames.plain(entity.name()));
          people.addAll(OutletNames.words(entity.name()));
        }
      }
    }
    Set<String> newsrooms = new TreeSet<>();
    found.signs.forEach((key, kinds) -> {
      int weight = kinds.stream().mapToInt(sign -> sign.weight).sum();
      if (weight >= (people.contains(key) ? ENOUGH_PERSON : ENOUGH)) {
        newsrooms.add(found.names.getOrDefault(key, key));
      }
    });
    return newsrooms;
  }

  private void read(Article article) {
    String text = article.text();
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.length() != text.length()) {
      return;
    }
    BEFORE.forEach((phrase, sign) -> {
      for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length())) {
        int begin = at + phrase.length();
        begin += lower.startsWith("the ", begin) ? 4 : 0;
        int end = Credits.withoutMark(text, begin, Credits.nameEnd(text, begin, 1));
        boolean interview = sign == Sign.WAS_TOLD && lower.startsWith(" in an interview", end);
        if ((at == 0 || !Character.isLetter(lower.charAt(at - 1))) && article.kindAt(at) != BlockKind.HEADLINE) {
          add(text, begin, end, interview ? Sign.INTERVIEWS : sign);
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
          add(text, begin + (lower.startsWith("the ", begin) ? 4 : 0), at, sign);
        }
      }
    });
  }

  /// Characters from "quoted" to the end of "as saying".
  private static final int QUOTED_NAME = 100;

  private static boolean asSaying(String lower, int from) {
    String next = lower.substring(from, Math.min(lower.length(), from + QUOTED_NAME));
    int at = next.indexOf(" as saying");
    int stop = next.indexOf('.');
    return at >= 0 && (stop < 0 || at < stop);
  }

  private void add(String text, int begin, int end, Sign sign) {
    if (end - begin < 2) {
      return;
    }
    String name = text.substring(begin, end);
    List<String> words = OutletNames.words(name);
    String last = words.isEmpty() ? "" : words.getLast();
    if (words.isEmpty() || BODIES.contains(last) || !Character.isUpperCase(name.charAt(0)) || common(name)) {
      return;
    }
    String key = OutletNames.plain(name);
    signs.computeIfAbsent(key, k -> new TreeSet<>()).add(sign);
    names.merge(key, name, (a, b) -> a.compareTo(b) <= 0 ? a : b); // the maps of phrases have no order
  }

  /// Whether it is one word that starts a sentence with a capital letter and is none by itself: "Officials have learned".
  private static boolean common(String name) {
    String only = name.toLowerCase(Locale.ROOT);
    return name.indexOf(' ') < 0 && (Commonness.stop(only) || Commonness.weight(only) < COMMON);
  }

  /// Words of lists have less.
  private static final double COMMON = 5;
}
