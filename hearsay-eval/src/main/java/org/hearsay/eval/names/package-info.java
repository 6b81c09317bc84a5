/// Names of one person told from names of two: measured, and their model trained. Start at [NameCases].
@NullMarked
package org.hearsay.eval.names;

import org.jspecify.annotations.NullMarked;
