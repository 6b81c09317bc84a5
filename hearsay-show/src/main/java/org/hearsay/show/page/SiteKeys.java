package org.hearsay.show.page;

import java.util.List;

/// The tokens of programs.
///
/// @param made a token that was made just now, and is shown once; empty where none was
/// @param said what was done just now; empty where nothing was
public record SiteKeys(String form, String made, String said, List<Row> rows) {
  public SiteKeys {
    rows = List.copyOf(rows);
  }

  /// @param id digest of the token
  public record Row(String id, String name, String scopes, String made, String expires, String used) {}
}
