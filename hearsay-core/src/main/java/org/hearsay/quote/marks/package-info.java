/// What stands between quotation marks. Start at [QuoteMarks].
@NullMarked
package org.hearsay.quote.marks;

import org.jspecify.annotations.NullMarked;
