/// The command line. Start at [Main].
@NullMarked
package org.hearsay.app;

import org.jspecify.annotations.NullMarked;
