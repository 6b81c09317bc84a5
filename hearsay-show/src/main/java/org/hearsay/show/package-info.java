/// What summary and page show alike: names of reports, words around a place, wordings word by word, and what a run was.
///
/// Start at [RunInfo], what a brief says about the run that made it.
@NullMarked
package org.hearsay.show;

import org.jspecify.annotations.NullMarked;
