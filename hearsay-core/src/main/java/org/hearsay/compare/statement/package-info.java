/// Statements of several reports that tell the same, grouped into claims. Start at [FindClaims].
@NullMarked
package org.hearsay.compare.statement;

import org.jspecify.annotations.NullMarked;
