/// Sentences of different reports that tell of one thing, and the table of facts that is made of them.
@NullMarked
package org.hearsay.compare.fact;

import org.jspecify.annotations.NullMarked;
