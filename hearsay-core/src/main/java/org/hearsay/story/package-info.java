/// Which reports tell of one happening. Start at [StoryGroup].
@NullMarked
package org.hearsay.story;

import org.jspecify.annotations.NullMarked;
