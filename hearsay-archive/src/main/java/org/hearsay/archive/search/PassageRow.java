package org.hearsay.archive.search;

import org.hearsay.entity.ReadArticle;
import org.jspecify.annotations.Nullable;

/// An article with its quotations as it is put into the index.
///
/// @param version number of the version that was read
/// @param read absent where another version stands for the article now, or nothing was read
record PassageRow(long version, @Nullable ReadArticle read) {}
