/// Quotations: source, cue and content, as in PARC and PolNeAR. Start at [Quotation].
///
/// A quotation only points into the text; it copies no words of it.
@NullMarked
package org.hearsay.quote;

import org.jspecify.annotations.NullMarked;
