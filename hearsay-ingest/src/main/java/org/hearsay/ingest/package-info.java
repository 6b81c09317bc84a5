/// Bytes to articles. Reading is the only step that may refuse; see [Outcome].
@NullMarked
package org.hearsay.ingest;

import org.jspecify.annotations.NullMarked;
