/// The brief as one HTML file that needs no network and no scripts. Start at [PageWriter].
///
/// What is shown is decided here, in view records; the templates under `src/main/jte` hold loops and
/// conditions alone and escape every text. Nothing in the file but its own style may run or load.
@NullMarked
package org.hearsay.show.page;

import org.jspecify.annotations.NullMarked;
