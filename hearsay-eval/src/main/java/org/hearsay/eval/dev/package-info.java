/// Sets made by hand on articles that are not in this repository: positions and labels only.
/// Start at [DevSet].
@NullMarked
package org.hearsay.eval.dev;

import org.jspecify.annotations.NullMarked;
