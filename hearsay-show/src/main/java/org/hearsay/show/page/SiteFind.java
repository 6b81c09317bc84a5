package org.hearsay.show.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Hits for words, phrases and names.
///
/// @param asked empty before anything was asked
/// @param line how many there are, in a sentence
/// @param fault why it cannot be looked for; empty where it can
/// @param quotations whether quotations are looked for, not articles
/// @param facets which the hits have, by which a reader can narrow them
/// @param more address of the next part; absent on the last
/// @param alert address of a rule with the same words
public record SiteFind(
    String asked,
    String line,
    String fault,
    boolean quotations,
    List<Facet> facets,
    List<FoundPassage> hits,
    @Nullable String more,
    String alert) {
  public SiteFind {
    facets = List.copyOf(facets);
    hits = List.copyOf(hits);
  }

  /// @param name such as "Outlet"
  public record Facet(String name, List<Value> values) {
    public Facet {
      values = List.copyOf(values);
    }
  }

  /// @param href address of the hits that have it
  public record Value(String label, int hits, String href) {}
}
