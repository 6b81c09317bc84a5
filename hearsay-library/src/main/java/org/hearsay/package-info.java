/// Hearsay for programs. Start with [Hearsay].
@NullMarked
package org.hearsay;

import org.jspecify.annotations.NullMarked;
