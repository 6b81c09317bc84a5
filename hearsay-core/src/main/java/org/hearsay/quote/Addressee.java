package org.hearsay.quote;

import java.io.Serializable;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// To whom or in which venue a speaker speaks: "told reporters", "in an interview with …".
///
/// @param entity id of an entity of the same article, absent where none was resolved
/// @param confidence probability that the quotation was said to them, 0 to 1
public record Addressee(@Nullable String entity, String name, TextSpan span, double confidence)
    implements Serializable {

  public Addressee {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is a probability, got " + confidence);
    }
  }

  /// An addressee that nothing is known of beyond the words.
  public Addressee(@Nullable String entity, String name, TextSpan span) {
    this(entity, name, span, Hop.UNKNOWN);
  }
}
