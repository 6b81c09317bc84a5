package org.hearsay.origin;

import java.io.Serializable;
import java.util.List;
import org.hearsay.compare.result.Comparison;
import org.hearsay.prov.Provenance;
import org.jspecify.annotations.Nullable;

/// A story compared and counted: what a brief shows.
///
/// @param origins one for the story as a whole, one for each claim and each utterance
/// @param provenance what grouped, compared and counted it; absent until that is done. What read its articles stands in
///     them
public record Story(Comparison comparison, List<Origins> origins, @Nullable Provenance provenance)
    implements Serializable {
  public Story {
    origins = List.copyOf(origins);
  }

  /// A story without provenance, as in tests and while it is being made.
  public Story(Comparison comparison, List<Origins> origins) {
    this(comparison, origins, null);
  }

  public Story withProvenance(Provenance by) {
    return new Story(comparison, origins, by);
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
