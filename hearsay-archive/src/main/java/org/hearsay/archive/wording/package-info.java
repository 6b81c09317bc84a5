/// An index of the different wordings of all quotations: was this ever said, and by whom?
@NullMarked
package org.hearsay.archive.wording;

import org.jspecify.annotations.NullMarked;
