package org.hearsay.show.page;

import java.util.List;

/// What changed since a reader looked.
///
/// @param form what every form of the page carries; empty where the reader cannot mark it as seen
/// @param label how much changed, in words
/// @param seen number of the last change that is counted here
/// @param first the gravest
/// @param more the others; a part of them where there are very many
public record SiteNews(String form, String label, long seen, List<SiteChange> first, List<SiteChange> more) {
  public SiteNews {
    first = List.copyOf(first);
    more = List.copyOf(more);
  }
}
