package org.hearsay.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Calendar days as prose of one language writes them in full: "March 7, 2031", "7 March 2031", "2031-03-07".
///
/// Not here: days without a year, weekdays and "last month", which need a day to count from.
public final class WrittenDates {
  private final List<String> months;
  private final Pattern date;

  private static final class Holder {
    static final WrittenDates ENGLISH = new WrittenDates(TextLists.ENGLISH);
  }

  /// @param lists of the language
  WrittenDates(Lexicon lists) {
    months = lists.entries("written-dates.months");
    date = Pattern.compile(lists.expression("written-dates.date"), Pattern.CASE_INSENSITIVE);
  }

  public static WrittenDates english() {
    return Holder.ENGLISH;
  }

  /// A date and the words that write it.
  public record Found(DateRange range, TextSpan span) {}

  /// The first full date in a stretch of text; absent where there is none.
  public @Nullable Found first(String text, int begin, int end) {
    Matcher matcher = date.matcher(text).region(begin, end);
    matcher.useTransparentBounds(true);
    while (matcher.find()) {
      LocalDate day = day(matcher);
      if (day != null) {
        return new Found(DateRange.day(day), new TextSpan(matcher.start(), matcher.end()));
      }
    }
    return null;
  }

  /// The first full date in a short string; absent where there is none.
  public @Nullable DateRange parse(String written) {
    Found found = first(written.replace('\u00a0', ' '), 0, written.length());
    return found == null ? null : found.range();
  }

  private @Nullable LocalDate day(Matcher matcher) {
    try {
      if (matcher.group(1) != null) {
        return date(matcher.group(3), month(matcher.group(1)), matcher.group(2));
      }
      if (matcher.group(5) != null) {
        return date(matcher.group(6), month(matcher.group(5)), matcher.group(4));
      }
      return date(matcher.group(7), Integer.parseInt(matcher.group(8)), matcher.group(9));
    } catch (DateTimeException e) {
      return null; // 31 February, or the year 0000: not a date after all
    }
  }

  private static LocalDate date(String year, int month, String day) {
    return LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
  }

  private int month(String name) {
    return months.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
  }
}
