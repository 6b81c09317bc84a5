/// Text that reports share, and who probably copied from whom. Start at [Passages].
@NullMarked
package org.hearsay.compare.copy;

import org.jspecify.annotations.NullMarked;
