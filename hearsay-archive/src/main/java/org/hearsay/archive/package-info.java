/// Keeps what was read: captures, versions of articles, stories that grow. Start at [ArchiveFolder].
@NullMarked
package org.hearsay.archive;

import org.jspecify.annotations.NullMarked;
