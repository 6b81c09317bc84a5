/// Measures links between reports on real events that a reader annotated.
@NullMarked
package org.hearsay.eval.origins;

import org.jspecify.annotations.NullMarked;
