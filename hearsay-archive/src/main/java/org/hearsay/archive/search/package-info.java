/// Answers over an archive: was this ever said, and by whom? Start at [ArchiveCheck].
@NullMarked
package org.hearsay.archive.search;

import org.jspecify.annotations.NullMarked;
