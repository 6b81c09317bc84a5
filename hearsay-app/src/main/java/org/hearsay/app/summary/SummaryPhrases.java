package org.hearsay.app.summary;

import java.time.LocalDate;
import java.util.Locale;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.RuleConfidence;
import org.hearsay.compare.result.Utterance;
import org.hearsay.origin.Origins;
import org.hearsay.show.OriginCount;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// Fixed phrases of the summary.
final class SummaryPhrases {
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private SummaryPhrases() {}

  static String kind(Difference.Kind kind) {
    return kind == Difference.Kind.ADDRESSEE ? "told whom" : kind.label();
  }

  static String relation(Utterance.Relation relation) {
    return switch (relation) {
      case VERBATIM -> "verbatim";
      case TRUNCATED -> "cut";
      case EXPANDED -> "longer";
      case ALTERED -> "altered";
      case PARAPHRASED -> "paraphrased";
    };
  }

  static String edge(Origins.Kind kind) {
    return switch (kind) {
      case CITED -> "cited";
      case COPIED -> "copied";
      case SHARED_EVENT -> "same event";
      case SAME_PUBLISHER -> "same publisher";
    };
  }

  static String count(int number, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
  }

  /// The three counts, always together.
  static String counts(Origins counted) {
    return count(counted.outlets(), "outlet", "outlets")
        + ", "
        + count(counted.texts(), "text", "texts")
        + ", "
        + OriginCount.of(counted, "origin", "origins");
  }

  /// The share of places of a rule that were right, such as "0.93"; "few seen" where too few were judged for a figure.
  static String confidence(RuleConfidence counted) {
    return counted.isFew() ? "few seen" : confidence(counted.share());
  }

  static String confidence(double confidence) {
    return String.format(Locale.ROOT, "%.2f", confidence);
  }

  /// "12 May 2031", "12–14 May 2031", "30 April – 2 May 2031".
  static String days(@Nullable DateRange range) {
    if (range == null) {
      return "undated";
    }
    LocalDate first = range.first();
    LocalDate last = range.last();
    if (first.equals(last)) {
      return day(first) + " " + first.getYear();
    }
    if (first.getYear() != last.getYear()) {
      return day(first) + " " + first.getYear() + " – " + day(last) + " " + last.getYear();
    }
    if (first.getMonthValue() != last.getMonthValue()) {
      return day(first) + " – " + day(last) + " " + last.getYear();
    }
    return first.getDayOfMonth() + "–" + day(last) + " " + last.getYear();
  }

  /// "12 May".
  static String day(LocalDate day) {
    return day.getDayOfMonth() + " " + MONTHS[day.getMonthValue() - 1];
  }
}
