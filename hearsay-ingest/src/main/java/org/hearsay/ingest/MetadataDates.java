package org.hearsay.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.DateRange;
import org.hearsay.text.WrittenDates;
import org.jspecify.annotations.Nullable;

/// Dates as metadata write them. The calendar day is the one written, in the writer's own zone.
public final class MetadataDates {
  private static final Pattern ISO = Pattern.compile("\\s*(\\d{4})(?:-?(\\d{2})(?:-?(\\d{2}))?)?(?:[T ].{0,40})?\\s*");

  /// Seconds or milliseconds since 1970, from 1990 to 2100.
  private static final Pattern EPOCH = Pattern.compile("\\s*(\\d{9,10}|\\d{12,13})\\s*");

  /// As Python shows it: "datetime.datetime(2031, 5, 12, 6, 30)".
  private static final Pattern PYTHON =
      Pattern.compile(
          "\\s*datetime\\.date(?:time)?\\((\\d{4}), ?(\\d{1,2}), ?(\\d{1,2})[^()]{0,60}(?:\\(.{0,40}\\))?\\)?\\s*");

  /// As Unix and Twitter write it: "Mon May 12 06:30:00 +0000 2031".
  private static final Pattern UNIX =
      Pattern.compile(
          "\\s*[A-Z][a-z]{2} ([A-Z][a-z]{2}) {1,2}(\\d{1,2}) \\d\\d:\\d\\d:\\d\\d (?:\\S{1,8} )?(\\d{4})\\s*");

  private static final Pattern NUMERIC =
      Pattern.compile("\\s*(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})(?:[ ,T].{0,20})?\\s*");

  /// Years that a report can be from: there were no newspapers before, and databases write the years 0, 1 and 9999 where
  /// they have no date.
  private static final int FIRST_YEAR = 1500;

  private static final int LAST_YEAR = 2999;

  private MetadataDates() {}

  /// A date as metadata state it.
  ///
  /// @param at the moment, where it is stated with its zone
  record Stated(DateRange days, @Nullable Instant at) {}

  /// @return absent where the words are no date that is known
  static @Nullable Stated stated(@Nullable String written) {
    DateRange days = parse(written);
    return days == null ? null : new Stated(days, moment(written));
  }

  /// Which of two numbers is the month.
  enum Order {
    DAY_FIRST,
    MONTH_FIRST,
    UNKNOWN
  }

  /// A day in numbers, such as 13/5/2031 or 13.05.2031.
  ///
  /// @return absent where the words are none, or where both numbers may be the month and nothing says which
  static @Nullable Stated numeric(@Nullable String written, Order order) {
    Matcher numbers = NUMERIC.matcher(written == null || written.length() > 60 ? "" : written);
    if (written == null || !numbers.matches()) {
      return null;
    }
    int a = Integer.parseInt(numbers.group(1));
    int b = Integer.parseInt(numbers.group(2));
    boolean dots =
        written.indexOf('.') > 0 && written.indexOf('.') < numbers.end(2) + 1; // nobody puts the month first there
    boolean dayFirst = a > 12 || (b <= 12 && (dots || order == Order.DAY_FIRST || a == b));
    boolean monthFirst = b > 12 || (a <= 12 && !dayFirst && order == Order.MONTH_FIRST);
    if (!dayFirst && !monthFirst) {
      return null;
    }
    try {
      int year = Integer.parseInt(numbers.group(3));
      DateRange day = DateRange.day(LocalDate.of(year, dayFirst ? b : a, dayFirst ? a : b));
      return ofNewspapers(day) ? new Stated(day, null) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  /// A day, month or year in ISO 8601, RFC 1123, seconds or milliseconds since 1970, or as English
  /// writes it. Absent where it is none of these.
  public static @Nullable DateRange parse(@Nullable String written) {
    DateRange days = any(written);
    return days == null || !ofNewspapers(days) ? null : days;
  }

  private static boolean ofNewspapers(DateRange days) {
    return days.first().getYear() >= FIRST_YEAR && days.last().getYear() <= LAST_YEAR;
  }

  private static @Nullable DateRange any(@Nullable String written) {
    if (written == null || written.length() > 100) {
      return null;
    }
    try {
      Matcher epoch = EPOCH.matcher(written);
      if (epoch.matches()) {
        long number = Long.parseLong(epoch.group(1));
        Instant instant = epoch.group(1).length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
        return DateRange.day(instant.atZone(ZoneOffset.UTC).toLocalDate());
      }
      Matcher iso = ISO.matcher(written);
      if (iso.matches()) {
        return of(iso);
      }
      Matcher unix = UNIX.matcher(written);
      if (unix.matches()) {
        return WrittenDates.english().parse(unix.group(2) + " " + unix.group(1) + " " + unix.group(3));
      }
      Matcher python = PYTHON.matcher(written);
      if (python.matches()) {
        return of(python);
      }
    } catch (DateTimeException e) {
      return null;
    }
    try {
      return DateRange.day(LocalDate.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(written.strip())));
    } catch (DateTimeException e) {
      return WrittenDates.english().parse(written);
    }
  }

  /// The moment that metadata state: seconds or milliseconds since 1970, ISO 8601 with a zone, RFC 1123. Absent for a
  /// day alone, for a time without a zone, and for midnight, which stands for a day.
  public static @Nullable Instant moment(@Nullable String written) {
    if (written == null || written.length() > 100) {
      return null;
    }
    String plain = written.strip();
    try {
      Matcher epoch = EPOCH.matcher(plain);
      if (epoch.matches()) {
        long number = Long.parseLong(epoch.group(1));
        return epoch.group(1).length() > 10 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
      }
      DateTimeFormatter format =
          !plain.isEmpty() && Character.isDigit(plain.charAt(0))
              ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
              : DateTimeFormatter.RFC_1123_DATE_TIME;
      OffsetDateTime at = OffsetDateTime.parse(plain, format);
      return at.toLocalTime().equals(LocalTime.MIDNIGHT) ? null : at.toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static DateRange of(Matcher iso) {
    int year = Integer.parseInt(iso.group(1));
    if (iso.group(2) == null) {
      return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }
    int month = Integer.parseInt(iso.group(2));
    if (iso.group(3) == null) {
      YearMonth whole = YearMonth.of(year, month);
      return new DateRange(whole.atDay(1), whole.atEndOfMonth());
    }
    return DateRange.day(LocalDate.of(year, month, Integer.parseInt(iso.group(3))));
  }
}
