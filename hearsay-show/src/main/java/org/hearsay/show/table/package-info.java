/// Results as tables of plain values, one definition for every format that has rows and columns.
@NullMarked
package org.hearsay.show.table;

import org.jspecify.annotations.NullMarked;
