package org.hearsay.text;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// When an article was published, and how that is known.
///
/// @param range absent exactly when the basis is [Basis#NONE]
public record Published(@Nullable DateRange range, Basis basis) implements Serializable {

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
  }
}
