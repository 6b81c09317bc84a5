package org.hearsay.archive.rows;

import java.time.Instant;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// A page or file that a source named.
///
/// @param title empty where the source gives none
/// @param days of publication, as the source says; absent where it does not
/// @param published the moment, as the source says; absent where it does not
/// @param looks how often it was fetched
/// @param etag what it was marked with when it was fetched last; absent where it was not
/// @param modified what it said when it was fetched last; absent where it did not
public record SourcePage(
    long id,
    String address,
    String title,
    @Nullable DateRange days,
    @Nullable Instant published,
    int looks,
    @Nullable String etag,
    @Nullable String modified) {}
