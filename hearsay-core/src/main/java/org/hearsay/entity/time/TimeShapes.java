package org.hearsay.entity.time;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds what has the form of an expression of time in one text, by the patterns of the word list.
///
/// The patterns hold no repetition without a limit, so that a look costs the same in every text.
final class TimeShapes {
  /// @param first the plain characters that a match may begin with, in lower case
  private record Shaped(TimeShape shape, Pattern pattern, BitSet first) {}

  /// Characters below are looked up, so that most patterns are never tried.
  private static final char PLAIN = 128;

  private static final List<Shaped> ALL = read();

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
      all.add(new Shaped(TimeShape.valueOf(entry.substring(0, tab)), pattern, firstOf(pattern)));
    }
    return List.copyOf(all);
  }

  /// A pattern that stops at the end of one character could have gone on.
  private static BitSet firstOf(Pattern pattern) {
    BitSet first = new BitSet(PLAIN);
    for (char c = 0; c < PLAIN; c++) {
      for (char one : new char[] {c, Character.toUpperCase(c)}) {
        Matcher matcher = pattern.matcher(String.valueOf(one));
        if (matcher.lookingAt() || matcher.hitEnd()) {
          first.set(c);
        }
      }
    }
    return first;
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
    char first = Character.toLowerCase(text.charAt(begin));
    for (int i = 0; i < matchers.size(); i++) {
      if (first < PLAIN && !ALL.get(i).first().get(first)) {
        continue;
      }
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
