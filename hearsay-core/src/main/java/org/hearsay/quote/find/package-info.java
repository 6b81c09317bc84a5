/// The stage that finds the quotations of an article with all their details. Start at [FindQuotations].
@NullMarked
package org.hearsay.quote.find;

import org.jspecify.annotations.NullMarked;
