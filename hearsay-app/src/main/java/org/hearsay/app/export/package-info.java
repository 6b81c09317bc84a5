/// Quotations in the formats of other programs: tables and brat.
@NullMarked
package org.hearsay.app.export;

import org.jspecify.annotations.NullMarked;
