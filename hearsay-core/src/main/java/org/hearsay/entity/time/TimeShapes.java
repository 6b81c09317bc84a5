package org.hearsay.entity.time;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what has the form of an expression of time in one text, by the patterns of the word list.
///
/// The patterns hold no repetition without a limit, so that a look costs the same in every text.
final class TimeShapes {
  private record Shaped(TimeShape shape, Pattern pattern) {}

  private static final List<Shaped> ALL = read();

  /// So many characters choose the patterns that are tried.
  private static final int PREFIX = 3;

  /// More beginnings than these are not kept.
  private static final int MOST_PREFIXES = 20_000;

  /// By the first characters of a place the patterns that may match there, in the order of the list.
  private static final Map<String, int[]> BY_PREFIX = new ConcurrentHashMap<>();

  /// Signs that something may begin here.
  private static final Pattern OPENERS = compiled(TimeLists.ENGLISH.expression("time-shapes.openers"), "");

  private static final LeadingLetters LEADING = new LeadingLetters(OPENERS.pattern());

  private final String text;
  private final List<Matcher> matchers;
  private final Matcher openers;

  TimeShapes(String text) {
    this.text = text;
    matchers = new ArrayList<>();
    for (Shaped shaped : ALL) {
      matchers.add(shaped.pattern().matcher(text).useTransparentBounds(true));
    }
    openers = OPENERS.matcher(text);
  }

  private static List<Shaped> read() {
    List<Shaped> all = new ArrayList<>();
    for (String entry : TimeLists.ENGLISH.expressions("time-shapes.patterns")) {
      int tab = entry.indexOf('\t');
      Pattern pattern = compiled(entry.substring(tab + 1), "(?![\\p{L}\\p{N}]|-\\p{L})");
      all.add(new Shaped(TimeShape.valueOf(entry.substring(0, tab)), pattern));
    }
    return List.copyOf(all);
  }

  private static int[] candidates(String text, int begin, int limit) {
    String prefix = text.substring(begin, Math.min(limit, begin + PREFIX));
    int[] known = BY_PREFIX.get(prefix);
    if (known != null) {
      return known;
    }
    int[] found = candidates(prefix);
    if (BY_PREFIX.size() < MOST_PREFIXES) {
      BY_PREFIX.put(prefix, found);
    }
    return found;
  }

  /// A pattern that stops at the end of the prefix could have gone on.
  private static int[] candidates(String prefix) {
    int[] found = new int[ALL.size()];
    int count = 0;
    for (int i = 0; i < found.length; i++) {
      Matcher matcher = ALL.get(i).pattern().matcher(prefix);
      if (matcher.lookingAt() || matcher.hitEnd()) {
        found[count++] = i;
      }
    }
    return Arrays.copyOf(found, count);
  }

  private static Pattern compiled(String expression, String after) {
    String written = expression.replace(" ", "\\s{1,3}").replace("~", "[\\s-]{1,3}").replace("'", "['’]");
    return Pattern.compile("(?:" + written + ")" + after, Pattern.CASE_INSENSITIVE);
  }

  /// The longest that begins at a position; of equally long ones the one whose pattern comes first.
  ///
  /// @param limit where the sentence ends
  /// @return null where nothing does
  @Nullable TimeMatch at(int begin, int limit) {
    if (!LEADING.mayBegin(text, begin, limit) || !openers.region(begin, limit).lookingAt()) {
      return null;
    }
    int best = -1;
    int end = begin;
    for (int i : candidates(text, begin, limit)) {
      Matcher matcher = matchers.get(i).region(begin, limit);
      if (matcher.lookingAt() && matcher.end() > end) {
        best = i;
        end = matcher.end();
      }
    }
    return best < 0 ? null : new TimeMatch(ALL.get(best).shape(), begin, end, parts(matchers.get(best)));
  }

  private static Map<String, String> parts(Matcher matcher) {
    Map<String, String> parts = new HashMap<>();
    for (String name : matcher.namedGroups().keySet()) {
      String words = matcher.group(name);
      if (words != null) {
        parts.put(name, words.toLowerCase(Locale.ROOT).replace('’', '\'').replaceAll("\\s+", " "));
      }
    }
    return parts;
  }
}
