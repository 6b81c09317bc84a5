/// An archive that is open: takes articles in, reads, joins and compares them. Start at [Archive].
@NullMarked
package org.hearsay.archive.keep;

import org.jspecify.annotations.NullMarked;
