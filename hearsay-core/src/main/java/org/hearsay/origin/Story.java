package org.hearsay.origin;

import java.io.Serializable;
import java.util.List;
import org.hearsay.compare.result.Comparison;

/// A story compared and counted: what a brief shows.
///
/// @param origins one for the story as a whole, one for each claim and each utterance
public record Story(Comparison comparison, List<Origins> origins) implements Serializable {
  public Story {
    origins = List.copyOf(origins);
  }

  /// @param id of a claim, an utterance, or the story itself
  public Origins originsOf(String id) {
    for (Origins candidate : origins) {
      if (candidate.of().equals(id)) {
        return candidate;
      }
    }
    throw new IllegalArgumentException("no origins for " + id);
  }
}
