package org.hearsay.text;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When an article was published, and how that is known.
///
/// @param range absent exactly when the basis is [Basis#NONE]
/// @param at the moment, where metadata state one with its zone; absent otherwise
public record Published(@Nullable DateRange range, Basis basis, @Nullable Instant at) implements Serializable {

  /// How a date of publication is known.
  public enum Basis {
    /// Stated by the file, the page's metadata, a sidecar or the user.
    METADATA,
    /// Stated in the article's text.
    TEXT,
    /// Bounded by other dates in the text.
    BOUNDS,
    NONE
  }

  public static final Published UNKNOWN = new Published(null, Basis.NONE);

  public Published {
    if ((range == null) != (basis == Basis.NONE)) {
      throw new IllegalArgumentException("a date needs a basis, and a basis a date");
    }
    if (range == null && at != null) {
      throw new IllegalArgumentException("a moment needs its day");
    }
  }

  /// A day without a moment.
  public Published(@Nullable DateRange range, Basis basis) {
    this(range, basis, null);
  }
}
