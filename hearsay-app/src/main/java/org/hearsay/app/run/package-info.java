/// One run of a command: its inputs, its refusals, its threads and where its output goes.
///
/// Start at [org.hearsay.app.run.RunInfo], what a brief says about the run that made it.
@NullMarked
package org.hearsay.app.run;

import org.jspecify.annotations.NullMarked;
