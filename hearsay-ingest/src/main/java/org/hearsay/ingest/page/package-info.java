/// Finds in the markup of a page the blocks that are the report.
@NullMarked
package org.hearsay.ingest.page;

import org.jspecify.annotations.NullMarked;
