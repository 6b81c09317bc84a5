package org.hearsay.quote;

import java.io.Serializable;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// When something was said.
///
/// @param range absent where the words could not be resolved to days
/// @param span the words that say when
/// @param rule how they were resolved, such as "weekday-before-publication"
public record SaidWhen(@Nullable DateRange range, TextSpan span, String rule) implements Serializable {

  /// Whether the day was counted from that of the publication, as for "two days ago" and "on Monday".
  public boolean isCountedFromPublication() {
    return rule.endsWith("publication");
  }
}
