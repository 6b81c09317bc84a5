/// Read articles and stories as bytes and back. Start at [StoredForm].
@NullMarked
package org.hearsay.store;

import org.jspecify.annotations.NullMarked;
