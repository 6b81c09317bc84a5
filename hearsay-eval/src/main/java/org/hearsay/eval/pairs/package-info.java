/// Pairs of quotations and differences in real reports, judged by hand. Start at [RealPairs].
///
/// Only positions and labels are kept; the texts are found under `HEARSAY_DATA`.
@NullMarked
package org.hearsay.eval.pairs;

import org.jspecify.annotations.NullMarked;
