package org.hearsay.compare.result;

import java.io.Serializable;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// A dated point of a story.
///
/// @param span the words that give the date; absent where metadata does
public record TimelineEntry(Clock clock, DateRange when, String article, @Nullable TextSpan span)
    implements Serializable {

  /// Which of the three clocks.
  public enum Clock {
    SAID,
    HAPPENED,
    PUBLISHED
  }
}
