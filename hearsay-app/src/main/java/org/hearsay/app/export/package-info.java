/// Quotations in the formats of other programs: tables, brat and Web Annotation.
@NullMarked
package org.hearsay.app.export;

import org.jspecify.annotations.NullMarked;
