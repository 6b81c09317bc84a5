package org.hearsay.ingest.page;

import org.hearsay.text.BlockKind;

/// A paragraph of a page.
///
/// @param kind what its markup gives away
public record PagePart(String text, BlockKind kind) {}
