/// The documentation as pages for a static host.
@NullMarked
package org.hearsay.eval.site;

import org.jspecify.annotations.NullMarked;
