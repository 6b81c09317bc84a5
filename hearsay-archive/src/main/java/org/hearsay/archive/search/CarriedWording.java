package org.hearsay.archive.search;

import java.util.List;
import org.hearsay.compare.utterance.FoundQuotation;

/// A wording that is a form of the words asked, with everybody who prints it so.
///
/// @param first the earliest print, and how it relates to the words asked
/// @param articles how many print it
/// @param outlets of how many outlets; articles of no known outlet are left out
/// @param carriers the earliest of them first; a fixed number at most
/// @param stories ids of the stories that they belong to, in order of the carriers
public record CarriedWording(
    FoundQuotation first, int articles, int outlets, List<Carrier> carriers, List<String> stories) {
  public CarriedWording {
    carriers = List.copyOf(carriers);
    stories = List.copyOf(stories);
  }
}
