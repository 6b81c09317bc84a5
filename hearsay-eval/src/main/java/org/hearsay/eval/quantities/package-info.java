/// Measures how quantities are read. Start at [MeasureQuantities].
@NullMarked
package org.hearsay.eval.quantities;

import org.jspecify.annotations.NullMarked;
