/// Gets what stands at an address of the web, and only what may be got. Start at [PageFetcher].
@NullMarked
package org.hearsay.fetch;

import org.jspecify.annotations.NullMarked;
