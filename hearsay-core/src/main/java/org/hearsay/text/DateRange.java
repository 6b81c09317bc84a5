package org.hearsay.text;

import java.io.Serializable;
import java.time.LocalDate;

/// Calendar days from `first` to `last`, both included. A known day has `first` equal to `last`.
public record DateRange(LocalDate first, LocalDate last) implements Comparable<DateRange>, Serializable {

  public DateRange {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("a range needs first <= last, got " + first + ".." + last);
    }
  }

  public static DateRange day(LocalDate day) {
    return new DateRange(day, day);
  }

  /// The shortest range that holds both.
  public DateRange with(DateRange other) {
    return new DateRange(
        other.first.isBefore(first) ? other.first : first, other.last.isAfter(last) ? other.last : last);
  }

  @Override
  public int compareTo(DateRange other) {
    int byFirst = first.compareTo(other.first);
    return byFirst != 0 ? byFirst : last.compareTo(other.last);
  }
}
