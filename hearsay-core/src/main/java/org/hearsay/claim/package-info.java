/// What the reports of one story share and where they differ. Start at [Comparison].
///
/// A difference is reported, never judged.
@NullMarked
package org.hearsay.claim;

import org.jspecify.annotations.NullMarked;
