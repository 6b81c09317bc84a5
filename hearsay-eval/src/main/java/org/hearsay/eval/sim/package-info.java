/// Invented affairs whose truth is known: who had what from whom, and what was changed on the way. Start at
/// [Simulator]; [SimulatorReport] measures the program against them.
///
/// Nothing here knows how the program decides, and no list of words is shared with it.
@NullMarked
package org.hearsay.eval.sim;

import org.jspecify.annotations.NullMarked;
