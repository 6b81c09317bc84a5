package org.hearsay.text;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One author of an article.
///
/// @param span where the text names the author; absent when only metadata does
public record Byline(String name, @Nullable TextSpan span) implements Serializable {}
