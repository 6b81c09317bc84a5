/// Words in the forms in which reports are compared: lemma, spelling, sound, frequency, alignment. Start at [ComparedWords].
@NullMarked
package org.hearsay.words;

import org.jspecify.annotations.NullMarked;
