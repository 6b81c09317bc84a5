package org.hearsay.entity;

import java.io.Serializable;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Words that say when, how long or how often.
///
/// @param value as in TIMEX3 ("2017", "2018-07-19", "P2W"); absent where not resolved
public record TimeExpression(TextSpan span, Type type, @Nullable String value) implements Serializable {

  /// As in TIMEX3.
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
