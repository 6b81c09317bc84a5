/// Quotations of several reports that give one act of speech, and how their wordings differ. Start at [FindUtterances].
@NullMarked
package org.hearsay.compare.utterance;

import org.jspecify.annotations.NullMarked;
