/// Finds the time expressions of an article and the days they stand for. Start at [TimeFinder].
@NullMarked
package org.hearsay.entity.time;

import org.jspecify.annotations.NullMarked;
