package org.hearsay.quote;

import java.util.Map;

/// How often what a rule finds is right.
final class Precision {
  private Precision() {}

  private static final Map<String, Double> MEASURED = Map.of();

  /// @return the share of a rule's quotations that are linked to a gold one
  static double of(String rule) {
    return MEASURED.getOrDefault(rule, 0.5);
  }
}
