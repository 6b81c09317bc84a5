/// Stories measured and their join decision trained. Start at [MeasureStories] and [TrainStories].
@NullMarked
package org.hearsay.eval.story;

import org.jspecify.annotations.NullMarked;
