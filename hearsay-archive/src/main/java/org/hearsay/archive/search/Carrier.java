package org.hearsay.archive.search;

import org.jspecify.annotations.Nullable;

/// An article that prints a wording.
///
/// @param article its id
/// @param version of the article, the number in the archive
/// @param quotation id of the first quotation in it that has the wording
/// @param published first day that it may have been published on, as 2031-05-12; absent where unknown
/// @param speaker who said it by this article; empty where it names nobody
public record Carrier(
    String article,
    long version,
    String quotation,
    @Nullable String outlet,
    @Nullable String published,
    String file,
    @Nullable String url,
    String speaker) {}
