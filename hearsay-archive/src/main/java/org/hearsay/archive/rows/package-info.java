/// The rows of an archive in SQLite. Start at [Database].
@NullMarked
package org.hearsay.archive.rows;

import org.jspecify.annotations.NullMarked;
