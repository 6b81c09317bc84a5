/// One main class for each model that the program carries: from gold data to the committed file.
@NullMarked
package org.hearsay.eval.train;

import org.jspecify.annotations.NullMarked;
