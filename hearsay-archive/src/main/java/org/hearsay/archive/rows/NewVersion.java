package org.hearsay.archive.rows;

import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// A version that is to be kept.
///
/// @param id of the version
/// @param article as it was read from its file
/// @param articleId of the article that it is a version of
/// @param n from 1
/// @param byReader whether the same bytes gave another text: our reader changed, not the publisher
/// @param body digest of what the publisher says in it
/// @param bands numbers by which versions that are much alike are found
/// @param at milliseconds since 1970
@SuppressWarnings("ArrayRecordComponent") // a row on its way, never compared
public record NewVersion(
    String id,
    Article article,
    String articleId,
    int n,
    @Nullable String capture,
    boolean byReader,
    String ingest,
    String body,
    long[] bands,
    long at) {}
