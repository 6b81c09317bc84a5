package org.hearsay.entity.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.entity.TimeExpression;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.time.TimeResolver.Resolved;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.DateRange;
import org.hearsay.text.Lexicon;
import org.jspecify.annotations.Nullable;

/// Finds the expressions of time in an article.
public final class TimeFinder {
  /// Where the day of publication is only known within more days than this, no expression is counted from it.
  private static final long WIDEST = 7;

  /// What stands before a month and shows that it is one: "until May".
  private static final Set<String> BEFORE_MONTHS = TimeLists.ENGLISH.words("time-finder.before-months");

  private static final Set<String> WORDS_TOO = TimeLists.ENGLISH.words("time-finder.words-too");

  /// Names of months that are as short as short forms.
  private static final Set<String> FULL = TimeLists.ENGLISH.words("time-finder.short-months");

  /// A month of so many letters is written out.
  private static final int LONG = 5;

  private static final String QUARTER = TimeLists.ENGLISH.word("quarter");
  private static final Set<String> SIGNS = TimeLists.ENGLISH.words("time-finder.signs");
  private static final Set<String> BEFORE_YEARS = TimeLists.ENGLISH.words("time-finder.before-years");

  /// A sentence without such a sign tells no time.
  private static final String SIGN_OF_TIME =
      "(?:\\d|" + TimeLists.ENGLISH.expression("time-finder.signs-of-time").replace("'", "['’]") + ")";

  private static final Pattern OF_TIME =
      Pattern.compile(Lexicon.withEdges("\\b" + SIGN_OF_TIME), Pattern.CASE_INSENSITIVE);
  private static final LeadingLetters LEADING = new LeadingLetters(SIGN_OF_TIME);

  /// How far before such a sign an expression may begin, in characters.
  private static final int AHEAD = 36;

  private final ArticleWords words;
  private final TimeShapes shapes;
  private final TimeContext context;
  private final TimeResolver resolver;
  private final Matcher signs;

  /// Where the sign ends that was found last.
  private int signEnd;

  private TimeFinder(ArticleWords words) {
    this.words = words;
    shapes = new TimeShapes(words.text);
    context = new TimeContext(anchor(words));
    resolver = new TimeResolver(context);
    signs = OF_TIME.matcher(words.text);
  }

  public static List<TimeExpression> find(ArticleWords words) {
    TimeFinder finder = new TimeFinder(words);
    List<TimeExpression> times = new ArrayList<>();
    for (int s = 0; s < words.tokens.sentences(); s++) {
      int begin = words.tokens.sentenceBegin(s);
      int end = words.tokens.sentenceEnd(s);
      if (begin == end) {
        continue;
      }
      finder.context.enter(s);
      int from = words.tokens.begin(begin);
      int limit = words.tokens.end(end - 1);
      int sign = -1;
      finder.signEnd = from;
      for (int i = begin; i < end; i++) {
        while (sign < words.tokens.begin(i)) {
          sign = finder.sign(from, limit);
        }
        if (sign == Integer.MAX_VALUE) {
          break;
        }
        Found found = sign - words.tokens.begin(i) > AHEAD ? null : finder.at(i, end, null);
        if (found != null) {
          Resolved resolved = found.resolved();
          times.add(new TimeExpression(words.span(i, found.end()), resolved.type(), resolved.value()));
          i = found.end() - 1;
        }
      }
    }
    return times;
  }

  /// Where the next sign of time begins, after the one found last.
  ///
  /// @param from where the sentence begins: what stands before it is not looked at
  /// @param limit where it ends
  /// @return the largest number where there is none
  private int sign(int from, int limit) {
    for (int position = signEnd; position < limit; position++) {
      if (!isInsideWord(position) && LEADING.mayBegin(words.text, position, limit)) {
        signs.useTransparentBounds(position > from).region(position, limit);
        if (signs.lookingAt()) {
          signEnd = signs.end();
          return position;
        }
      }
    }
    return Integer.MAX_VALUE;
  }

  /// Whether a position lies between two plain letters or digits, where no sign begins.
  private boolean isInsideWord(int position) {
    return position > 0 && isPlain(words.text.charAt(position - 1)) && isPlain(words.text.charAt(position));
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  /// Finds the days for the words that say when something was said, which was before the publication.
  public static SaidWhen said(ArticleWords words, SaidWhen when) {
    TimeFinder finder = new TimeFinder(words);
    Resolved best = null;
    int at = words.tokens.tokenAt(when.span().begin());
    for (; at < words.size() && words.tokens.begin(at) < when.span().end(); at++) {
      Found found = finder.at(at, words.tokens.sentenceEnd(words.sentence(at)), ClauseTense.PAST);
      if (found != null) {
        Resolved resolved = found.resolved();
        boolean better = best == null || (best.range() == null && resolved.range() != null);
        best = better ? resolved : best;
        at = found.end() - 1;
      }
    }
    return best == null ? when : new SaidWhen(best.range(), when.span(), best.rule());
  }

  /// The day that relative expressions count from: the last of the days of publication.
  private static @Nullable LocalDate anchor(ArticleWords words) {
    DateRange published = words.article.published().range();
    if (published == null || ChronoUnit.DAYS.between(published.first(), published.last()) > WIDEST) {
      return null;
    }
    return published.last();
  }

  /// @param end one past the last word
  private record Found(int end, Resolved resolved) {}

  /// @param tense that of the clause; null where it is to be looked for
  private @Nullable Found at(int i, int limit, @Nullable ClauseTense tense) {
    TimeMatch match = shapes.at(words.tokens.begin(i), words.tokens.end(limit - 1));
    if (match == null || !isTime(i, match)) {
      return null;
    }
    int end = i + 1;
    while (end < limit && words.tokens.begin(end) < match.end()) {
      end++;
    }
    // "Friday's vote" has mostly taken place
    boolean owns = match.shape() == TimeShape.WEEKDAY && words.isPossessive(end);
    Resolved resolved =
        resolver.resolve(match, tense != null ? tense : owns ? ClauseTense.PAST : ClauseTense.at(words, i));
    return resolved == null ? null : new Found(end, resolved);
  }

  private boolean isTime(int i, TimeMatch match) {
    String before = i > 0 ? words.lower(i - 1) : "";
    return switch (match.shape()) {
      case MONTH -> isMonth(match, before);
      case YEAR -> match.parts().size() > 1 || !isCounted(i, before);
      case SPAN -> !match.part("u").startsWith(QUARTER) || !isOf(match);
      case EVERY -> !match.has("rp") || !words.isCapital(i) || words.isInitial(i);
      default -> true;
    };
  }

  /// "May" and "March" are words and names too, and so are short forms without their dot.
  private static boolean isMonth(TimeMatch match, String before) {
    String month = match.part("m");
    if (match.parts().size() > 1) {
      return true;
    }
    if (WORDS_TOO.contains(month)) {
      return BEFORE_MONTHS.contains(before);
    }
    return month.length() >= LONG || month.endsWith(".") || FULL.contains(month);
  }

  /// "Three-quarters of the voters" are no time.
  private boolean isOf(TimeMatch match) {
    int next = words.tokens.tokenAt(match.end() - 1) + 1;
    return next < words.size() && words.lower(next).equals("of");
  }

  /// "2000 people" is no year.
  private boolean isCounted(int i, String before) {
    if (SIGNS.contains(before) || before.equals("#")) {
      return true;
    }
    boolean counts = i + 1 < words.size() && words.is(i + 1, ArticleWords.PLURAL);
    return counts && !BEFORE_YEARS.contains(before);
  }
}
