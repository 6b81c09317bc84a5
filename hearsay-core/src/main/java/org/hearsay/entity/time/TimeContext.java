package org.hearsay.entity.time;

import java.time.LocalDate;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// What an article has told so far of times.
final class TimeContext {
  /// For how many sentences a quarter that was named is still the one that is told of.
  private static final int NEAR = 4;

  /// The day of publication; null where it is not known.
  final @Nullable LocalDate anchor;

  /// First day of the time that was last told of; null at the beginning.
  private @Nullable LocalDate told;

  /// The sentence that told a day; long before all where a longer time was told.
  private int toldIn = -NEAR;

  /// The quarter of a year that was last named, as in TIMEX3; empty at the beginning.
  private String quarter = "";

  private int quarterIn = -NEAR;
  private int sentence;

  TimeContext(@Nullable LocalDate anchor) {
    this.anchor = anchor;
  }

  void enter(int next) {
    sentence = next;
  }

  void tell(DateRange days) {
    told = days.first();
    toldIn = days.first().equals(days.last()) ? sentence : -NEAR;
  }

  void tellQuarter(String value) {
    quarter = value;
    quarterIn = sentence;
  }

  /// The first day of the time that was last told of, else that of publication.
  @Nullable LocalDate told() {
    return told != null ? told : anchor;
  }

  /// The day that this sentence or the one before it has named; null for none.
  @Nullable LocalDate toldHere() {
    return sentence - toldIn <= 1 ? told : null;
  }

  /// The quarter of a year that was last named; empty for none.
  String quarter() {
    return quarter;
  }

  /// The quarter of a year that these sentences tell of; empty for none.
  String quarterNear() {
    return sentence - quarterIn < NEAR ? quarter : "";
  }
}
