/// Finds the names of an article and what kind of thing each names. Start at [NameFinder].
@NullMarked
package org.hearsay.entity.name;

import org.jspecify.annotations.NullMarked;
