package org.hearsay.archive.search;

import java.time.Instant;
import java.util.List;
import org.hearsay.compare.utterance.FoundQuotation;
import org.jspecify.annotations.Nullable;

/// Whether words were ever said, by all that an archive holds.
///
/// @param speaker who is to have said the words, as they name him or her; empty where they name nobody
/// @param found the closest form first, then the earliest
/// @param searched what was looked through
/// @param few whether there are so few words that a form in which one of them is changed or left out may be missed
public record ArchiveAnswer(String words, String speaker, List<CarriedWording> found, Searched searched, boolean few) {
  public ArchiveAnswer {
    found = List.copyOf(found);
  }

  /// What an answer rests on.
  ///
  /// @param articles in the archive
  /// @param wordings different ones that were searched
  /// @param since when the first article came; absent in an empty archive
  /// @param behind wordings that are not in the index yet, and so were not searched
  /// @param unread articles whose quotations nobody has looked for yet
  public record Searched(long articles, long wordings, @Nullable Instant since, long behind, long unread) {}

  /// The first print of each wording.
  public List<FoundQuotation> quotations() {
    return found.stream().map(CarriedWording::first).toList();
  }
}
