package org.hearsay.archive.search;

import java.util.List;
import org.hearsay.archive.rows.ThingRows.OriginRange;
import org.hearsay.compare.utterance.FoundQuotation;
import org.jspecify.annotations.Nullable;

/// A wording that is a form of the words asked, with everybody who prints it so.
///
/// @param first the earliest print, and how it relates to the words asked
/// @param articles how many print it
/// @param outlets of how many outlets; articles of no known outlet are left out
/// @param carriers the earliest of them first; a fixed number at most
/// @param stories ids of the stories that they belong to, in order of the carriers
/// @param origins of the statement in the story of the earliest print; absent where they are not known
public record CarriedWording(
    FoundQuotation first,
    int articles,
    int outlets,
    List<Carrier> carriers,
    List<String> stories,
    @Nullable OriginRange origins) {
  public CarriedWording {
    carriers = List.copyOf(carriers);
    stories = List.copyOf(stories);
  }
}
