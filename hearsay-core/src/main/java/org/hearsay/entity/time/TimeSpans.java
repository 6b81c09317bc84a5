package org.hearsay.entity.time;

import java.util.Map;
import org.hearsay.entity.TimeExpression;
import org.hearsay.entity.time.TimeResolver.Resolved;
import org.hearsay.entity.time.TimeWords.Unit;
import org.jspecify.annotations.Nullable;

/// Lengths of time, and what happens again and again.
final class TimeSpans {
  /// Words for what happens again and again, with the time between in TIMEX3.
  private static final Map<String, String> REPEATED = TimeLists.ENGLISH.pairs("time-spans.repeated");

  private static final String OTHER = TimeLists.ENGLISH.word("other");

  private TimeSpans() {}

  /// "Two years", "half an hour", "weeks".
  static @Nullable Resolved length(TimeMatch match) {
    Unit unit = TimeWords.unit(match.part("u"));
    String words = match.part("n");
    double number = words.isEmpty() ? (match.part("u").endsWith("s") ? TimeWords.VAGUE : 1) : TimeWords.number(words);
    boolean article = words.equals("a") || words.equals("an");
    boolean fraction = unit == Unit.SECOND || unit == Unit.QUARTER;
    if (unit == null || number == 0 || (fraction && (article || number == 1)) || (unit == Unit.WEEKEND && article)) {
      return null; // "a second" and "a quarter" are parts of other things more often
    }
    number += match.has("hf") && number > 0 ? 0.5 : 0;
    return new Resolved(TimeExpression.Type.DURATION, CalendarValues.length(number, unit), null, "duration");
  }

  /// "Every day", "each July", "daily".
  static @Nullable Resolved repeated(TimeMatch match) {
    Unit unit = TimeWords.unit(match.part("u"));
    String value = REPEATED.getOrDefault(match.part("rp"), "");
    if (unit != null) {
      String words = match.part("n");
      double number = words.equals(OTHER) ? 2 : words.isEmpty() ? 1 : TimeWords.number(words);
      value = CalendarValues.length(number > 0 ? number : 1, unit);
    } else if (match.has("wd")) {
      var day = TimeWords.weekday(match.part("wd"));
      value = day == null ? "" : "XXXX-WXX-" + day.getValue();
    } else if (match.has("m")) {
      value = "XXXX-" + CalendarValues.two(TimeWords.month(match.part("m")));
    } else if (match.has("s")) {
      value = "XXXX-" + TimeWords.season(match.part("s"));
    } else if (match.has("p")) {
      value = "XXXX-XX-XX" + TimeResolver.PARTS_OF_DAY.getOrDefault(match.part("p"), "");
    }
    return value.isEmpty() ? null : new Resolved(TimeExpression.Type.SET, value, null, "set");
  }
}
