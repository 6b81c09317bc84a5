/// Says for each quotation who speaks. Start at [ResolveSpeakers].
@NullMarked
package org.hearsay.entity.speaker;

import org.jspecify.annotations.NullMarked;
