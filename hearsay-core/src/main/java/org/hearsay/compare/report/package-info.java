/// One report made ready to be compared: its words, sentences, names and quotations, found once. Start at [Report].
@NullMarked
package org.hearsay.compare.report;

import org.jspecify.annotations.NullMarked;
