/// One run of a command: its inputs, its refusals, its threads and where its output goes.
///
/// Start at [ReadInputs].
@NullMarked
package org.hearsay.app.run;

import org.jspecify.annotations.NullMarked;
