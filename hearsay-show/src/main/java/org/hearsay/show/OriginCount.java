package org.hearsay.show;

import org.hearsay.origin.Origins;

/// The number of origins in words: "exactly 1 origin" where the texts decide it, else its interval, "1 to 3 origins".
public final class OriginCount {
  private OriginCount() {}

  /// @param one such as "origin"
  /// @param many such as "origins"
  public static String of(Origins origins, String one, String many) {
    return origins.low() == origins.high()
        ? "exactly " + origins.low() + " " + (origins.low() == 1 ? one : many)
        : origins.low() + " to " + origins.high() + " " + many;
  }
}
