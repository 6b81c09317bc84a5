package org.hearsay.archive.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page of hits.
///
/// @param total how many there are on all pages
/// @param missing parts of what was looked for that stand nowhere; where there is no hit and none is missing, the parts
///     stand nowhere together
/// @param next where the next page begins, as [ArchiveFind#find] takes it; absent on the last page
public record FindAnswer(List<FindHit> hits, int total, List<String> missing, @Nullable String next) {
  public FindAnswer {
    hits = List.copyOf(hits);
    missing = List.copyOf(missing);
  }
}
