package org.hearsay.show.page;

import java.util.List;

/// Many words that were checked at once.
///
/// @param form what the form carries
/// @param line how many were checked; empty before anything was asked
public record SiteBatch(String form, String line, List<Row> rows) {
  public SiteBatch {
    rows = List.copyOf(rows);
  }

  /// @param result such as "altered", or why the words cannot be looked for
  /// @param first who printed it first; empty where nobody did
  /// @param href address of the whole answer
  public record Row(String words, String result, String css, String first, String href) {}
}
