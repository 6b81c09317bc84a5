/// The bytes that were read, as WARC files. Records are only added. Start at [CaptureFiles].
@NullMarked
package org.hearsay.archive.capture;

import org.jspecify.annotations.NullMarked;
