package org.hearsay.show.json;

import org.hearsay.compare.result.RuleConfidence;

/// Writes how often what a rule finds is right.
final class Confidence {
  private Confidence() {}

  /// `confidence` is the counted share; where too few were judged, it is left out and `seen` says `few`.
  static void write(Json json, RuleConfidence counted) {
    if (counted.isFew()) {
      json.put("seen", "few");
    } else {
      json.put("confidence", counted.share());
    }
  }
}
