/// Rules that find quotations by their reporting words. Start at [QuotationRules].
@NullMarked
package org.hearsay.quote.rules;

import org.jspecify.annotations.NullMarked;
