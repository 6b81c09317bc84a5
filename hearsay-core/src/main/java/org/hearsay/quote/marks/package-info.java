/// What stands between quotation marks. Start at [QuotedText].
@NullMarked
package org.hearsay.quote.marks;

import org.jspecify.annotations.NullMarked;
