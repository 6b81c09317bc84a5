package org.hearsay.quote.linear;

/// How often a quotation is right, by how clear the label at its begin was.
///
/// Measured on the 34 training documents that [LinearTagger]'s held-out training leaves out: an eighth of
/// the quotations each step, linked to a gold attribution or not.
final class Reliability {
  /// Quotations of the model alone below this margin are right in one case of six, and left out.
  static final int LEAST_MARGIN = -170;

  private Reliability() {}

  /// @return for a quotation that the rules found too
  static double agreed(int margin) {
    if (margin < -113) {
      return 0.63;
    }
    return margin < -17 ? 0.79 : 0.88;
  }

  /// @return for a quotation that the model alone found
  static double alone(int margin) {
    return margin < -69 ? 0.3 : 0.33;
  }
}
