package org.hearsay.eval;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One figure of a scorer.
///
/// @param name as the scorer calls it; parts of a nested figure are joined by a space
/// @param of out of how many; absent for a share or a count without an upper end
/// @param noise how far it may move without being called a change; 0 where a run repeats exactly
record Metric(String name, double value, @Nullable Integer of, double noise, Better better) {

  /// Which way a figure should go.
  enum Better {
    HIGHER,
    LOWER,
    /// Part of the setting, such as the number of documents.
    NEITHER
  }

  boolean movedFrom(Metric old) {
    return Math.abs(value - old.value) > old.noise + 1e-9;
  }

  boolean worseThan(Metric old) {
    return switch (better) {
      case HIGHER -> value < old.value - old.noise - 1e-9;
      case LOWER -> value > old.value + old.noise + 1e-9;
      case NEITHER -> false;
    };
  }

  /// "26 of 27", "61.4", "0".
  String shown() {
    String number =
        value == Math.rint(value) && noise == 0
            ? String.format(Locale.ROOT, "%.0f", value)
            : String.format(Locale.ROOT, "%.1f", value);
    return of == null ? number : number + " of " + of;
  }
}
