/// Everything of one kind in an archive, in the formats that other programs read. Start at [ArchiveExport].
@NullMarked
package org.hearsay.archive.export;

import org.jspecify.annotations.NullMarked;
