/// Where two reports give different values for one thing. Start at [FindDifferences].
@NullMarked
package org.hearsay.compare.difference;

import org.jspecify.annotations.NullMarked;
