package org.hearsay.quote;

import java.io.Serializable;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// One link of the chain through which an article has a quotation.
///
/// @param entity id of an entity of the same article, absent where none was resolved
/// @param cue the words that make the link, such as "according to"; absent where there are none
/// @param span the words that name the link
/// @param confidence probability that who is named passed on this quotation, 0 to 1
public record Hop(
    @Nullable String entity, String name, Kind kind, @Nullable TextSpan cue, TextSpan span, double confidence)
    implements Serializable {

  /// The confidence of a link for which nothing was counted.
  public static final double UNKNOWN = 0.5;

  public Hop {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is a probability, got " + confidence);
    }
  }

  /// A link that nothing is known of beyond its words.
  public Hop(@Nullable String entity, String name, Kind kind, @Nullable TextSpan cue, TextSpan span) {
    this(entity, name, kind, cue, span, UNKNOWN);
  }

  /// What kind of thing passed the words on.
  public enum Kind {
    OUTLET,
    DOCUMENT,
    PERSON,
    UNNAMED
  }
}
