/// How many independent origins stand behind a claim or an utterance. Start at [Origins].
@NullMarked
package org.hearsay.origin;

import org.jspecify.annotations.NullMarked;
