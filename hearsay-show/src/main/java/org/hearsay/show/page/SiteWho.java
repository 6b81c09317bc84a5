package org.hearsay.show.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people of one name said.
///
/// @param line how much there is, in a sentence
/// @param note what a reader should know of the name; empty where there is nothing
/// @param altered words of this name that another report prints in another way
/// @param near other names with the same words; addresses are of their pages
public record SiteWho(
    String name,
    String line,
    String note,
    List<Role> roles,
    List<SiteChange> altered,
    List<FoundPassage> said,
    List<SiteFind.Value> near,
    @Nullable String more) {
  public SiteWho {
    roles = List.copyOf(roles);
    altered = List.copyOf(altered);
    said = List.copyOf(said);
    near = List.copyOf(near);
  }

  /// How reports call the name.
  ///
  /// @param days first and last day of them
  public record Role(String role, int reports, String days) {}
}
