/// Parts of speech by a small averaged perceptron. Start at [Tagger].
@NullMarked
package org.hearsay.tag;

import org.jspecify.annotations.NullMarked;
