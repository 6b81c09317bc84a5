/// Measures the pipeline on gold data and keeps the figures from moving unseen.
@NullMarked
package org.hearsay.eval;

import org.jspecify.annotations.NullMarked;
