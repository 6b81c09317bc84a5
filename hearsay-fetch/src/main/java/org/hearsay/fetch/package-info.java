/// Fetches pages by their address, and only those that may be fetched. Start at [PageFetcher].
@NullMarked
package org.hearsay.fetch;

import org.jspecify.annotations.NullMarked;
