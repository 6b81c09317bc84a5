/// What a comparison gives: records that other programs use. Start at [Comparison].
///
/// Every value points to the words it rests on; nothing here decides anything.
@NullMarked
package org.hearsay.compare.result;

import org.jspecify.annotations.NullMarked;
