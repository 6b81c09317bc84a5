/// A brief as text for a terminal of 80 columns. Start at [Summary].
@NullMarked
package org.hearsay.app.summary;

import org.jspecify.annotations.NullMarked;
