package org.hearsay.text;

import java.util.Locale;
import java.util.Set;

/// Lines that belong to a page and not to a report.
final class Furniture {
  private static final Set<String> LINES = Set.of("advertisement", "advertisements");

  private Furniture() {}

  static boolean isFurniture(String line) {
    return LINES.contains(line.strip().toLowerCase(Locale.ROOT));
  }
}
