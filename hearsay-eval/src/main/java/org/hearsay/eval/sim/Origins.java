package org.hearsay.eval.sim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Where the central claim of an affair begins.
final class Origins {
  private Origins() {}

  /// @param speaker absent for documents and own findings
  /// @param document how it is called at first; empty where there is none
  /// @param said all that is said at this origin; the first makes the central claim; empty for documents
  /// @param translations for each of `said` the sentences in another translator's words
  record Root(
      int number,
      Affair.OriginType type,
      double hours,
      @Nullable Person speaker,
      String document,
      boolean foreign,
      List<Wording> said,
      List<List<String>> translations) {
    Root {
      said = List.copyOf(said);
      translations = List.copyOf(translations);
    }
  }
}
