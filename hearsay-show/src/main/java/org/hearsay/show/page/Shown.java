package org.hearsay.show.page;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.hearsay.compare.result.RuleConfidence;
import org.hearsay.show.Around;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// How texts, dates and probabilities are written on the page.
final class Shown {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  private Shown() {}

  /// The text with characters made visible that would otherwise hide, reorder or break what is read:
  /// directional overrides and isolates, control characters, lone surrogates. HTML is not escaped
  /// here; the templates do that.
  static String text(String raw) {
    StringBuilder shown = null;
    for (int at = 0; at < raw.length(); at++) {
      char c = raw.charAt(at);
      String instead = null;
      if (Character.isHighSurrogate(c) && at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))) {
        if (shown != null) {
          shown.append(c).append(raw.charAt(at + 1));
        }
        at++;
        continue;
      } else if (Character.isSurrogate(c)) {
        instead = "\uFFFD";
      } else if (isDirectional(c)) {
        instead = "[" + String.format(Locale.ROOT, "U+%04X", (int) c) + "]";
      } else if (c < ' ' && c != '\n' && c != '\t') {
        // Control pictures stand 0x2400 above the controls that they show.
        instead = c == '\r' ? "" : String.valueOf((char) (0x2400 + c));
      } else if ((c >= 0x7F && c < 0xA0) || c == 0xFFFE || c == 0xFFFF) {
        instead = "\uFFFD";
      }
      if (instead != null && shown == null) {
        shown = new StringBuilder(raw.length() + 16).append(raw, 0, at);
      }
      if (shown != null) {
        if (instead == null) {
          shown.append(c);
        } else {
          shown.append(instead);
        }
      }
    }
    return shown == null ? raw : shown.toString();
  }

  private static boolean isDirectional(char c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /// The text on one line, cut at a word when longer than `limit` characters.
  static String line(String raw, int limit) {
    String one = Around.oneLine(raw);
    if (one.length() <= limit) {
      return text(one);
    }
    int cut = one.lastIndexOf(' ', limit);
    int end = cut > limit / 2 ? cut : limit;
    if (Character.isLowSurrogate(one.charAt(end)) && Character.isHighSurrogate(one.charAt(end - 1))) {
      end--;
    }
    return text(one.substring(0, end)) + " …";
  }

  static String days(@Nullable DateRange range) {
    if (range == null) {
      return "date not known";
    }
    LocalDate first = range.first();
    LocalDate last = range.last();
    if (first.equals(last)) {
      return DAY.format(first);
    }
    if (first.getDayOfYear() == 1 && last.equals(last.withDayOfYear(last.lengthOfYear()))) {
      String from = year(first);
      return first.getYear() == last.getYear() ? from : from + "–" + year(last);
    }
    if (first.getDayOfMonth() == 1
        && last.getDayOfMonth() == last.lengthOfMonth()
        && first.getYear() == last.getYear()
        && first.getMonth() == last.getMonth()) {
      return MONTH.format(first);
    }
    if (first.getYear() == last.getYear() && first.getMonth() == last.getMonth()) {
      return first.getDayOfMonth() + "–" + DAY.format(last);
    }
    return (first.getYear() == last.getYear() ? DAY_MONTH.format(first) : DAY.format(first)) + " – " + DAY.format(last);
  }

  private static String year(LocalDate date) {
    return Integer.toString(date.getYear());
  }

  /// How often what a rule finds is right, of those that were judged: "right in 24 of 26"; "few seen" where too few were
  /// judged for a figure.
  static String confidence(RuleConfidence counted) {
    return counted.isFew() ? "few seen" : "right in " + counted.right() + " of " + counted.seen();
  }

  /// A probability as a word and a figure.
  static String confidence(double probability) {
    String word =
        probability >= 0.9
            ? "very likely"
            : probability >= 0.7 ? "likely" : probability >= 0.5 ? "possible" : "doubtful";
    return word + " " + figure(probability);
  }

  static String figure(double probability) {
    return String.format(Locale.ROOT, "%.2f", probability);
  }

  /// "1 report", "1,200 reports".
  static String count(int number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  static String number(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /// A constant in words: `SHARED_EVENT` is "shared event".
  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
