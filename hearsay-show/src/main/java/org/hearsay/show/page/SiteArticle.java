package org.hearsay.show.page;

import org.jspecify.annotations.Nullable;

/// One report to be read in place.
///
/// @param story the id of the story that it is in; absent where it is in none
record SiteArticle(Views.WholeText text, @Nullable String story) {}
