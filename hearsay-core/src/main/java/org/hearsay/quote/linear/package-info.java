/// A linear model of attribution: labels for words, found jointly over a whole article.
///
/// Start at [LinearTagger]. The features and their hashes are part of the model file.
@NullMarked
package org.hearsay.quote.linear;

import org.jspecify.annotations.NullMarked;
