package org.hearsay.archive.rows;

import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// A version of an article as it is kept.
///
/// @param seq its number in the archive, in the order in which versions came
/// @param id a digest of text and address, as on files
/// @param article as it was read from its file, with the id of its first version
/// @param n from 1, in the order in which the versions of the article came
/// @param capture sha256 of the bytes that it was read from; absent where they were not kept
/// @param byReader whether the program reads the same bytes in another way now; the publisher changed nothing
/// @param body digest of what the publisher says in it
public record KeptVersion(
    long seq, String id, Article article, int n, @Nullable String capture, boolean byReader, String body) {}
