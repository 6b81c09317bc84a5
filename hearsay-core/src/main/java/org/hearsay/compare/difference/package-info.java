/// Where two reports give different values for one thing. Start at [DifferenceRules].
@NullMarked
package org.hearsay.compare.difference;

import org.jspecify.annotations.NullMarked;
