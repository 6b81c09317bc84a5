/// When two texts are versions of one article, and what the later one changed. Start at [BodyText].
@NullMarked
package org.hearsay.archive.version;

import org.jspecify.annotations.NullMarked;
