/// Who is the same person, body or place across the reports of a story. Start at [JoinNames].
@NullMarked
package org.hearsay.compare.name;

import org.jspecify.annotations.NullMarked;
