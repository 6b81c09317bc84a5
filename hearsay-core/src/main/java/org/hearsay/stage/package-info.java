/// What a step of the data path is. Start at [Stage].
@NullMarked
package org.hearsay.stage;

import org.jspecify.annotations.NullMarked;
