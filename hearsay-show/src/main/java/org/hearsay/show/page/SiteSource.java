package org.hearsay.show.page;

import java.util.List;

/// One source with what came of the last requests.
public record SiteSource(String form, SiteSources.Row row, List<Visit> visits) {
  public SiteSource {
    visits = List.copyOf(visits);
  }

  /// @param result one word, such as "new"
  /// @param reason empty where there is nothing to say
  public record Visit(String at, String address, String result, String reason, String took) {}
}
