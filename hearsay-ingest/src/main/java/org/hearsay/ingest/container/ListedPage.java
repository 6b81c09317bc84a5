package org.hearsay.ingest.container;

import org.jspecify.annotations.Nullable;

/// A page that a feed or a sitemap names.
///
/// @param address as written; may lack its begin
/// @param key by which the publisher knows it; absent where none is given
/// @param title absent where none is given
/// @param date as written; absent where none is given
public record ListedPage(String address, @Nullable String key, @Nullable String title, @Nullable String date) {}
