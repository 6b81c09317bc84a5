/// Measures how surely and how fast words are found among a million wordings. Start at [WordingMeasure].
@NullMarked
package org.hearsay.eval.wordings;

import org.jspecify.annotations.NullMarked;
