/// Numbers with their units, bounds and dates, as values that can be compared. Start at [MeasureReader].
@NullMarked
package org.hearsay.quantity;

import org.jspecify.annotations.NullMarked;
